import { OFFERED } from '@/components/language/site'
import type { Language } from '@/geodata/domain/language/language'

/* In the browser, in place of geodata/load/languages.ts. */

export function offeredLanguages(): readonly [Language, ...Language[]] {
  return OFFERED
}

export function isOffered(value: unknown): value is Language {
  return OFFERED.some((language) => language === value)
}
