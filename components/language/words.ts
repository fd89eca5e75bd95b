import type { Language } from '@/geodata/language/language'
import { dateInWords } from '@/geodata/time/words'
import { localeOf } from './locale'
import type { Translate } from './translate'

/** A date of the data in words of the reader's language. */
export function dateWords(date: string, language: Language, t: Translate): string {
  return dateInWords(date, localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
}

/** Things of which any will do, as the language lists them: "a, b or c". */
export function anyOfWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(words)
}

/** A count or other whole number as the language groups its digits. */
export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(value)
}
