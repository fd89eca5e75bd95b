import type { Point } from 'geojson'
import { isInside, polygonsMeet } from '../geometry/plane'
import type { PlaceRecord } from '../schema/record'
import type { Region } from './atlas'
import { disc, NEAR_KILOMETRES, polygonsOf } from './footprint'

/** A region as far as where it lies. */
export type Ground = Pick<Region, 'id' | 'geometry'>

type Claims = Pick<PlaceRecord, 'precision' | 'regions'>

/**
 * The regions in which a place lies (when it is exact) or may lie, as its geometry has it: the region around its point,
 * or every region that the 25 km around a near point touch. A place without a point has no geometry of its own; what it
 * declares stands.
 */
export function regionsFound(place: Claims, point: Point | null, regions: readonly Ground[]): string[] {
  if (!point) return place.regions
  const holds = place.precision === 'near' ? touching(point) : around(point)
  return regions.filter(holds).map(({ id }) => id)
}

/**
 * The regions of a place in the atlas. What is found from the geometry, narrowed for a near place to what it declares,
 * because a source may well say on which side of a border something lies without saying where.
 */
export function regionsOf(place: Claims, point: Point | null, regions: readonly Ground[]): string[] {
  const found = regionsFound(place, point, regions)
  return place.precision === 'near' ? found.filter((id) => place.regions.includes(id)) : found
}

function around(point: Point) {
  return (region: Ground) => isInside(point.coordinates, region.geometry)
}

function touching(point: Point) {
  const ground = disc(point, NEAR_KILOMETRES)
  return ({ geometry }: Ground) =>
    polygonsOf(geometry).some((coordinates) => polygonsMeet(ground, { type: 'Polygon', coordinates }))
}
