import type { Language } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'

/** The URL of the atlas's details; includes the version of the data, so that browsers can cache it. */
export function detailsAddress(language: Language): string {
  return `/${language}/texts.json?v=${atlasSource().version()}`
}

/** The URL of the titles of a large atlas's events, likewise. */
export function titlesAddress(language: Language): string {
  return `/${language}/titles.json?v=${atlasSource().version()}`
}
