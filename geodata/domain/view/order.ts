import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import type { Language } from '../language/language'
import { STATUSES } from '../schema/term'
import { byLanguage, orderedBy, type Ranks, wordRanks } from './ranks'
import type { SORTS, Sort } from './view'

/** Chronological order, the default. */
export const BY_DATE: Sort = { by: 'date', descending: false }

/** What events can be sorted by in any atlas, other than by time. */
export type RankedBy = Exclude<(typeof SORTS)[number], 'date'>

/**
 * Ranks the events of an atlas by a column. Words are compared by the rules of the language, including accents and
 * numbers; a status by how certain the event is: reported, announced, judged.
 */
export function* eventRanks(atlas: Atlas, by: RankedBy, language: Language): Generator<void, Ranks, void> {
  const { length, status, place, kind, title } = columns(atlas)
  const inLanguage = (words: readonly string[]) => byLanguage(words, language)
  if (by === 'status') return { of: Uint32Array.from(status), count: STATUSES.length }
  if (by === 'title') return yield* wordRanks(length, (i) => title(i)[language], inLanguage)
  const [items, at] = by === 'place' ? [atlas.places, place] : [atlas.kinds, kind]
  const { of, count } = yield* wordRanks(items.length, (i) => items[i]?.name[language] ?? '', inLanguage)
  return { of: Uint32Array.from(at, (item) => of[item] ?? count), count }
}

/**
 * Sorts positions of events as a View asks. They must be ascending: the atlas's chronological order, which also breaks
 * ties.
 *
 * @param ranks of all events by the View's column; not needed for the order of time
 */
export function orderedAs(positions: Int32Array, sort: Sort | null, ranks: Ranks | null): Int32Array {
  const { by, descending } = sort ?? BY_DATE
  if (by === 'date' || ranks === null) return descending && by === 'date' ? positions.toReversed() : positions
  return orderedBy(positions, ranks, descending)
}

/** The same for a small atlas, in one go; a column that the atlas does not have leaves the order of time. */
export function ordered(atlas: Atlas, positions: Int32Array, sort: Sort | null, language: Language): Int32Array {
  const by = sort?.by ?? 'date'
  if (by === 'date' || isOfFile(by)) return orderedAs(positions, sort, null)
  const steps = eventRanks(atlas, by, language)
  for (;;) {
    const step = steps.next()
    if (step.done) return orderedAs(positions, sort, step.value)
  }
}

/** Whether a sort is by a column of a reader's file. */
export function isOfFile(by: Sort['by']): by is Exclude<Sort['by'], RankedBy | 'date'> {
  return by.startsWith('file:')
}

/**
 * The sort after a click on a column's heading: by that column, or reversed if it already is; null for chronological
 * order.
 */
export function resorted(sort: Sort | null, by: Sort['by']): Sort | null {
  const now = sort ?? BY_DATE
  const next = { by, descending: now.by === by && !now.descending }
  return next.by === 'date' && !next.descending ? null : next
}
