import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { STATUSES } from '@/geodata/domain/schema/term'
import type { ListFacetKey } from '@/geodata/domain/view/facets'
import type { Translate } from '../../language/translate'

/** What the words of a filter are made from. */
export interface FilterReader {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

interface FacetWords {
  /** Every value by its name, in the order of the facet. */
  readonly items: (reader: FilterReader) => readonly { readonly id: string; readonly name: string }[]
  /** What is said of the values in force, given their names; without it the names alone, which must then say enough. */
  readonly said?: (names: string, t: Translate) => string
}

/** The words of every facet whose values are a list; its own name is the message `filter.<key>`. */
export const FACET_WORDS: Readonly<Record<ListFacetKey, FacetWords>> = {
  kind: { items: ({ atlas, language }) => atlas.kinds.map(({ id, name }) => ({ id, name: name[language] })) },
  actor: { items: ({ atlas, language }) => atlas.actors.map(({ id, name }) => ({ id, name: name[language] })) },
  source: { items: ({ atlas, language }) => atlas.sources.map(({ id, label }) => ({ id, name: label[language] })) },
  status: {
    items: ({ t }) => STATUSES.map((id) => ({ id, name: t(`filter.statuses.${id}`) })),
    said: (status, t) => t('filter.statusIs', { status }),
  },
}
