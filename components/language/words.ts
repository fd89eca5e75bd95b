import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { dateInWords, windowInWords } from '@/geodata/domain/time/dateInWords'
import { isoDay } from '@/geodata/domain/time/day'
import { OPEN_END } from '@/geodata/domain/time/interval'
import { formatWindow, type TimeWindow } from '@/geodata/domain/time/window'
import { localeOf } from './locale'
import { numberFormat } from './numberFormat'
import type { Translate } from './translate'

/** A date of the data, worded in the reader's language; cached, since lists repeat dates. */
export function dateWords(date: string, language: Language, t: Translate): string {
  const key = `${language} ${date}`
  const words = known.get(key) ?? dateInWords(date, localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
  if (known.size >= MOST_DATES) known.clear()
  known.set(key, words)
  return words
}

/** More dates than the data have in both languages. */
const MOST_DATES = 2000
const known = new Map<string, string>()

/** A time window, worded in the reader's language. */
export function windowWords(window: TimeWindow, language: Language, t: Translate): string {
  return windowInWords(evenly(window), localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
}

/** The days that a date may be, in brackets, if its words do not say them, as “around 1990” does not. */
export function possibleDaysWords(
  { date, earliest, latest }: Pick<AtlasEvent, 'date' | 'earliest' | 'latest'>,
  language: Language,
  t: Translate,
): string | null {
  if (!/[?~%]/.test(date) || latest === OPEN_END) return null
  return t('event.mayBe', { days: windowWords({ start: earliest, end: latest }, language, t) })
}

/**
 * A window as EDTF; by days if it lies within one year and its ends have different units, since "26 March to 1991"
 * makes no sense.
 */
function evenly(window: TimeWindow): string {
  const { start, end } = window
  const text = formatWindow(window)
  const [from = '', to = from] = text.split('/')
  const uneven = from.length !== to.length && from.slice(0, 4) === to.slice(0, 4)
  return uneven && start !== null && end !== null ? `${isoDay(start)}/${isoDay(end)}` : text
}

/** Alternatives as a list in the language: "a, b or c". */
export function anyOfWords(words: readonly string[], language: Language): string {
  return alternativesIn(language).format(words)
}

const alternativesIn = perLanguage((language) => new Intl.ListFormat(localeOf(language), { type: 'disjunction' }))

/** An integer with the digit grouping of the language. */
export function numberWords(value: number, language: Language): string {
  return numbersIn(language).format(value)
}

const numbersIn = perLanguage((language) => numberFormat(localeOf(language)))
