import { LANGUAGES, type Language } from '../language/language'
import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { listing } from './listing'

/** Spaces at which a line may end: the common ones, a line's own end and the thin space. */
const BREAKING = '[ \\t\\n\\u2009]+'

/** What follows a number as its unit, so that no line may end between the two. */
const UNITS = '(?:km²?|m²|ko|Mo|px|pixels?|millions?|milliards?)(?![\\p{L}\\d])'

/**
 * Where a language wants a space that no line ends at: between the digits of a number, before its unit, after "n°" and
 * inside its marks (Lexique des règles typographiques en usage à l’Imprimerie nationale). The placeholder of a message,
 * `{km}`, is as good as a number. A language without an entry wants none.
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

/** A place in a text where a line may end though it must not. */
interface Slip {
  /** Counted from 0, in UTF-16 units. */
  readonly at: number
  readonly message: string
}

/** The slips of a text in its language, in order. No-break spaces of either width (U+202F, U+00A0) are as good. */
export function spacingSlips(text: string, language: Language): Slip[] {
  const slips = KEPT_TOGETHER[language]
  if (!slips) return []
  return [...text.matchAll(slips)].map(({ 0: found, index }) => ({
    at: index,
    message: `a line may end inside '${found.replace(/\s+/g, ' ')}'; put a narrow no-break space (U+202F) there`,
  }))
}

/** No text of a record may break a number, or a mark off its word. */
export function* spacingFaults(documents: Documents): Generator<Fault> {
  for (const { record, fault } of Object.values(listing(documents)).flatMap(({ items }) => items)) {
    for (const { path, text, language } of textsIn(record)) {
      for (const { message } of spacingSlips(text, language)) yield fault(path, message)
    }
  }
  for (const { path, text, language } of textsIn(documents.config.sound)) {
    for (const { message } of spacingSlips(text, language)) yield documents.config.fault(path, message)
  }
}

interface Text {
  readonly path: readonly PropertyKey[]
  readonly text: string
  readonly language: Language
}

/** Every text of a record that is written in a language, however deep: `figures.0.words.fr`. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const language = LANGUAGES.find((code) => code === key)
    const here = [...path, key]
    return language && typeof inner === 'string' ? [{ path: here, text: inner, language }] : textsIn(inner, here)
  })
}
