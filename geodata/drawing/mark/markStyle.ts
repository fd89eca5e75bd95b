import type { Point } from 'geojson'
import type { Place } from '../../domain/join/atlas'
import { type Count, isNationwide, totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { type Extent, onGround } from '../camera/camera'

/** Diameter in rem of the mark of a place with so many events: the disc's area follows the count. */
export function markSize(count: Count): number {
  const total = totalOf(count)
  return total === 0 ? 0.7 : Math.min(1.35 + Math.sqrt(total) * 0.28, 3.4)
}

/** How a mark is drawn: an open ring where no event is, a broken one where all that are there only may match. */
export function markState(count: Count): 'certain' | 'possible' | 'empty' {
  if (count.certain > 0) return 'certain'
  return totalOf(count) > 0 ? 'possible' : 'empty'
}

/**
 * The number that stands on a mark or beside a name: what is certain there, as filters and lists have it; where nothing
 * is, what is possible.
 */
export function markNumber({ certain, possible, nationwide }: Count): number {
  return certain || possible || nationwide
}

/**
 * The number beside the name of a place without a mark. That of the whole country has all that no region counts,
 * certain or not.
 */
export function rowNumber({ place, count }: Pick<PlaceCount, 'place' | 'count'>): number {
  return isNationwide(place) ? totalOf(count) : markNumber(count)
}

/** A place that stands on the map as a mark. */
export interface Standing extends PlaceCount {
  readonly place: Place & { readonly point: Point }
}

/** Those that stand on the map as a point. What lies off the ground map cannot be panned to: the tray has it. */
export function standing(placeCounts: readonly PlaceCount[], extent: Pick<Extent, 'edge'>): Standing[] {
  return placeCounts.filter(
    (one): one is Standing => one.place.point !== null && onGround(one.place.point.coordinates, extent),
  )
}
