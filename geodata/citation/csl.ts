import type { Reference } from './reference'

/** An item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json), as far as a data set needs it. */
export interface CslItem {
  readonly id: string
  readonly type: 'dataset'
  readonly title: string
  readonly author: readonly [{ readonly literal: string }]
  readonly publisher: string
  readonly version: string
  readonly URL: string
  readonly language: string
  readonly note: string
  readonly accessed?: { readonly 'date-parts': readonly [readonly number[]] }
}

/** A reference as CSL-JSON, the list of items that Zotero, Mendeley and pandoc read. */
export function cslItems(reference: Reference): readonly [CslItem] {
  const { key, title, author, publisher, version, address, licence, language, accessed } = reference
  return [
    {
      id: key,
      type: 'dataset',
      title,
      author: [{ literal: author }],
      publisher,
      version,
      URL: address,
      language,
      note: licence,
      ...(accessed ? { accessed: { 'date-parts': [accessed.split('-').map(Number)] } } : {}),
    },
  ]
}
