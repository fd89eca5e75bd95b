import { isInside } from '../../domain/geometry/plane'
import type { Language } from '../../domain/language/language'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { Projection } from '../../domain/view/mercator'
import type { GroundMap } from '../ground/unpack'
import { markNumber, markState } from '../mark/markStyle'
import { extentOf, gridOver } from './extent'
import type { Label, Offset } from './layout'
import { roomFor, SIZE } from './textWidth'

interface Setting {
  readonly ground: GroundMap
  readonly zoom: number
  readonly language: Language
  /** In pixels. */
  readonly rem: number
  readonly mercator: Projection
}

/** Number of positions to try across and down an area. */
const STEPS = 15

/**
 * Labels of areas, each with its number. One may be anywhere in its area, preferably near the centre; it is text only,
 * so that it does not look like a point.
 */
export function zoneLabels(
  zones: readonly PlaceCount[],
  setting: Setting,
): readonly { readonly name: string; readonly possible: boolean; readonly label: Label }[] {
  const { language, rem, mercator } = setting
  return zones.flatMap(({ place, count }) => {
    const room = roomOf(place.regions, setting)
    if (!room) return []
    const { x, y, polygons, positions } = room
    const name = `${place.name[language]} ${markNumber(count)}`
    const size = roomFor(name, 'roman', SIZE.town, rem)
    const fits = (offset: Offset) =>
      [-0.5, 0, 0.5].every((across) => {
        const at = mercator.unproject({ x: x + offset.x + across * size.width, y: y + offset.y })
        return polygons.some(({ geometry }) => isInside(at, geometry))
      })
    return [
      {
        name,
        possible: markState(count) === 'possible',
        label: { id: `zone ${place.id}`, x, y, ...size, positions, fits },
      },
    ]
  })
}

/** Where the label of an area may be: around its centre, in pixels at one zoom. */
interface Room extends Offset {
  readonly polygons: GroundMap['regions']['features']
  readonly positions: readonly Offset[]
}

/** Cache size in areas and zooms: most maps of a server show the whole country. */
const MOST = 200

const known = new WeakMap<GroundMap, Map<string, Room | null>>()

/** The room in some regions; cached for recent zooms, since it depends on nothing else. */
function roomOf(regions: readonly string[], { ground, zoom, mercator }: Setting): Room | null {
  const ofGround = known.get(ground) ?? new Map<string, Room | null>()
  known.set(ground, ofGround)
  const key = `${zoom} ${regions}`
  const remembered = ofGround.get(key)
  if (remembered !== undefined) return remembered
  const polygons = ground.regions.features.filter(({ properties }) => regions.includes(properties.id))
  const around = extentOf(
    polygons.map(({ geometry }) => geometry),
    mercator.project,
  )
  const [x, y] = around ? [(around.left + around.right) / 2, (around.top + around.bottom) / 2] : [0, 0]
  const room = around && { x, y, polygons, positions: gridOver(around, { x, y }, STEPS) }
  if (ofGround.size >= MOST) ofGround.clear()
  ofGround.set(key, room)
  return room
}
