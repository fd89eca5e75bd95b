import type { MultiPolygon, Point, Polygon } from 'geojson'
import { circleAround } from '../geometry/globe'
import type { Place, Region } from './atlas'

/** UCDP GED codebook: `where_prec` 2 means within about 25 km of the named point. */
export const NEAR_KILOMETRES = 25

/** The area where something at this place may have happened: a point, or polygons that may touch. */
export type Footprint = Point | Polygon | MultiPolygon

/**
 * The footprint of a place: its point if exact, a circle of 25 km if near, the polygons of its regions if known only as
 * an area. Null for what has no polygon in the atlas: a country abroad, or an area that may lie outside all regions.
 */
export function footprint(
  place: Pick<Place, 'point' | 'precision' | 'regions' | 'beyond'>,
  regions: readonly Region[],
): Footprint | null {
  if (place.point) return place.precision === 'near' ? disc(place.point, NEAR_KILOMETRES) : place.point
  const own = place.beyond ? [] : regions.filter(({ id }) => place.regions.includes(id))
  if (own.length === 0) return null
  return { type: 'MultiPolygon', coordinates: own.flatMap(({ geometry }) => polygonsOf(geometry)) }
}

/** A circle on the globe as a polygon of 64 corners. */
export function disc(centre: Point, kilometres: number): Polygon {
  return circleAround(centre.coordinates, kilometres, 64)
}

/** The coordinates of each polygon of a geometry. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Polygon['coordinates'][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** The southernmost and northernmost latitude of a footprint, in degrees. */
export function latitudesOf(ground: Footprint): { south: number; north: number } {
  const latitudes =
    ground.type === 'Point'
      ? [ground.coordinates[1] ?? 0]
      : polygonsOf(ground).flatMap(([outer = []]) => outer.map(([, lat = 0]) => lat))
  return {
    south: latitudes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    north: latitudes.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  }
}
