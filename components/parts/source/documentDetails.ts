import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'

/** What a citation says of a document after its name, as far as the document says it of itself. */
export interface DocumentDetails {
  /** The title as the document bears it, in its own language. */
  readonly title: string | null
  /** Author, publisher and date, in this order; of a part its date, and the document that it stands in. */
  readonly rest: string
}

/**
 * Words what a citation says of a document: the one wording on screen and on paper. A part is cited with its own title
 * and date, "in:" its document.
 */
export function documentDetails({ source, part }: CitedDocument, language: Language, t: Translate): DocumentDetails {
  const { title, date } = part ?? source
  const rest = [
    part ? null : source.author,
    part ? null : source.publisher,
    date && dateWords(date, language, t),
    part && t('event.partOf', { source: source.label[language] }),
  ]
  return { title, rest: rest.filter((said) => said !== null).join(', ') }
}
