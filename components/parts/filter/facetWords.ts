import type { Atlas } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import type { Language } from '@/geodata/domain/language/language'
import { STATUSES, type Status } from '@/geodata/domain/schema/term'
import { FIELD_FACETS, type ListFacetKey } from '@/geodata/domain/view/facets'
import type { Translate } from '../../language/translate'

/** Inputs of the words of a filter. */
export interface FilterReader {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

interface FacetWords {
  /** Its own name, unless it is the message `filter.<key>`. */
  readonly name?: (reader: FilterReader) => string
  /** All values with their names, in the order of the facet. */
  readonly items: (reader: FilterReader) => readonly { readonly id: string; readonly name: string }[]
  /** The active values in words, given their names; by default the names alone. */
  readonly said?: (names: string, t: Translate) => string
}

/** A column of a reader's file: its header and values. */
const fieldWords = (nth: number): FacetWords => ({
  name: ({ atlas, language }) => atlas.fields?.[nth]?.name[language] ?? '',
  items: ({ atlas, language }) =>
    (atlas.fields?.[nth]?.values ?? []).map(({ id, name }) => ({ id, name: name[language] })),
})

const FIELD_WORDS = Object.fromEntries(FIELD_FACETS.map((key, nth) => [key, fieldWords(nth)])) as Record<
  (typeof FIELD_FACETS)[number],
  FacetWords
>

/** Whether events of which the data state no status are counted with those of this one. */
export function isAssumed(status: Status, atlas: Atlas): boolean {
  if (status !== 'reported') return false
  return atlas.partial ? atlas.someStatusUnstated === true : columns(atlas).statusUnstated !== undefined
}

/** The name of a status in filters: those who filter by it get also the events that it is only assumed of. */
export function statusName(status: Status, atlas: Atlas, t: Translate): string {
  return t(isAssumed(status, atlas) ? 'filter.reportedOrUnstated' : `filter.statuses.${status}`)
}

/** The words of every list facet; its own name is the message `filter.<key>`. */
export const FACET_WORDS: Readonly<Record<ListFacetKey, FacetWords>> = {
  kind: { items: ({ atlas, language }) => atlas.kinds.map(({ id, name }) => ({ id, name: name[language] })) },
  actor: { items: ({ atlas, language }) => atlas.actors.map(({ id, name }) => ({ id, name: name[language] })) },
  source: { items: ({ atlas, language }) => atlas.sources.map(({ id, label }) => ({ id, name: label[language] })) },
  status: {
    items: ({ atlas, t }) => STATUSES.map((id) => ({ id, name: statusName(id, atlas, t) })),
    said: (status, t) => t('filter.statusIs', { status }),
  },
  ...FIELD_WORDS,
}
