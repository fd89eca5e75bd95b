import type { MultiPolygon, Polygon } from 'geojson'
import polylabel from 'polylabel'
import { polygonsOf } from '../join/footprint'

const innermostOf = new WeakMap<Polygon | MultiPolygon, readonly number[]>()

/** [lng, lat] of the point of an area that is farthest from its edge: room for its name, not a place. */
export function innermost(geometry: Polygon | MultiPolygon): readonly number[] {
  const known = innermostOf.get(geometry)
  if (known) return known
  const largest = polygonsOf(geometry).reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const rings = largest.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]))
  const point = [...polylabel(rings, 0.05)]
  innermostOf.set(geometry, point)
  return point
}
