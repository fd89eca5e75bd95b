import type { Language } from '@/geodata/language/language'
import { dataVersion } from '@/geodata/read/version'

/** Where the texts of the atlas are to be had; it names the version of the data, so that a browser may keep them. */
export function textsAddress(language: Language): string {
  return `/${language}/texts.json?v=${dataVersion()}`
}
