import { isLanguage, LANGUAGES, type Language } from '../domain/language/language'
import { atlasSource } from './source'

/** The languages that the atlas offers, its main language first. */
export function offeredLanguages(): readonly [Language, ...Language[]] {
  const [first = LANGUAGES[0], ...others] = atlasSource().atlas().config.languages
  return [first, ...others]
}

/** Whether a URL segment is a language that the atlas offers. */
export function isOffered(value: unknown): value is Language {
  return isLanguage(value) && offeredLanguages().includes(value)
}
