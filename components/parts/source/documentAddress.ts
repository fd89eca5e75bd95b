import { passageAnchor } from '@/geodata/domain/cite/anchor'
import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { recordAddress } from '../../view/recordAddress'

/** The address of a document's page, or of a part on it. */
export function documentAddress(
  atlas: Pick<Atlas, 'own' | 'at'>,
  { source, part }: CitedDocument,
  language: Language,
): string {
  return `${recordAddress(atlas, language, 'sources', source.id)}${part ? `#${part.id}` : ''}`
}

/** The address of a passage on its document's page. */
export function passageAddress(
  atlas: Pick<Atlas, 'own' | 'at'>,
  { source, part }: CitedDocument,
  locator: string,
  language: Language,
): string {
  const document = recordAddress(atlas, language, 'sources', source.id)
  return atlas.own ? document : `${document}#${passageAnchor({ part: part?.id ?? null, locator })}`
}
