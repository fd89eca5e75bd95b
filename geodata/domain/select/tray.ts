import { totalOf } from './match'
import type { PlaceCount } from './placeCounts'

export interface TrayGroup {
  readonly id: 'areas' | 'country' | 'abroad'
  readonly places: readonly PlaceCount[]
}

/**
 * Groups of shown events that are not points on the map: known only to an area, to the whole country, and abroad. Empty
 * groups are omitted.
 */
export function trayGroups(placeCounts: readonly PlaceCount[]): TrayGroup[] {
  const holding = placeCounts.filter(({ count }) => totalOf(count) > 0)
  const groups: readonly TrayGroup[] = [
    {
      id: 'areas',
      places: holding.filter(({ place }) => !place.abroad && !place.point && place.precision !== 'country'),
    },
    { id: 'country', places: holding.filter(({ place }) => !place.abroad && place.precision === 'country') },
    { id: 'abroad', places: holding.filter(({ place }) => place.abroad) },
  ]
  return groups.filter(({ places }) => places.length > 0)
}
