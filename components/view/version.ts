import type { DataVersion, PublishedVersion } from '@/geodata/domain/history/history'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'

/** The last published version of the data at build time; null before the first. Inlined, as the site's origin is. */
export const VERSION: PublishedVersion | null = process.env.JOLIBA_VERSION
  ? JSON.parse(process.env.JOLIBA_VERSION)
  : null

/** A version for readers: `version 2, 29 November 2026 (8c275c55ee97)`. */
export function versionWords({ number, date, hash }: DataVersion, language: Language, t: Translate): string {
  if (number === null || date === null) return t('site.versionUnpublished', { hash })
  return t('site.version', { number, date: dateWords(date, language, t), hash })
}
