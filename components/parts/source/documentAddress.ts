import { passageAnchor } from '@/geodata/domain/cite/anchor'
import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'

/** The page of a document; for a part, where the page tells of it. */
export function documentAddress({ source, part }: CitedDocument, language: Language): string {
  return `/${language}/sources/${source.id}${part ? `#${part.id}` : ''}`
}

/** Where the page of a document tells of one of its passages. */
export function passageAddress({ source, part }: CitedDocument, locator: string, language: Language): string {
  return `/${language}/sources/${source.id}#${passageAnchor({ part: part?.id ?? null, locator })}`
}
