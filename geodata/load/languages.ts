import { isLanguage, LANGUAGES, type Language } from '../domain/language/language'
import { atlasSource } from './source'

/** The languages that the atlas offers, the first one first. */
export function offeredLanguages(): readonly [Language, ...Language[]] {
  const [first = LANGUAGES[0], ...others] = atlasSource().atlas().config.languages
  return [first, ...others]
}

/** Whether a segment of an address names a language that the atlas offers. */
export function isOffered(value: unknown): value is Language {
  return isLanguage(value) && offeredLanguages().includes(value)
}
