import { type CitedDocument, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'

/** The details of a document in a citation, after its name, as given by the document. */
export interface DocumentDetails {
  /** The title in its original language; null also if it is the name. */
  readonly title: string | null
  /** Author, publisher and date, in this order; for a part its date and its document. */
  readonly rest: string
}

/**
 * The details of a document in a citation, the same on screen and on paper. A part is cited with its own title and
 * date, "in:" its document.
 * @param said the name before them: a publisher in it is not named again
 */
export function documentDetails(document: CitedDocument, language: Language, t: Translate, said = ''): DocumentDetails {
  const { source, part } = document
  const { title, date } = part ?? source
  const rest = [
    part ? null : source.author,
    part || (source.publisher && said.includes(source.publisher)) ? null : source.publisher,
    date && dateWords(date, language, t),
    part && t('event.partOf', { source: source.label[language] }),
  ]
  // All that a reader's file says of a source is often its name.
  const isName = title === documentLabel(document, language)
  return { title: isName ? null : title, rest: rest.filter((said) => said !== null).join(', ') }
}
