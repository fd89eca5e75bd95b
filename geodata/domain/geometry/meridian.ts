import type { MultiPolygon, Polygon, Position } from 'geojson'

/*
 * Maps begin and end at the 180th meridian, unless what they show lies on both sides of it: such a map goes on to the
 * east, and its longitudes with it, up to 540.
 */

/** Longitudes of a map in degrees, from -180 on. */
export interface Reach {
  readonly west: number
  readonly east: number
}

/** Degrees around the globe. */
export const TURN = 360

/** The longitude at which a map shows a position: unchanged, unless it lies around the globe on this map. */
export function onReach(lng: number, { west, east }: Reach): number {
  return lng < west && lng + TURN <= east ? lng + TURN : lng
}

/** The longitude between -180 and 180 of a position on any map. */
export function withinTurn(lng: number): number {
  return lng > TURN / 2 ? lng - TURN : lng
}

/**
 * The narrowest reach of some longitudes that lie within half the globe, on both sides of the 180th meridian; null for
 * all others.
 */
export function reachAcross(lngs: Iterable<number>): Reach | null {
  const taken = new Uint8Array(TURN)
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const lng of lngs) {
    least = Math.min(least, lng)
    most = Math.max(most, lng)
    taken[Math.min(Math.floor(lng + TURN / 2), TURN - 1)] = 1
  }
  // Across the meridian they would take as much or more.
  if (!(most - least > TURN / 2)) return null
  const from = longestGap(taken)
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const lng of lngs) {
    if (lng < from) east = Math.max(east, lng)
    else west = Math.min(west, lng)
  }
  // Without any on one side, there is nothing to show beside the others.
  const isAcross = Number.isFinite(west) && Number.isFinite(east) && east + TURN - west <= TURN / 2
  return isAcross ? { west, east: east + TURN } : null
}

/** From which longitude on the most degrees in a row are not taken. */
function longestGap(taken: Uint8Array): number {
  let [from, to, start] = [0, 0, 0]
  for (let degree = 0; degree <= TURN; degree++) {
    if (degree < TURN && !taken[degree]) continue
    if (degree - start > to - from) [from, to] = [start, degree]
    start = degree + 1
  }
  return from - TURN / 2
}

/** The same polygons on such a map; one that lies on neither side alone stays where it is. */
export function areasOnReach(geometry: Polygon | MultiPolygon, reach: Reach): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: ringsOnReach(geometry.coordinates, reach) }
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => ringsOnReach(rings, reach)) }
}

function ringsOnReach(rings: readonly Position[][], reach: Reach): Position[][] {
  const isAround = rings.every((ring) => ring.every(([lng = 0]) => onReach(lng, reach) !== lng))
  if (!isAround) return [...rings]
  return rings.map((ring) => ring.map(([lng = 0, ...others]) => [lng + TURN, ...others]))
}
