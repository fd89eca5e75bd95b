import type { Language, Localized } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'

/** Records in the alphabetical order of the language. */
export function inOrderOfName<T extends { readonly name: Localized }>(records: readonly T[], language: Language): T[] {
  const { compare } = new Intl.Collator(localeOf(language))
  return records.toSorted((a, b) => compare(a.name[language], b.name[language]))
}
