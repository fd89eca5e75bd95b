import type { Language } from '@/geodata/domain/language/language'

export { localeOf } from '@/geodata/domain/language/locale'

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }
