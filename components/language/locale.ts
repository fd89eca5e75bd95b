import type { Language } from '@/geodata/domain/language/language'

/** BCP 47 tags for dates and numbers, where the bare language would be read as another country's habit. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

export function localeOf(language: Language): string {
  return LOCALES[language]
}
