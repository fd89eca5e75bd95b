import type { Language } from '@/geodata/domain/language/language'

/** BCP 47 tags for formatting dates and numbers; the bare language would imply another country's conventions. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

export function localeOf(language: Language): string {
  return LOCALES[language]
}
