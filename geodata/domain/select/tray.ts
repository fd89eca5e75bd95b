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
  const holding = placeCounts.filter(({ place, count }) => (place.abroad || !place.point) && totalOf(count) > 0)
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
  const all = groups.flatMap(({ places }) => places)
  if (all.length <= most) return { groups, rest: 0 }
  const totals = Uint32Array.from(all, ({ count }) => totalOf(count))
  const least = totals.toSorted()[all.length - most] ?? 0
  // Several may have the least number: the first of them.
  let left = most - totals.reduce((above, total) => above + Number(total > least), 0)
  const isShown = ({ place, count }: PlaceCount) => {
    const total = totalOf(count)
    return total > least || (total === least && left-- > 0) || place.id === chosen
  }
  const shown = groups.map(({ id, places }) => ({
    id,
    places: places.filter(isShown).sort((a, b) => totalOf(b.count) - totalOf(a.count)),
  }))
  const rest = all.length - shown.reduce((sum, { places }) => sum + places.length, 0)
  return { groups: shown.filter(({ places }) => places.length > 0), rest }
}
