import type { Point } from 'geojson'
import type { Place } from '../../domain/join/atlas'
import { type Count, isNationwide, totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { type Extent, onGround } from '../camera/camera'

/** Diameter in rem of the mark of a place: the area of the disc is proportional to the number of events. */
export function markSize(count: Count): number {
  const total = totalOf(count)
  return total === 0 ? 0.7 : Math.min(1.35 + Math.sqrt(total) * 0.28, 3.4)
}

/** How a mark is drawn: an open ring without events, a dashed one if all events are only possible. */
export function markState(count: Count): 'certain' | 'possible' | 'empty' {
  if (count.certain > 0) return 'certain'
  return totalOf(count) > 0 ? 'possible' : 'empty'
}

/**
 * The number on a mark or beside a label: the certain events, consistent with filters and lists; if there are none, the
 * possible ones.
 */
export function markNumber({ certain, possible, nationwide }: Count): number {
  return certain || possible || nationwide
}

/**
 * The number beside the name of a place without a mark. For the whole country it includes everything that no region
 * counts, certain or not.
 */
export function rowNumber({ place, count }: Pick<PlaceCount, 'place' | 'count'>): number {
  return isNationwide(place) ? totalOf(count) : markNumber(count)
}

/** A place shown as a mark on the map. */
export interface PlacedMark extends PlaceCount {
  readonly place: Place & { readonly point: Point }
}

/** The places shown as points. A place off the base map cannot be panned to and is in the tray instead. */
export function placedMarks(placeCounts: readonly PlaceCount[], extent: Pick<Extent, 'edge'>): PlacedMark[] {
  return placeCounts.filter(
    (one): one is PlacedMark => one.place.point !== null && onGround(one.place.point.coordinates, extent),
  )
}
