import type { Point } from 'geojson'
import { isInside, polygonsMeet } from '../geometry/plane'
import type { PlaceRecord } from '../schema/record'
import type { Region } from './atlas'
import { disc, NEAR_KILOMETRES, polygonsOf } from './footprint'

/** The id and geometry of a region. */
export type RegionShape = Pick<Region, 'id' | 'geometry'>

type Claims = Pick<PlaceRecord, 'precision' | 'regions'>

/**
 * The regions in which a place lies (if exact) or may lie, by geometry: the region around its point, or all regions
 * within 25 km of a near point. A place without a point has no geometry of its own, so its declared regions are
 * returned.
 */
export function regionsFound(place: Claims, point: Point | null, regions: readonly RegionShape[]): string[] {
  if (!point) return place.regions
  const holds = place.precision === 'near' ? touching(point) : around(point)
  return regions.filter(holds).map(({ id }) => id)
}

/**
 * The regions of a place in the atlas: those found by geometry and, for a near place, also declared, because a source
 * may say on which side of a border something lies without giving a position.
 */
export function regionsOf(place: Claims, point: Point | null, regions: readonly RegionShape[]): string[] {
  const found = regionsFound(place, point, regions)
  return place.precision === 'near' ? found.filter((id) => place.regions.includes(id)) : found
}

function around(point: Point) {
  return (region: RegionShape) => isInside(point.coordinates, region.geometry)
}

function touching(point: Point) {
  const ground = disc(point, NEAR_KILOMETRES)
  return ({ geometry }: RegionShape) =>
    polygonsOf(geometry).some((coordinates) => polygonsMeet(ground, { type: 'Polygon', coordinates }))
}
