import { authorsIn, type CitedPassages, saidBy } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'

/** A document with its cited passages, as text for a citation; a part with its own authors, title and date. */
export function citedWords({ source, part, passages }: CitedPassages, language: Language, t: Translate): string {
  const { title, author, date } = saidBy({ source, part })
  const label = source.label[language]
  const quoted = title && t('cite.quoted', { title })
  const locators = passages.map(({ locator }) => locator).join(', ')
  if (!part) return [label, quoted, locators].filter(Boolean).join(', ')
  const credit = [author && authorsIn(author, language), quoted, date && dateWords(date, language, t)]
  return t('cite.part', {
    work: credit.filter(Boolean).join(', '),
    document: label,
    passages: `${part.heading} ${locators}`,
  })
}
