import type { Language } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'

/** Where the texts of the atlas are to be had; it names the version of the data, so that a browser may keep them. */
export function textsAddress(language: Language): string {
  return `/${language}/texts.json?v=${atlasSource().version()}`
}
