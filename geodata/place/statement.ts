import type { Atlas } from '../join/atlas'
import { STATUSES, type Status } from '../schema/term'
import type { Count, Selection } from '../select/selection'

/** What the events of a place that a selection lets through have in common. */
export interface Statement {
  /** The first of the statuses that any of them has: `judged` only where all that is told of the place is judged. */
  readonly status: Status
  /** None of them is stated to have been there. */
  readonly inferred: boolean
}

/** Where nothing is, or nothing is known. */
export const PLAIN: Statement = { status: 'reported', inferred: false }

/** By place. No more events are read than needed: once a place has a stated and a reported one, its others change nothing. */
export function statements(
  { events }: Atlas,
  { positions, counts }: Pick<Selection, 'positions' | 'counts'>,
): ReadonlyMap<string, Statement> {
  const found = new Map<string, Statement>()
  let undecided = Object.values(counts.place).filter(some).length
  for (const list of [positions.certain, positions.possible]) {
    for (const at of list) {
      if (undecided === 0) return found
      const event = events[at]
      const before = event && found.get(event.place)
      if (!event || (before && isPlain(before))) continue
      const own = { status: event.status, inferred: event.inferred.includes('place') }
      const together = before ? joined([before, own]) : own
      if (isPlain(together)) undecided--
      found.set(event.place, together)
    }
  }
  return found
}

/** What holds of all of them together. */
export function joined(all: readonly Statement[]): Statement {
  if (all.length === 0) return PLAIN
  return {
    status: STATUSES.find((status) => all.some((one) => one.status === status)) ?? PLAIN.status,
    inferred: all.every(({ inferred }) => inferred),
  }
}

function isPlain({ status, inferred }: Statement): boolean {
  return status === PLAIN.status && inferred === PLAIN.inferred
}

function some({ certain, possible }: Count): boolean {
  return certain + possible > 0
}
