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
  { ground, language, rem, mercator: { project, unproject } }: Setting,
): readonly { readonly name: string; readonly possible: boolean; readonly label: Label }[] {
  return zones.flatMap(({ place, count }) => {
    const polygons = ground.regions.features.filter(({ properties }) => place.regions.includes(properties.id))
    const around = extentOf(
      polygons.map(({ geometry }) => geometry),
      project,
    )
    if (!around) return []
    const [x, y] = [(around.left + around.right) / 2, (around.top + around.bottom) / 2]
    const name = `${place.name[language]} ${markNumber(count)}`
    const room = roomFor(name, 'roman', SIZE.town, rem)
    const positions = gridOver(around, { x, y }, STEPS)
    const fits = (offset: Offset) =>
      [-0.5, 0, 0.5].every((across) => {
        const at = unproject({ x: x + offset.x + across * room.width, y: y + offset.y })
        return polygons.some(({ geometry }) => isInside(at, geometry))
      })
    return [
      {
        name,
        possible: markState(count) === 'possible',
        label: { id: `zone ${place.id}`, x, y, ...room, positions, fits },
      },
    ]
  })
}
