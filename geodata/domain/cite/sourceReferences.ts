import type { Atlas, Citation, SourcePart } from '../join/atlas'
import type { Language } from '../language/language'
import { COLON, SEMICOLON } from '../language/punctuation'
import { authorNames, citedDocuments, saidBy } from './citedDocuments'

/**
 * A document, or a part of one, as a bibliography lists it: only what it states itself; missing fields are omitted.
 * Texts may hold any characters.
 */
export interface SourceReference {
  /** Short name inside a bibliography: the id of the source, and of its part. */
  readonly key: string
  /** Single names as the document writes them; it does not say which are people's. */
  readonly authors: readonly string[]
  readonly title?: string
  /** Title of the document that contains a part. */
  readonly container?: string
  readonly publisher?: string
  /** EDTF. */
  readonly date?: string
  /** URL of the document, for a part too. */
  readonly address?: string
  /** ISO 639. */
  readonly language: string
  /**
   * Added by the atlas: its label for the document (for a part: that of its document, and the heading), and the cited
   * passages.
   */
  readonly note: string
}

/**
 * The documents and parts of some citations, one entry each, in order of first citation; the note lists the passages in
 * the order of the citations.
 */
export function sourceReferences(atlas: Atlas, citations: readonly Citation[], language: Language): SourceReference[] {
  return citedDocuments(atlas, citations).map(({ source, part, passages }) => {
    const { title, author, date } = saidBy({ source, part })
    const locators = passages.map(({ locator }) => locator)
    return {
      key: part ? `${source.id}-${part.id}` : source.id,
      authors: authorNames(author),
      ...(title === null ? {} : { title }),
      ...(part && source.title !== null ? { container: source.title } : {}),
      ...(source.publisher === null ? {} : { publisher: source.publisher }),
      ...(date === null ? {} : { date }),
      ...(source.address === null ? {} : { address: source.address }),
      language: source.language,
      note: noteOf(source.label[language], part, locators, language),
    }
  })
}

const IN: Readonly<Record<Language, string>> = { en: 'in', fr: 'dans' }

/**
 * A part with a single paragraph gets no paragraph number: next to the label of the document it would look like a
 * paragraph of the document.
 */
function noteOf(label: string, part: SourcePart | null, locators: readonly string[], language: Language): string {
  const passages = locators.join(SEMICOLON[language])
  if (!part) return `${label}, ${passages}`
  const [first, ...more] = part.sections
  const single = first?.paragraphs === 1 && more.length === 0
  const place = `${IN[language]}${COLON[language]}${label}, ${part.heading}`
  return single ? place : `${place}, ${passages}`
}
