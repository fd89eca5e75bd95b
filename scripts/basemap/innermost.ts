import type { MultiPolygon, Polygon } from 'geojson'
import polylabel from 'polylabel'
import { polygonsOf } from '../../geodata/domain/join/footprint'

/**
 * [lng, lat] of an area's point farthest from its edge (pole of inaccessibility), to 3 decimals: room for its name, not
 * a place.
 */
export function innermost(geometry: Polygon | MultiPolygon): readonly number[] {
  const largest = polygonsOf(geometry).reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const rings = largest.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]))
  const [lng = 0, lat = 0] = polylabel(rings, 0.05)
  return [lng, lat].map((degrees) => Math.round(degrees * 1000) / 1000)
}
