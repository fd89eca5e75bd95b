import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { dateInWords, windowInWords } from '@/geodata/domain/time/dateInWords'
import { isoDay } from '@/geodata/domain/time/day'
import { formatWindow, type TimeWindow } from '@/geodata/domain/time/window'
import { localeOf } from './locale'
import type { Translate } from './translate'

/** A date of the data in words of the reader's language; remembered, for a list says the same dates again and again. */
export function dateWords(date: string, language: Language, t: Translate): string {
  const key = `${language} ${date}`
  const words = known.get(key) ?? dateInWords(date, localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
  if (known.size >= MOST_DATES) known.clear()
  known.set(key, words)
  return words
}

/** More than the data have in both languages. */
const MOST_DATES = 2000
const known = new Map<string, string>()

/** A time window in words of the reader's language. */
export function windowWords(window: TimeWindow, language: Language, t: Translate): string {
  return windowInWords(evenly(window), localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
}

/**
 * A window as EDTF; one inside a single year by its days where its ends are of two units, for "26 March to 1991" says
 * nothing.
 */
function evenly(window: TimeWindow): string {
  const { start, end } = window
  const text = formatWindow(window)
  const [from = '', to = from] = text.split('/')
  const uneven = from.length !== to.length && from.slice(0, 4) === to.slice(0, 4)
  return uneven && start !== null && end !== null ? `${isoDay(start)}/${isoDay(end)}` : text
}

/** Things of which any will do, as the language lists them: "a, b or c". */
export function anyOfWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(words)
}

/** A count or other whole number as the language groups its digits. */
export function numberWords(value: number, language: Language): string {
  return numbersIn(language).format(value)
}

const numbersIn = perLanguage((language) => new Intl.NumberFormat(localeOf(language)))
