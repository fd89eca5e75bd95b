import type { Atlas } from '../join/atlas'
import { LANGUAGES, type Language } from '../language/language'
import { LICENCE } from './licence'

/** Where a file comes from; included in every copy. */
export interface Provenance {
  /** The part of the atlas with its name and languages. */
  readonly atlas: Pick<Atlas, 'config'>
  /** Canonical origin of the site, `https://…`. */
  readonly origin: string
  readonly language: Language
  /** Canonical URL of the View in the file. */
  readonly address: string
  /** Version of the data: its hash; see `geodata/load/version.ts`. */
  readonly version: string
  /** The version's number and day, `YYYY-MM-DD`; null if the current data has not been published. */
  readonly versionNumber: number | null
  readonly versionDate: string | null
  /** Suggested citation, in words. */
  readonly citation: string
}

/** URL of a page in one language; `path` follows the language, with a leading slash. */
export function pageAddress({ origin, language }: Pick<Provenance, 'origin' | 'language'>, path: string): string {
  return new URL(`/${language}${path}`, origin).href
}

/** The identifier of a record, the same for all languages: the URL of its page in the first language. */
export function recordId({ origin, atlas }: Pick<Provenance, 'origin' | 'atlas'>, path: string): string {
  return pageAddress({ origin, language: atlas.config.languages[0] ?? LANGUAGES[0] }, path)
}

/** Metadata members of JSON files, besides those of the format (RFC 7946 §6.1 allows them). */
export function provenanceMembers({
  atlas,
  language,
  address,
  version,
  versionNumber,
  versionDate,
  citation,
}: Provenance) {
  return {
    license: LICENCE.address,
    attribution: atlas.config.attribution[language],
    version,
    version_number: versionNumber,
    version_date: versionDate,
    address,
    citation,
    language,
  }
}
