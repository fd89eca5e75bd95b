import type { Atlas } from '../join/atlas'
import { STATUSES, type Status } from '../schema/term'
import type { Count, Selection } from '../select/selection'

/**
 * By place, the first of the statuses that any of its events has: `judged` only where all that is told of the place is judged. No more events are read than
 * needed: once something reported is known of a place, its other events change nothing.
 */
export function statusesOf(
  { events }: Atlas,
  { positions, counts }: Pick<Selection, 'positions' | 'counts'>,
): ReadonlyMap<string, Status> {
  const found = new Map<string, Status>()
  let undecided = Object.values(counts.place).filter(some).length
  for (const list of [positions.certain, positions.possible]) {
    for (const at of list) {
      if (undecided === 0) return found
      const event = events[at]
      const before = event && found.get(event.place)
      if (!event || before === 'reported') continue
      if (event.status === 'reported') undecided--
      found.set(event.place, firstOf(before ? [before, event.status] : [event.status]))
    }
  }
  return found
}

/** The first of the statuses that is among these; `reported` where there are none. */
export function firstOf(among: readonly Status[]): Status {
  return STATUSES.find((status) => among.includes(status)) ?? 'reported'
}

function some({ certain, possible }: Count): boolean {
  return certain + possible > 0
}
