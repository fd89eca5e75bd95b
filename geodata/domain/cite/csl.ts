import { parseEdtf } from '../time/edtf'
import { plainDate } from '../time/plain'
import { edition, type Reference } from './reference'
import type { SourceReference } from './source'

type Issued = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string }

/** An item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json), as far as a data set needs it. */
export interface CslItem {
  readonly id: string
  readonly type: 'dataset'
  readonly title: string
  readonly author: readonly [{ readonly literal: string }]
  readonly publisher: string
  readonly version: string
  readonly issued?: Issued
  readonly URL: string
  readonly language: string
  readonly note: string
  readonly accessed?: { readonly 'date-parts': readonly [readonly number[]] }
}

/** A reference as CSL-JSON, the list of items that Zotero, Mendeley and pandoc read. */
export function cslItems(reference: Reference): readonly [CslItem] {
  const { key, title, author, publisher, versionDate, address, licence, language, accessed } = reference
  return [
    {
      id: key,
      type: 'dataset',
      title,
      author: [{ literal: author }],
      publisher,
      version: edition(reference),
      ...(versionDate === null ? {} : { issued: issued(versionDate) }),
      URL: address,
      language,
      note: licence,
      ...(accessed ? { accessed: { 'date-parts': [accessed.split('-').map(Number)] } } : {}),
    },
  ]
}

/** An item of CSL-JSON for a document or a part of one; what the document does not say of itself is left out. */
export interface CslSource {
  readonly id: string
  readonly type: 'chapter' | 'webpage' | 'document'
  readonly author?: readonly { readonly literal: string }[]
  readonly title?: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: Issued
  readonly URL?: string
  readonly language: string
  readonly note: string
}

/** Documents and parts as CSL-JSON. Names are literal: nothing guesses which word is a family's. */
export function sourceItems(references: readonly SourceReference[]): CslSource[] {
  return references.map(({ key, authors, title, container, publisher, date, address, language, note }) => ({
    id: key,
    type: container ? 'chapter' : address ? 'webpage' : 'document',
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(title === undefined ? {} : { title }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { issued: issued(date) }),
    ...(address === undefined ? {} : { URL: address }),
    language,
    note,
  }))
}

/** A date in parts where it is certain, else as it stands. */
function issued(date: string): Issued {
  const edtf = parseEdtf(date)
  const plain = edtf?.form === 'moment' ? plainDate(edtf.moment) : null
  return plain ? { 'date-parts': [plain.split('-').map(Number)] } : { literal: date }
}
