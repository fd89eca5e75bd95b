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

/**
 * At most so many places of a tray: all, or those with most events, in that order, and the `chosen` one. `rest` is the
 * number of the others.
 */
export function shownInTray(
  groups: readonly TrayGroup[],
  most: number,
  chosen: string | null,
): { readonly groups: readonly TrayGroup[]; readonly rest: number } {
  const count = groups.reduce((sum, { places }) => sum + places.length, 0)
  if (count <= most) return { groups, rest: 0 }
  const ranked = groups
    .flatMap(({ places }) => places)
    .sort((a, b) => totalOf(b.count) - totalOf(a.count))
    .filter(({ place }, at) => at < most || place.id === chosen)
  const shown = groups.map(({ id, places }) => {
    const own = new Set(places)
    return { id, places: ranked.filter((one) => own.has(one)) }
  })
  return { groups: shown.filter(({ places }) => places.length > 0), rest: count - ranked.length }
}
