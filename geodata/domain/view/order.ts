import type { Atlas, AtlasEvent } from '../join/atlas'
import type { Language } from '../language/language'
import { STATUSES } from '../schema/term'
import type { Sort } from './view'

/** Chronological order, the default. */
export const BY_DATE: Sort = { by: 'date', descending: false }

/**
 * Sorts events as a View asks. They must be given in the atlas's chronological order, which also breaks ties. Words are
 * compared by the rules of the language, including accents and numbers; a status by how certain the event is: reported,
 * announced, judged.
 */
export function ordered(
  atlas: Atlas,
  events: readonly AtlasEvent[],
  sort: Sort | null,
  language: Language,
): readonly AtlasEvent[] {
  const { by, descending } = sort ?? BY_DATE
  if (by === 'date') return descending ? events.toReversed() : events
  const turn = descending ? -1 : 1
  if (by === 'status') {
    const rank = ({ status }: AtlasEvent) => STATUSES.indexOf(status)
    return events.toSorted((a, b) => turn * (rank(a) - rank(b)))
  }
  const names = new Map((by === 'place' ? atlas.places : atlas.kinds).map(({ id, name }) => [id, name[language]]))
  const wordOf = (event: AtlasEvent) => (by === 'title' ? event.title[language] : (names.get(event[by]) ?? ''))
  const { compare } = new Intl.Collator(language, { numeric: true })
  return events
    .map((event) => ({ event, word: wordOf(event) }))
    .sort((a, b) => turn * compare(a.word, b.word))
    .map(({ event }) => event)
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
