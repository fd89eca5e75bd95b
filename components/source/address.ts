import type { CitedDocument } from '@/geodata/citation/document'
import type { Language } from '@/geodata/language/language'
import { passageAnchor } from '@/geodata/locator/anchor'

/** The page of a document; for a part, where the page tells of it. */
export function documentAddress({ source, part }: CitedDocument, language: Language): string {
  return `/${language}/sources/${source.id}${part ? `#${part.id}` : ''}`
}

/** Where the page of a document tells of one of its passages. */
export function passageAddress({ source, part }: CitedDocument, locator: string, language: Language): string {
  return `/${language}/sources/${source.id}#${passageAnchor({ part: part?.id ?? null, locator })}`
}
