import type { Atlas } from '../join/atlas'
import { LANGUAGES, type Language } from '../language/language'
import { LICENCE } from './licence'

/** Where a file comes from: what every copy of it must be able to say. */
export interface Provenance {
  /** The atlas as far as what it is called and offers. */
  readonly atlas: Pick<Atlas, 'config'>
  /** Where the house stands on the web, `https://…`. */
  readonly origin: string
  readonly language: Language
  /** Canonical address of the View that the file holds, on the web. */
  readonly address: string
  /** Version of the data: its hash; see `../read/version.ts`. */
  readonly version: string
  /** The version's number and day, `YYYY-MM-DD`; null where the data has not been published as it stands. */
  readonly versionNumber: number | null
  readonly versionDate: string | null
  /** Suggested citation, in words. */
  readonly citation: string
}

/** The address of a page of one language; `path` follows the language, with a leading slash. */
export function pageAddress({ origin, language }: Pick<Provenance, 'origin' | 'language'>, path: string): string {
  return new URL(`/${language}${path}`, origin).href
}

/**
 * The one identifier of a record, whatever the language that it is told in: the address of its page in the first
 * language.
 */
export function recordId({ origin, atlas }: Pick<Provenance, 'origin' | 'atlas'>, path: string): string {
  return pageAddress({ origin, language: atlas.config.languages[0] ?? LANGUAGES[0] }, path)
}

/** The members that a file of JSON carries besides what its format asks for (RFC 7946 §6.1 allows them). */
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
