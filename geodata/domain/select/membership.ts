import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { distance } from '@turf/distance'
import { lineIntersect } from '@turf/line-intersect'
import type { Point, Polygon } from 'geojson'
import type { Atlas, Place } from '../join/atlas'
import { disc, type Footprint, footprint, latitudesOf, polygonsOf } from '../join/footprint'
import type { Standing } from '../time/interval'
import { ABROAD, type Area, type Band, type Near, whereIds } from '../view/view'

/** Every value that the filter `where` can take in this atlas: the regions, their groups, then `abroad`. */
export function whereValues(atlas: Atlas): string[] {
  return whereIds(atlas)
}

/**
 * How a place stands to a choice of regions: certain when wherever it may lie is chosen, possible when some of it is. A region-level place is
 * certain in its region; "the north" is only possible in Kidal, and the whole country in any of them.
 */
export function withinRegions(place: Place, atlas: Atlas, where: readonly string[]): Standing {
  if (place.abroad) return where.includes(ABROAD) ? 'certain' : 'out'
  const chosen = atlas.regions
    .filter(({ id, group }) => where.includes(id) || (group !== null && where.includes(group)))
    .map(({ id }) => id)
  const inside = place.regions.filter((id) => chosen.includes(id)).length
  if (inside === 0) return 'out'
  return inside === place.regions.length ? 'certain' : 'possible'
}

/** How a place stands to a circle around another: by great-circle distance for a point, else by how the grounds overlap. */
export function withinRadius(place: Place, atlas: Atlas, near: Near): Standing {
  const centre = atlas.places.find(({ id }) => id === near.place)?.point
  const ground = footprint(place, atlas.regions)
  if (!centre || !ground) return 'out'
  if (ground.type === 'Point') return distance(centre, ground, { units: 'kilometers' }) <= near.km ? 'certain' : 'out'
  return overlap(ground, disc(centre, near.km))
}

/** How a place stands to a drawn polygon. */
export function withinArea(place: Place, atlas: Atlas, area: Area): Standing {
  const ground = footprint(place, atlas.regions)
  return ground ? overlap(ground, areaPolygon(area)) : 'out'
}

/** How a place stands to a band of latitudes. */
export function withinBand(place: Place, atlas: Atlas, band: Band): Standing {
  const ground = footprint(place, atlas.regions)
  if (!ground) return 'out'
  const { south, north } = latitudesOf(ground)
  if (south > band.north || north < band.south) return 'out'
  return south >= band.south && north <= band.north ? 'certain' : 'possible'
}

/** The polygon that an area draws. */
function areaPolygon(area: Area): Polygon {
  return { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] }
}

/** Certain: all of the ground is inside; possible: some of it is. `within` has no holes. */
function overlap(ground: Footprint, within: Polygon): Standing {
  if (ground.type === 'Point') return booleanPointInPolygon(ground, within) ? 'certain' : 'out'
  const parts = polygonsOf(ground).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  if (parts.every((part) => contains(within, part))) return 'certain'
  return parts.some((part) => booleanIntersects(part, within)) ? 'possible' : 'out'
}

/**
 * A polygon without holes holds another when it holds a corner of it and their boundaries never meet; or when it is the same, as 25 km around a
 * city are for what is only known to lie near it.
 */
function contains(outer: Polygon, inner: Polygon): boolean {
  if (String(outer.coordinates) === String(inner.coordinates)) return true
  const corner: Point = { type: 'Point', coordinates: inner.coordinates[0]?.[0] ?? [] }
  return booleanPointInPolygon(corner, outer) && lineIntersect(outer, inner).features.length === 0
}
