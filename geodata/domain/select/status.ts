import type { Atlas } from '../join/atlas'
import type { Status } from '../schema/term'
import { MATCHES, totalOf } from './match'
import type { Selection } from './selection'

/** What the events of a place are together; `unreported` where some are announced, the others judged. */
export type PlaceStatus = Status | 'unreported'

/**
 * By place, what its events are together: `judged` only where all that is told of the place is judged. No more events are read than needed: once something
 * reported is known of a place, its other events change nothing.
 */
export function statusesOf(
  { events }: Atlas,
  { positions, counts }: Pick<Selection, 'positions' | 'counts'>,
): ReadonlyMap<string, PlaceStatus> {
  const found = new Map<string, PlaceStatus>()
  let undecided = Object.values(counts.place).filter((count) => totalOf(count) > 0).length
  for (const match of MATCHES) {
    for (const at of positions[match]) {
      if (undecided === 0) return found
      const event = events[at]
      const before = event && found.get(event.place)
      if (!event || before === 'reported') continue
      if (event.status === 'reported') undecided--
      found.set(event.place, before ? jointStatus(before, event.status) : event.status)
    }
  }
  return found
}

/** What the events of two places, or two lots of events of one, are together. */
export function jointStatus(one: PlaceStatus, other: PlaceStatus): PlaceStatus {
  if (one === other) return one
  return one === 'reported' || other === 'reported' ? 'reported' : 'unreported'
}
