import type { Atlas } from '../../domain/join/atlas'
import { chronologically } from '../../domain/join/join'
import { INFERABLE, ROLES, STATUSES } from '../../domain/schema/term'
import { isoDay } from '../../domain/time/day'
import { OPEN_END } from '../../domain/time/interval'

/**
 * An atlas with more uncertainty: a third of its events has an inferred date, place or both, every ninth an open end;
 * statuses and roles alternate.
 */
export function doubtful(atlas: Atlas): Atlas {
  const events = atlas.events.map((event, i) => ({
    ...event,
    status: STATUSES[i % STATUSES.length] ?? event.status,
    actors: event.actors.map(({ id }, n) => ({ id, role: ROLES[(i + n) % ROLES.length] ?? 'named' })),
    inferred: i % 3 === 0 ? INFERABLE.filter((_, n) => i % 9 === 0 || i % 2 === n) : [],
    ...(i % 9 === 4 ? { date: `${isoDay(event.earliest)}/..`, latest: OPEN_END } : {}),
  }))
  return { ...atlas, events: events.sort(chronologically) }
}
