import type { Language } from '../language/language'
import { tableOf } from '../table/csv'
import { byLanguage, type Ranks, wordRanks } from '../view/ranks'
import { dateReader } from './date'
import type { Imported } from './imported'
import type { Mapping } from './mapping'

/** Texts between two pauses. */
const STEP = 512

/** The share of a column's distinct texts that makes it one of numbers, or of dates. */
const MOST = 0.9

/**
 * Ranks imported events by a column of their file as it stands there: numbers by value, dates by their earliest day
 * and then by their latest, everything else by the rules of the language; a column's few other texts follow its numbers
 * or dates. Yields often.
 */
export function* columnRanks(
  { table, events, mapping }: Pick<Imported, 'table' | 'events' | 'mapping'>,
  column: number,
  language: Language,
): Generator<void, Ranks, void> {
  const rows = tableOf(table)
  return yield* wordRanks(
    events.row.length,
    (i) => rows.cell(events.row[i] as number, column),
    (words) => comparing(words, mapping, language),
  )
}

function* comparing(words: readonly string[], { dateOrder }: Mapping, language: Language) {
  const dateOf = dateReader(dateOrder)
  const numbers = yield* valuesOf(words, numberReader(words))
  const values = numbers ?? (yield* valuesOf(words, (text) => dateOf(text)?.earliest ?? Number.NaN))
  const byText = yield* byLanguage(words, language)
  if (values === null) return byText
  const last = numbers ? null : yield* valuesOf(words, (text) => dateOf(text)?.latest ?? Number.NaN)
  return (a: number, b: number) => {
    const [one, other] = [values[a] as number, values[b] as number]
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || byText(a, b)
    return one - other || (last ? (last[a] as number) - (last[b] as number) : 0)
  }
}

/** The value of each text, NaN for those without; null if too few have one. */
function* valuesOf(words: readonly string[], read: (text: string) => number) {
  const values = new Float64Array(words.length)
  let without = 0
  let empty = 0
  for (let at = 0; at < words.length; at++) {
    if (at % STEP === 0) {
      yield
      // A column of texts is soon known to be one.
      if (at > 0 && without > at / 2) return null
    }
    const word = words[at] as string
    const value = word === '' ? Number.NaN : read(word)
    values[at] = value
    if (word === '') empty++
    else if (Number.isNaN(value)) without++
  }
  const filled = words.length - empty
  return filled > 0 && without <= filled * (1 - MOST) ? values : null
}

/** Texts that decide what a comma means. */
const ASKED = 5000
const PLAIN = /^[-+\u2212]?\d*\.?\d+(?:[eE][-+]?\d+)?$/
const WITH_COMMA = /^[-+\u2212]?\d*,\d+$/
/** Thousands in groups after a comma, point, blank or apostrophe, perhaps with a fraction after the other sign. */
const GROUPED = /^[-+\u2212]?\d{1,3}([,. \u00a0\u202f'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/

/**
 * A reader of numbers, for the texts of one column: NaN for anything else. A comma is that of thousands if three digits
 * follow each, otherwise that of a fraction.
 */
function numberReader(words: readonly string[]): (text: string) => number {
  const hasFractions = words.slice(0, ASKED).some((word) => WITH_COMMA.test(word) && !GROUPED.test(word))
  return (text) => {
    if (PLAIN.test(text)) return Number(text.replace('\u2212', '-'))
    const separator = hasFractions && WITH_COMMA.test(text) ? '' : GROUPED.exec(text)?.[1]
    if (separator === undefined) return Number.NaN
    return Number(text.replaceAll(separator, '').replace(',', '.').replace('\u2212', '-'))
  }
}
