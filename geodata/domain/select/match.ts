import type { Place } from '../join/atlas'
import type { Standing } from '../time/interval'

/**
 * How a shown event matches a View. `certain`: on every day and at every place that the documents allow. `possible`: on
 * some of those days or at some of those places. `nationwide`: the View filters by place, and the event is known only
 * to the whole country, so it says nothing about that place. Without a place filter nothing is nationwide.
 */
export const MATCHES = ['certain', 'possible', 'nationwide'] as const
export type Match = (typeof MATCHES)[number]

/** Number of events by how they match; each event counts once. */
export type Count = Readonly<Record<Match, number>>

export const NO_EVENTS: Count = { certain: 0, possible: 0, nationwide: 0 }

/** Whether a place is known only as the whole country. */
export function isNationwide({ abroad, precision }: Pick<Place, 'abroad' | 'precision'>): boolean {
  return !abroad && precision === 'country'
}

/**
 * How an event that matches otherwise matches a place as well: the only definition for every count of a region, group,
 * place or list. `standing` is how its place relates to the filter, `inferred` whether no document states that place.
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

/** Total number of events in a count. */
export function totalOf({ certain, possible, nationwide }: Count): number {
  return certain + possible + nationwide
}

/** The sum of two counts. */
export function added(one: Count, other: Count): Count {
  return {
    certain: one.certain + other.certain,
    possible: one.possible + other.possible,
    nationwide: one.nationwide + other.nationwide,
  }
}

/** Number of events in lists. */
export function countOf({
  certain,
  possible,
  nationwide,
}: Readonly<Record<Match, { readonly length: number }>>): Count {
  return { certain: certain.length, possible: possible.length, nationwide: nationwide.length }
}

/** Counts matches; `out` counts nowhere. */
export function counted(matches: readonly (Match | 'out')[]): Count {
  const sum = { ...NO_EVENTS }
  for (const match of matches) if (match !== 'out') sum[match] += 1
  return sum
}
