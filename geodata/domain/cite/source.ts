import type { Atlas, Citation, SourcePart } from '../join/atlas'
import type { Language } from '../language/language'
import { COLON, SEMICOLON } from '../language/punctuation'
import { authorNames, citedDocuments, saidBy } from './document'

/**
 * A document, or a part of one, as a bibliography lists it: only what it says of itself, whatever is missing left out.
 * Every text may hold any characters.
 */
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
  /**
   * What the atlas adds: its own name for the document, or for that in which a part stands under which heading, and the
   * passages cited.
   */
  readonly note: string
}

/**
 * The documents and parts that citations name, one entry each, in the order in which they are first cited; the passages
 * stand in the note, in the order of the citations.
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
 * A part of a single paragraph needs no number for it: next to the name of the document, it would seem to be the
 * document's own.
 */
function noteOf(label: string, part: SourcePart | null, locators: readonly string[], language: Language): string {
  const passages = locators.join(SEMICOLON[language])
  if (!part) return `${label}, ${passages}`
  const [first, ...more] = part.sections
  const single = first?.paragraphs === 1 && more.length === 0
  const place = `${IN[language]}${COLON[language]}${label}, ${part.heading}`
  return single ? place : `${place}, ${passages}`
}
