import type { Atlas } from '../../domain/join/atlas'
import { chronologically } from '../../domain/join/join'
import { INFERABLE, ROLES, STATUSES } from '../../domain/schema/term'
import { isoDay } from '../../domain/time/day'
import { OPEN_END } from '../../domain/time/interval'

/**
 * An atlas with more uncertainty: a third of its events has an inferred date, place or both, every ninth an open end;
 * statuses and roles alternate. Of every other reported event it does not state the status, of every fifth place not
 * the precision.
 */
export function doubtful(atlas: Atlas): Atlas {
  const events = atlas.events.map((event, i) => ({
    ...event,
    status: STATUSES[i % STATUSES.length] ?? event.status,
    ...(i % (2 * STATUSES.length) === 0 ? { statusUnstated: true as const } : {}),
    actors: event.actors.map(({ id }, n) => ({ id, role: ROLES[(i + n) % ROLES.length] ?? 'named' })),
    inferred: i % 3 === 0 ? INFERABLE.filter((_, n) => i % 9 === 0 || i % 2 === n) : [],
    ...(i % 9 === 4 ? { date: `${isoDay(event.earliest)}/..`, latest: OPEN_END } : {}),
  }))
  const places = atlas.places.map((place, i) => (i % 5 === 2 ? { ...place, precisionUnstated: true as const } : place))
  return { ...atlas, places, events: events.sort(chronologically) }
}
