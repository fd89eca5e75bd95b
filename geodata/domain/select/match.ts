import type { Place } from '../join/atlas'
import type { Standing } from '../time/interval'

/**
 * How an event that a View shows matches it. `certain`: on every day and at every place that the documents leave open.
 * `possible`: on some of those days or at some of those places. `nationwide`: the View asks for a part of the map, and
 * the event is known only to the whole country, so that it says nothing of the part. Without such a filter nothing is
 * nationwide.
 */
export const MATCHES = ['certain', 'possible', 'nationwide'] as const
export type Match = (typeof MATCHES)[number]

/** How many events match, and how; each event counts once. */
export type Count = Readonly<Record<Match, number>>

export const NO_EVENTS: Count = { certain: 0, possible: 0, nationwide: 0 }

/** Whether what happened at a place is known only to the whole country. */
export function isNationwide({ abroad, precision }: Pick<Place, 'abroad' | 'precision'>): boolean {
  return !abroad && precision === 'country'
}

/**
 * How an event that matches in one respect matches when a place is asked for as well: the one definition behind every
 * count of a region, half, place or list. `standing` is how the event's place stands to what is asked for, `inferred`
 * whether no document states that place.
 */
export function matchThere(
  match: Match,
  standing: Standing,
  { nationwide, inferred }: { readonly nationwide: boolean; readonly inferred: boolean },
): Match | 'out' {
  if (standing === 'out') return 'out'
  if (match === 'nationwide' || (nationwide && standing === 'possible')) return 'nationwide'
  return match === 'certain' && standing === 'certain' && !inferred ? 'certain' : 'possible'
}

/** All events of a count. */
export function totalOf({ certain, possible, nationwide }: Count): number {
  return certain + possible + nationwide
}

/** Two counts as one. */
export function added(one: Count, other: Count): Count {
  return {
    certain: one.certain + other.certain,
    possible: one.possible + other.possible,
    nationwide: one.nationwide + other.nationwide,
  }
}

/** How many events lists hold. */
export function countOf({
  certain,
  possible,
  nationwide,
}: Readonly<Record<Match, { readonly length: number }>>): Count {
  return { certain: certain.length, possible: possible.length, nationwide: nationwide.length }
}

/** How many of some events match, and how; those that are out count nowhere. */
export function counted(matches: readonly (Match | 'out')[]): Count {
  const sum = { ...NO_EVENTS }
  for (const match of matches) if (match !== 'out') sum[match] += 1
  return sum
}
