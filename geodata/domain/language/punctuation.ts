import type { Language } from './language'

/**
 * Separator of items in a text for readers; French has a narrow no-break space before it. Machine-readable files use
 * their own separator.
 */
export const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', fr: '\u202f; ' }

/** Colon between a term and its explanation, in a text for readers. */
export const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: '\u202f: ' }
