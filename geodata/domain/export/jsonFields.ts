import { documentOf, saidBy } from '../cite/citedDocuments'
import type { Atlas, AtlasEvent, Citation, Place } from '../join/atlas'
import { withId } from '../join/lookup'
import type { Language } from '../language/language'
import { type Status, wherePrec } from '../schema/term'
import { isoDay } from '../time/day'
import { OPEN_END } from '../time/interval'
import { STATUS_TERMS } from './terms'

/** A passage by ids, as the files of JSON name one. */
export interface Passage {
  readonly id: string
  readonly part: string | null
  readonly locator: string
}

/** The last possible day, `YYYY-MM-DD`; null for an open end. */
export function latestDay({ latest }: Pick<AtlasEvent, 'latest'>): string | null {
  return latest === OPEN_END ? null : isoDay(latest)
}

export function passage({ source, part, locator }: Citation): Passage {
  return { id: source, part, locator }
}

/** The citations of a sentence. */
export function citationsOf({ citations }: Pick<AtlasEvent, 'citations'>, cites: readonly number[]): Citation[] {
  return cites.flatMap((position) => citations[position] ?? [])
}

/**
 * A passage with the atlas's label for the document, and author, title and date of the cited part or, outside any part,
 * of the document.
 */
export function passageFields(atlas: Atlas, citation: Citation, language: Language) {
  const document = documentOf(atlas, citation)
  const label = document?.source.label[language] ?? citation.source
  return { ...passage(citation), label, ...(document ? saidBy(document) : { title: null, author: null, date: null }) }
}

/**
 * Status of an event and what of it is inferred or contested, in one language, for files; null for a status that the
 * data do not state.
 */
export function statusFields(event: AtlasEvent, language: Language) {
  const status = statedStatus(event)
  return {
    status,
    status_name: status && STATUS_TERMS[status].name[language],
    inferred: event.inferred,
    contested: event.contested?.[language] ?? null,
  }
}

/** The status of an event; null if the data do not state it. */
export function statedStatus({ status, statusUnstated }: AtlasEvent): Status | null {
  return statusUnstated ? null : status
}

/** How precisely a place is known, for files; null if the data do not state it. */
export function precisionFields({ precision, precisionUnstated }: Pick<Place, 'precision' | 'precisionUnstated'>) {
  return precisionUnstated ? { precision: null, where_prec: null } : { precision, where_prec: wherePrec(precision) }
}

/** The actors of an event as three parallel lists: ids, names, roles. */
export function actorFields(atlas: Atlas, { actors }: AtlasEvent, language: Language) {
  return {
    actors: actors.map(({ id }) => id),
    actor_names: actors.map(({ id }) => withId(atlas.actors, id)?.name[language] ?? id),
    actor_roles: actors.map(({ role }) => role),
  }
}
