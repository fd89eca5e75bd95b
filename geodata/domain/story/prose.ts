import type { Language } from '../language/language'

/** The pages on which the atlas speaks of itself: one file for each language, `about/<name>.<language>.md`. */
export const PROSE = ['coverage', 'method'] as const
export type ProseName = (typeof PROSE)[number]

/** Numbers that a text may name as `{events}`; they are counted when the page is made. */
export const VALUES = [
  'documents',
  'events',
  'undated',
  'judged',
  'announced',
  'inferred',
  'stated',
  'unplaced',
] as const
export type Value = (typeof VALUES)[number]

/** Tables that a text may place by a paragraph `{decades}`; they are worked out from the data. */
export const TABLES = ['sources', 'decades', 'regions', 'voices', 'statuses'] as const
export type TableName = (typeof TABLES)[number]

/** A text of the house about itself, in one language. */
export interface Prose {
  readonly name: ProseName
  readonly language: Language
  readonly title: string
  readonly lead: readonly Block[]
  readonly sections: readonly Section[]
}

export interface Section {
  /** Its anchor in the address, the same in every language. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly name: TableName }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: Value }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  /** `to` follows the language in the address, with a leading slash, or is an anchor of the page itself. */
  | { readonly kind: 'link'; readonly to: string; readonly children: readonly Inline[] }
