import type { Polygon } from 'geojson'
import { kilometresBetween } from '../geometry/globe'
import { type Reach, TURN } from '../geometry/meridian'
import { covers, isInside, polygonsMeet } from '../geometry/plane'
import type { Atlas, Place } from '../join/atlas'
import { disc, type Footprint, footprint, latitudesOf, polygonsOf } from '../join/footprint'
import { withId } from '../join/lookup'
import type { Standing } from '../time/interval'
import { ABROAD, type Area, type Band, type Near, whereIds } from '../view/view'

/** All values of the filter `where` in this atlas: regions, their groups, `abroad`. */
export function whereValues(atlas: Atlas): string[] {
  return whereIds(atlas)
}

/**
 * How places relate to a set of regions: certain if every region it may lie in is selected, possible if some are. A
 * place known to a region is certain in it; "the north" is only possible in Kidal, and the whole country in any region.
 * An exact point lies in every one of its regions: several of them overlap.
 */
export function withinRegions(atlas: Atlas, where: readonly string[]): (place: Place) => Standing {
  const chosen = new Set(
    atlas.regions
      .filter(({ id, group }) => where.includes(id) || (group !== null && where.includes(group)))
      .map(({ id }) => id),
  )
  return (place) => {
    if (place.abroad) return where.includes(ABROAD) ? 'certain' : 'out'
    if (isAnywhere(place)) return chosen.size > 0 ? 'possible' : 'out'
    const inside = place.regions.filter((id) => chosen.has(id)).length
    if (inside === 0) return 'out'
    return isOnePoint(place) || (inside === place.regions.length && !place.beyond) ? 'certain' : 'possible'
  }
}

/** Whether nothing is known of where a place lies among the regions. */
export function isAnywhere({ point, regions, beyond }: Place): boolean {
  return beyond === true && point === null && regions.length === 0
}

/** Whether a place is known to a point. */
export function isOnePoint({ point, precision }: Pick<Place, 'point' | 'precision'>): boolean {
  return point !== null && precision === 'exact'
}

/**
 * How places relate to a circle around one of them: by great-circle distance for a point, else by overlap of
 * footprints.
 */
export function withinRadius(atlas: Atlas, near: Near): (place: Place) => Standing {
  const centre = withId(atlas.places, near.place)?.point
  const circle = centre && disc(centre, near.km)
  const bounds = circle && boundsOf(circle)
  const reach = reachOf(atlas)
  return (place) => {
    if (bounds && isApart(place, bounds, reach)) return 'out'
    const ground = footprint(place, atlas.regions)
    if (!centre || !circle) return 'out'
    if (!ground) return unknown(place)
    if (ground.type === 'Point')
      return kilometresBetween(centre.coordinates, ground.coordinates) <= near.km ? 'certain' : 'out'
    return overlap(ground, circle)
  }
}

/** How places relate to a drawn polygon. */
export function withinArea(atlas: Atlas, area: Area): (place: Place) => Standing {
  const reach = reachOf(atlas)
  const drawn = areaPolygon(area)
  const polygons = turnsOf(boundsOf(drawn), reach).map((by) => moved(drawn, by))
  const parts = polygons.map((polygon) => ({ polygon, bounds: boundsOf(polygon) }))
  return (place) => {
    const close = parts.filter(({ bounds }) => !isApart(place, bounds, reach))
    if (close.length === 0) return 'out'
    const ground = footprint(place, atlas.regions)
    if (!ground) return unknown(place)
    const standings = close.map(({ polygon }) => overlap(ground, polygon))
    return STANDINGS.find((standing) => standings.includes(standing)) ?? 'out'
  }
}

const STANDINGS: readonly Standing[] = ['certain', 'possible']

/** The longitudes of an atlas's places. */
function reachOf({ config }: Atlas): Reach {
  const [west, , east] = config.map.edge
  return east > TURN / 2 ? { west, east } : { west: -TURN / 2, east: TURN / 2 }
}

/**
 * By how many degrees an area is around the globe where there are places: once at least, twice if it goes on across the
 * end of the map. A map that ends at the 180th meridian has what is on this side of it.
 */
function turnsOf({ west, east }: Bounds, reach: Reach): readonly number[] {
  const turns = reach.east > TURN / 2 ? [0, -TURN, TURN] : [0]
  const shown = turns.filter((by) => west + by < reach.east && east + by > reach.west)
  return shown.length > 0 ? shown : [0]
}

function moved(polygon: Polygon, by: number): Polygon {
  if (by === 0) return polygon
  const rings = polygon.coordinates.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + by, lat]))
  return { type: 'Polygon', coordinates: rings }
}

/** How a place without a polygon relates to any area. */
function unknown(place: Place): Standing {
  return isAnywhere(place) ? 'possible' : 'out'
}

/** How a place relates to a band of latitudes. */
export function withinBand(place: Place, atlas: Atlas, band: Band): Standing {
  const ground = footprint(place, atlas.regions)
  if (!ground) return unknown(place)
  const { south, north } = latitudesOf(ground)
  if (south > band.north || north < band.south) return 'out'
  return south >= band.south && north <= band.north ? 'certain' : 'possible'
}

interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function boundsOf({ coordinates: [outer = []] }: Polygon): Bounds {
  const lngs = outer.map(([lng = 0]) => lng)
  const lats = outer.map(([, lat = 0]) => lat)
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) }
}

/** No 25 km are more degrees of latitude than this. */
const NEAR_DEGREES = 0.25
/** Nearer to a pole, degrees of longitude are too short to be worth a rule. */
const LAST_LATITUDE = 80

/**
 * Whether the footprint of a place with a point is surely outside some bounds: most of thousands of places need no
 * geometry then.
 */
function isApart({ point, precision }: Place, { west, south, east, north }: Bounds, reach: Reach): boolean {
  const [lng = 0, lat = 0] = point?.coordinates ?? []
  if (!point || Math.abs(lat) > LAST_LATITUDE) return false
  const up = precision === 'near' ? NEAR_DEGREES : 0
  const across = up / Math.cos((LAST_LATITUDE * Math.PI) / 180)
  // A circle across the 180th meridian has corners beyond it.
  if (lng - across < reach.west || lng + across > reach.east || west < reach.west || east > reach.east) return false
  return lng + across < west || lng - across > east || lat + up < south || lat - up > north
}

/** The polygon of an area. */
function areaPolygon(area: Area): Polygon {
  return { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] }
}

/** Certain if all of the footprint is inside, possible if some of it is. `within` has no holes. */
function overlap(ground: Footprint, within: Polygon): Standing {
  if (ground.type === 'Point') return isInside(ground.coordinates, within) ? 'certain' : 'out'
  const parts = polygonsOf(ground).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  if (parts.every((part) => isSame(part, within) || covers(within, part))) return 'certain'
  return parts.some((part) => polygonsMeet(part, within)) ? 'possible' : 'out'
}

/** Whether two polygons have the same corners in the same order. */
function isSame({ coordinates: one }: Polygon, { coordinates: other }: Polygon): boolean {
  return (
    one.length === other.length &&
    one.every((ring, i) => {
      const corners = other[i] ?? []
      return (
        ring.length === corners.length &&
        ring.every(([lng, lat], at) => lng === corners[at]?.[0] && lat === corners[at]?.[1])
      )
    })
  )
}
