import { passageAnchor } from '@/geodata/domain/cite/anchor'
import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'

/** The address of a document's page, or of a part on it. */
export function documentAddress({ source, part }: CitedDocument, language: Language): string {
  return `/${language}/sources/${source.id}${part ? `#${part.id}` : ''}`
}

/** The address of a passage on its document's page. */
export function passageAddress({ source, part }: CitedDocument, locator: string, language: Language): string {
  return `/${language}/sources/${source.id}#${passageAnchor({ part: part?.id ?? null, locator })}`
}
