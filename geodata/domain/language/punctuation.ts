import type { Language } from './language'

/**
 * What parts one item of a text for readers from the next. French has a narrow no-break space before it. Cells of
 * machine files have their own.
 */
export const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', fr: '\u202f; ' }

/** What leads from a name to what is said of it, in a text for readers. */
export const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: '\u202f: ' }
