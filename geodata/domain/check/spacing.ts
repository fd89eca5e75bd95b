import { LANGUAGES, type Language } from '../language/language'
import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { listing } from './listing'

/** Spaces where a line may break: the common ones, line ends and the thin space. */
const BREAKING = '[ \\t\\n\\u2009]+'

/** Units that must stay on the same line as their number. */
const UNITS = '(?:km²?|m²|ko|Mo|px|pixels?|millions?|milliards?)(?![\\p{L}\\d])'

/**
 * Where a language requires no-break spaces: between the digits of a number, before its unit, after "n°" and inside
 * punctuation (Lexique des règles typographiques en usage à l’Imprimerie nationale). A message placeholder such as
 * `{km}` counts as a number. Languages without an entry require none.
 */
const KEPT_TOGETHER: Partial<Record<Language, RegExp>> = {
  fr: new RegExp(
    [
      `(?<![\\d.,-])\\d{1,3}(?:${BREAKING}\\d{3})+(?!\\d)`,
      `(?:\\d+|\\{\\w+\\})${BREAKING}${UNITS}`,
      `n°${BREAKING}\\d+`,
      `«${BREAKING}\\S+`,
      `[^\\s\\u2009]+${BREAKING}[;:?!»%]`,
    ].join('|'),
    'gu',
  ),
}

/** A place in a text where a line could break but must not. */
interface Slip {
  /** Counted from 0, in UTF-16 units. */
  readonly at: number
  readonly message: string
}

/** Misplaced breaking spaces in a text, in order. Both widths of no-break space (U+202F, U+00A0) are accepted. */
export function spacingSlips(text: string, language: Language): Slip[] {
  const slips = KEPT_TOGETHER[language]
  if (!slips) return []
  return [...text.matchAll(slips)].map(({ 0: found, index }) => ({
    at: index,
    message: `a line may end inside '${found.replace(/\s+/g, ' ')}'; put a narrow no-break space (U+202F) there`,
  }))
}

/** A text with a narrow no-break space wherever a line could break but must not. */
export function spaced(text: string, language: Language): string {
  const slips = KEPT_TOGETHER[language]
  if (!slips) return text
  const mended = text.replace(slips, (found) => found.replace(new RegExp(BREAKING, 'g'), '\u202f'))
  // What follows a mended space may itself be one: « a » !
  return mended === text ? text : spaced(mended, language)
}

/** No text of a record may allow a line break inside a number, or between punctuation and its word. */
export function* spacingFaults(documents: Documents): Generator<Fault> {
  // In other languages than its own, the records of an atlas have the texts of the first.
  const isOffered = ({ language }: Text) => documents.languages.includes(language)
  for (const { record, fault } of Object.values(listing(documents)).flatMap(({ items }) => items)) {
    for (const { path, text, language } of textsIn(record).filter(isOffered)) {
      for (const { message } of spacingSlips(text, language)) yield fault(path, message)
    }
  }
  for (const { path, text, language } of textsIn(documents.config.sound).filter(isOffered)) {
    for (const { message } of spacingSlips(text, language)) yield documents.config.fault(path, message)
  }
}

interface Text {
  readonly path: readonly PropertyKey[]
  readonly text: string
  readonly language: Language
}

/** Every text of a record that has a language, at any depth: `figures.0.words.fr`. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const language = LANGUAGES.find((code) => code === key)
    const here = [...path, key]
    return language && typeof inner === 'string' ? [{ path: here, text: inner, language }] : textsIn(inner, here)
  })
}
