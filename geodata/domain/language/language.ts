/**
 * Languages of the interface, in the order in which they are offered. To add a language, add its code here; the check
 * then lists every missing text. Codes are BCP 47 language subtags.
 */
export const LANGUAGES = ['en', 'fr'] as const

export type Language = (typeof LANGUAGES)[number]

/** Writing direction of each language. */
export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr' }

/** A text in every language of the interface. */
export type Localized = Readonly<Record<Language, string>>

/** A text for each language. */
export function inEach(textIn: (language: Language) => string): Localized {
  // A loop, as it is called for each of many thousand places.
  const texts: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) texts[language] = textIn(language)
  return texts as Localized
}

/** The same text in every language, as texts of a reader's own data are. */
export function inAll(text: string): Localized {
  return inEach(() => text)
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
