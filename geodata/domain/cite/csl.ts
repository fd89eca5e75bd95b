import { parseEdtf } from '../time/edtf'
import { plainDate } from '../time/plain'
import { edition, type Reference } from './reference'
import type { SourceReference } from './sourceReferences'

type Issued = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string }

/** A CSL-JSON item (Citation Style Language 1.0.2, csl-data.json), as far as a data set needs it. */
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

/** A reference as CSL-JSON: a list of items, as Zotero, Mendeley and pandoc read it. */
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

/** A CSL-JSON item for a document or a part of one; what the document does not state is omitted. */
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

/** Documents and parts as CSL-JSON. Names are literal: we do not guess which word is the family name. */
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

/** A certain date as date parts, any other date literally. */
function issued(date: string): Issued {
  const edtf = parseEdtf(date)
  const plain = edtf?.form === 'moment' ? plainDate(edtf.moment) : null
  return plain ? { 'date-parts': [plain.split('-').map(Number)] } : { literal: date }
}
