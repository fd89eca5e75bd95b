import type { Atlas } from '@/geodata/domain/join/atlas'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { fetchOnce } from '../../language/fetchOnce'
import { unpacked } from '../../view/AtlasProvider'

/** The site's atlas as sent for files that are made in the browser. */
export interface WholeAtlas {
  readonly wire: AtlasPayload
  readonly version: string
}

const whole = fetchOnce<WholeAtlas>('atlas.json', 'the events')

/** The site's atlas with every detail in a language, and its version; fetched once. */
export async function wholeAtlas(language: Language): Promise<{ readonly atlas: Atlas; readonly version: string }> {
  const { wire, version } = await whole.of(language)
  return { atlas: unpacked(wire), version }
}
