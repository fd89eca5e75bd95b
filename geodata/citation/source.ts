import type { Atlas, Citation } from '../join/atlas'
import type { Language } from '../language/language'
import { authorNames, citedDocuments, saidBy } from './document'

/** A document, or a part of one, as a bibliography lists it: only what it says of itself, whatever is missing left out. Every text may hold any characters. */
export interface SourceReference {
  /** Short name inside a bibliography: the id of the source, and of its part. */
  readonly key: string
  /** As the document writes the names, one by one; which of them are people's it does not say. */
  readonly authors: readonly string[]
  readonly title?: string
  /** Title of the document in which a part stands. */
  readonly container?: string
  readonly publisher?: string
  /** EDTF. */
  readonly date?: string
  /** Of the document, for a part too. */
  readonly address?: string
  /** ISO 639. */
  readonly language: string
  /** What the atlas adds: its own name for the document, and the passages cited. */
  readonly note: string
}

/** The documents and parts that citations name, one entry each, in the order of the atlas's sources; the passages stand in the note, in the order of the citations. */
export function sourceReferences(atlas: Atlas, citations: readonly Citation[], language: Language): SourceReference[] {
  return citedDocuments(atlas, citations).map(({ source, part, passages }) => {
    const { title, author, date } = saidBy({ source, part })
    const locators = passages.map(({ locator }) => locator).join('; ')
    const label = source.label[language]
    return {
      key: part ? `${source.id}-${part.id}` : source.id,
      authors: authorNames(author),
      ...(title === null ? {} : { title }),
      ...(part && source.title !== null ? { container: source.title } : {}),
      ...(source.publisher === null ? {} : { publisher: source.publisher }),
      ...(date === null ? {} : { date }),
      ...(source.address === null ? {} : { address: source.address }),
      language: source.language,
      note: part ? `${label}, ${part.heading} ${locators}` : `${label}, ${locators}`,
    }
  })
}
