import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { GroundMap } from '../basemap/unpack'
import type { Projection } from '../camera/mercator'
import type { Language } from '../language/language'
import type { Gathered } from '../place/gather'
import { markNumber } from '../place/mark'
import type { Label, Offset } from './layout'
import { roomFor, SIZE } from './letter'

interface Setting {
  readonly ground: GroundMap
  readonly language: Language
  /** In pixels. */
  readonly rem: number
  readonly mercator: Projection
}

/** How many places are tried across and down an area. */
const STEPS = 9

/** Names of areas, each with its number. One may stand anywhere on the ground of its area, best near the middle; it is text, and poses as no point. */
export function zoneLabels(
  zones: readonly Gathered[],
  { ground, language, rem, mercator: { project, unproject } }: Setting,
): readonly { readonly name: string; readonly label: Label }[] {
  return zones.flatMap(({ place, count }) => {
    const polygons = ground.regions.features.filter(({ properties }) => place.regions.includes(properties.id))
    const points = polygons.flatMap(({ geometry }) =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(([ring = []]) =>
        ring.map(project),
      ),
    )
    if (points.length === 0) return []
    const [left, right] = extent(points.map(({ x }) => x))
    const [top, bottom] = extent(points.map(({ y }) => y))
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const name = `${place.name[language]} ${markNumber(count)}`
    const room = roomFor(name, 'roman', SIZE.town, rem)
    const share = (step: number) => (step + 0.5) / STEPS - 0.5
    const positions = Array.from({ length: STEPS * STEPS }, (_, i) => ({
      x: share(i % STEPS) * (right - left),
      y: share(Math.floor(i / STEPS)) * (bottom - top),
    })).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    const fits = (offset: Offset) =>
      [-0.5, 0, 0.5].every((across) => {
        const at = unproject({ x: x + offset.x + across * room.width, y: y + offset.y })
        return polygons.some(({ geometry }) => booleanPointInPolygon(at, geometry))
      })
    return [{ name, label: { id: `zone ${place.id}`, x, y, ...room, positions, fits } }]
  })
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}
