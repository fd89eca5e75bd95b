import type { Language } from '@/geodata/domain/language/language'

/** The address of a draft. */
export function addressOfDraft(language: Language, id: string): string {
  return `/${language}/studio/${id}`
}
