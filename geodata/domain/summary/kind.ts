import type { Atlas } from '../join/atlas'
import { type Count, MATCHES, NO_EVENTS } from '../select/match'
import type { Positions } from '../select/selection'

/** How many events of each kind a selection holds, by the kind's id; every kind is there. */
export function byKind({ kinds, events }: Atlas, positions: Positions): ReadonlyMap<string, Count> {
  const sums = new Map(kinds.map(({ id }) => [id, { ...NO_EVENTS }]))
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      const sum = sums.get(events[position]?.kind ?? '')
      if (sum) sum[match] += 1
    }
  }
  return sums
}
