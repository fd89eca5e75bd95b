import type { Language } from './language'

/** BCP 47 tags for formatting; the bare language would imply another country's conventions. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** The tag for formatters of dates, numbers and lists. */
export function localeOf(language: Language): string {
  return LOCALES[language]
}
