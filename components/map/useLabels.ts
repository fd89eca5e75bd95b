import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Map as LeafletMap } from 'leaflet'
import polylabel from 'polylabel'
import { useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Atlas } from '@/geodata/join/atlas'
import { polygonsOf } from '@/geodata/join/footprint'
import type { Language } from '@/geodata/language/language'
import { boxAround, type Label, laidOut, type Offset } from '../label/layout'
import type { Gathered } from '../place/gather'
import { GROUND } from './ground'
import { latLng } from './position'

export type Side = 'right' | 'left' | 'above' | 'below'

interface SidedOffset extends Offset {
  readonly side?: Side
}

interface TurnedOffset extends Offset {
  readonly angle: number
}

type PlacedOffset = SidedOffset | TurnedOffset

/** What is named on the map, at the zoom in force, without overlaps. */
export interface Labels {
  /** By place id: on which side of its mark the name stands. */
  readonly places: ReadonlyMap<string, Side>
  readonly areas: readonly AreaLabel[]
  readonly towns: readonly TownLabel[]
  readonly rivers: readonly RiverLabel[]
}

export interface AreaLabel {
  readonly id: string
  readonly kind: 'region' | 'country'
  readonly name: string
  /** [lng, lat] of the name's centre. */
  readonly at: readonly number[]
}

export interface TownLabel {
  readonly id: string
  readonly name: string
  readonly rank: 1 | 2 | 3
  readonly at: readonly number[]
  readonly side: Side
}

export interface RiverLabel {
  readonly id: string
  readonly name: string
  readonly at: readonly number[]
  /** Clockwise, in degrees; between -90 and 90, so that no name stands on its head. */
  readonly angle: number
}

/** Mean width of a letter and height of a line as shares of the font size, measured on Alegreya; capitals with their spacing. */
const LETTER = { roman: 0.46, bold: 0.52, caps: 0.9 }
const LINE = 1.1

/** How high above its river a name stands, in rem. */
const ABOVE_RIVER = 0.75

/** A river is named once for so many lengths of its name, but not more often than three times. */
const LENGTHS_A_NAME = 8
const MOST_NAMES = 3

/** How much longer than a straight line the course may be where a name stands. */
const STRAIGHT_ENOUGH = 1.15

/** From which zoom on a context town may be named: capitals, regional capitals and large towns, the others. */
const FROM_ZOOM = { 1: 4.5, 2: 5.25, 3: 7 } as const

/** Diameter in rem of the mark of a place with so many events: the disc's area follows the count. */
export function markSize(total: number): number {
  return total === 0 ? 0.7 : Math.min(1.35 + Math.sqrt(total) * 0.28, 3.4)
}

/** Lays out every name of the map anew when the zoom, the language or the counts change; panning moves them all alike. */
export function useLabels(atlas: Atlas, gathered: readonly Gathered[], language: Language): Labels {
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const [zoom, setZoom] = useState(map.getZoom())
  return useMemo(() => labelled(map, zoom, atlas, gathered, language), [map, zoom, atlas, gathered, language])
}

function labelled(
  map: LeafletMap,
  zoom: number,
  atlas: Atlas,
  gathered: readonly Gathered[],
  language: Language,
): Labels {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const screen = (position: readonly number[]) => map.project(latLng(position), zoom)

  const marks = gathered.flatMap(({ place, count }) => {
    if (!place.point) return []
    const size = markSize(count.certain + count.possible) * rem
    return [{ place, size, ...screenXY(screen(place.point.coordinates)) }]
  })
  const discs = marks.map(({ x, y, size }) => boxAround(x, y, size, size))

  const placeLabels = marks.map(({ place, size, x, y }): Label<SidedOffset> => {
    const width = place.name[language].length * LETTER.bold * 1.05 * rem
    const height = LINE * 1.05 * rem
    return {
      id: `place ${place.id}`,
      x,
      y,
      width,
      height,
      positions: sides(width, height, size / 2 + 0.2 * rem),
      insists: true,
    }
  })

  const areas = [
    ...atlas.regions.map(({ id, name, geometry }) => ({
      id,
      kind: 'region' as const,
      name: name[language],
      geometry,
      size: 0.78,
    })),
    ...GROUND.countries.features
      // Not named: Mali, which the regions fill, and what the sources of the ground map call in dispute.
      .filter(({ properties }) => properties.id !== 'MLI' && properties.id !== 'ESH')
      .map(({ properties, geometry }) => ({
        id: properties.id,
        kind: 'country' as const,
        name: properties.name[language],
        geometry,
        size: 0.95,
      })),
  ].map((area) => ({ ...area, anchor: innermost(area.geometry) }))
  const areaLabels = areas.map(({ id, kind, name, geometry, size, anchor }): Label<SidedOffset> => {
    const { x, y } = screenXY(screen(anchor))
    const width = name.length * LETTER.caps * size * rem
    const height = LINE * size * rem
    const inside = (offset: Offset) =>
      [-width / 2, 0, width / 2].every((across) => {
        const { lng, lat } = map.unproject([x + offset.x + across, y + offset.y], zoom)
        return booleanPointInPolygon([lng, lat], geometry)
      })
    const shifts = [0, 1.6, -1.6, 3, -3, 4.5, -4.5].flatMap((down) =>
      [0, 0.35, -0.35].map((along) => ({ x: along * width, y: down * height })),
    )
    return { id: `${kind} ${id}`, x, y, width, height, positions: shifts.filter(inside) }
  })

  const towns = GROUND.towns.features
    .filter(({ properties }) => zoom >= FROM_ZOOM[properties.rank])
    .sort((a, b) => a.properties.rank - b.properties.rank)
    .map(({ properties, geometry }) => ({
      ...properties,
      id: `town ${properties.country} ${properties.name.en}`,
      at: geometry.coordinates,
    }))
  const townLabels = towns.map(({ id, name, at }): Label<SidedOffset> => {
    const { x, y } = screenXY(screen(at))
    const width = name[language].length * LETTER.roman * 0.95 * rem
    const height = LINE * 0.95 * rem
    return { id, x, y, width, height, positions: sides(width, height, 0.35 * rem) }
  })

  const rivers = GROUND.rivers.features.flatMap(({ properties, geometry }) => {
    const name = properties.name?.[language]
    if (properties.rank !== 1 || !name || geometry.type !== 'LineString') return []
    const course = geometry.coordinates.map((position) => screenXY(screen(position)))
    return courseLabels(properties.id, name, course, rem)
  })

  const kindOf = (kind: AreaLabel['kind']) => areaLabels.filter((_, i) => areas[i]?.kind === kind)
  const placed = laidOut<PlacedOffset>(
    [...placeLabels, ...kindOf('region'), ...townLabels, ...rivers.map(({ label }) => label), ...kindOf('country')],
    discs,
  )
  return {
    places: new Map(marks.map(({ place }) => [place.id, sideOf(placed.get(`place ${place.id}`)) ?? 'right'])),
    areas: areas.flatMap(({ id, kind, name, anchor }) => {
      const offset = placed.get(`${kind} ${id}`)
      if (!offset) return []
      const { x, y } = screenXY(screen(anchor))
      const { lng, lat } = map.unproject([x + offset.x, y + offset.y], zoom)
      return [{ id, kind, name, at: [lng, lat] }]
    }),
    towns: towns.flatMap(({ id, name, rank, at }) => {
      const side = sideOf(placed.get(id))
      return side ? [{ id, name: name[language], rank, at, side }] : []
    }),
    rivers: rivers.flatMap(({ name, label }) => {
      const offset = placed.get(label.id)
      if (!offset || !('angle' in offset)) return []
      const { lng, lat } = map.unproject([label.x + offset.x, label.y + offset.y], zoom)
      return [{ id: label.id, name, at: [lng, lat], angle: offset.angle }]
    }),
  }
}

function sideOf(offset: PlacedOffset | undefined): Side | undefined {
  return offset && 'side' in offset ? offset.side : undefined
}

/**
 * The names of one river: the course is cut into as many stretches as it may have names, and each name may stand wherever its stretch runs
 * straight for as long as the name is, a little above the water and turned with it.
 */
function courseLabels(
  id: string,
  name: string,
  course: readonly Offset[],
  rem: number,
): { name: string; label: Label<TurnedOffset> }[] {
  const width = name.length * LETTER.roman * 1.25 * rem
  const reach = along(course)
  const total = reach.at(-1) ?? 0
  const pointAt = (distance: number): Offset => {
    const next = Math.max(
      1,
      reach.findIndex((sofar) => sofar >= distance),
    )
    const [from, to] = [course[next - 1] ?? { x: 0, y: 0 }, course[next] ?? { x: 0, y: 0 }]
    const share = (distance - (reach[next - 1] ?? 0)) / Math.max((reach[next] ?? 0) - (reach[next - 1] ?? 0), 1e-9)
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
  }
  const turned = (middle: number): TurnedOffset[] => {
    const [from, to] = [pointAt(middle - width / 2), pointAt(middle + width / 2)]
    const chord = Math.hypot(to.x - from.x, to.y - from.y)
    if (chord * STRAIGHT_ENOUGH < width) return []
    const heading = Math.atan2(to.y - from.y, to.x - from.x)
    const upright = Math.abs(heading) > Math.PI / 2 ? heading - Math.sign(heading) * Math.PI : heading
    const x = (from.x + to.x) / 2 + Math.sin(upright) * ABOVE_RIVER * rem
    const y = (from.y + to.y) / 2 - Math.cos(upright) * ABOVE_RIVER * rem
    return [{ x, y, angle: (upright * 180) / Math.PI }]
  }
  const names = Math.min(Math.max(Math.floor(total / (width * LENGTHS_A_NAME)), 1), MOST_NAMES)
  return Array.from({ length: names }, (_, stretch) => {
    const steps = Array.from({ length: 12 }, (_, step) => ((stretch + (step + 0.5) / 12) / names) * total)
    const positions = steps.filter((middle) => middle > width / 2 && middle < total - width / 2).flatMap(turned)
    // The box of a turned name is taken at its steepest: as high as it is wide would keep too much free, so half.
    return {
      name,
      label: { id: `river ${id} ${stretch}`, x: 0, y: 0, width: width * 0.8, height: width * 0.55, positions },
    }
  })
}

/** Length of the course up to each of its points, in pixels. */
function along(course: readonly Offset[]): number[] {
  let sum = 0
  return course.map(({ x, y }, i) => {
    const before = course[i - 1]
    if (before) sum += Math.hypot(x - before.x, y - before.y)
    return sum
  })
}

function screenXY({ x, y }: { x: number; y: number }): Offset {
  return { x, y }
}

/** The four sides of a mark of radius `gap`, the right one first, as names are read. */
function sides(width: number, height: number, gap: number): SidedOffset[] {
  return [
    { side: 'right', x: gap + width / 2, y: 0 },
    { side: 'left', x: -gap - width / 2, y: 0 },
    { side: 'above', x: 0, y: -gap - height / 2 },
    { side: 'below', x: 0, y: gap + height / 2 },
  ]
}

const innermostOf = new WeakMap<Polygon | MultiPolygon, readonly number[]>()

/** [lng, lat] of the point of an area that is farthest from its edge: room for its name, not a place. */
function innermost(geometry: Polygon | MultiPolygon): readonly number[] {
  const known = innermostOf.get(geometry)
  if (known) return known
  const largest = polygonsOf(geometry).reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const rings = largest.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]))
  const point = [...polylabel(rings, 0.05)]
  innermostOf.set(geometry, point)
  return point
}
