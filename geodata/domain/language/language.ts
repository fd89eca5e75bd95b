/**
 * The languages the atlas is written in, in the order in which they are offered.
 * A new language is one more code here; the check then names every text that still lacks it.
 * Codes are BCP 47 language subtags.
 */
export const LANGUAGES = ['en', 'fr'] as const

export type Language = (typeof LANGUAGES)[number]

/** In which direction each language is written. */
export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr' }

/** A text in every language of the atlas. */
export type Localized = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
