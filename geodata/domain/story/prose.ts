import type { Language } from '../language/language'

/** The texts about the site: one file per language, `about/<name>.<language>.md`. */
export const PROSE = ['coverage', 'method'] as const
export type ProseName = (typeof PROSE)[number]

/** Values that a text may use as `{events}`; computed when the page is rendered. */
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

/** Tables that a text may include with a paragraph `{decades}`; computed from the data. */
export const TABLES = ['sources', 'decades', 'regions', 'voices', 'statuses'] as const
export type TableName = (typeof TABLES)[number]

/** A text about the site, in one language. */
export interface Prose {
  readonly name: ProseName
  readonly language: Language
  readonly title: string
  readonly lead: readonly Block[]
  readonly sections: readonly Section[]
}

export interface Section {
  /** Its anchor, the same in every language. */
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
  /** `to` follows the language in the URL, with a leading slash, or is an anchor of the same page. */
  | { readonly kind: 'link'; readonly to: string; readonly children: readonly Inline[] }
