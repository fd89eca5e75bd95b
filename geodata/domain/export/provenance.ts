import type { Atlas, Place } from '../join/atlas'
import { LANGUAGES, type Language } from '../language/language'
import { absolute } from '../site/folder'
import { licenceAddress } from './licence'

/** Where a file comes from; included in every copy. */
export type Provenance = SiteProvenance | OwnProvenance

/** Where a file of the site's atlas comes from. */
export interface SiteProvenance {
  readonly own?: undefined
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

/**
 * Where a file of a reader's own data comes from, as far as the reader states it. Neither the site's address and
 * version nor its licence: the data is not the site's.
 */
export interface OwnProvenance {
  readonly own: true
  readonly language: Language
  /** Name of the data set. */
  readonly title: string
  readonly licence: string | null
  readonly source: string | null
  /** The View in the file, as a query string; empty for all events. */
  readonly query: string
}

/** Codes that ISO 3166-1 leaves to its users: in a reader's own data that no country is stated. */
const NO_COUNTRY = /^X[A-Z]{2}$/

/** The country of a place, as a file states it; null if none is known. */
export function countryOf({ country }: Pick<Place, 'country'>, { own }: Pick<Provenance, 'own'>): string | null {
  return own && (country === '' || NO_COUNTRY.test(country)) ? null : country
}

/** URL of a page in one language; `path` follows the language, with a leading slash. */
export function pageAddress({ origin, language }: Pick<SiteProvenance, 'origin' | 'language'>, path: string): string {
  return absolute(`/${language}${path}`, origin)
}

/** The identifier of a record, the same for all languages: the URL of its page in the first language. */
export function recordId({ origin, atlas }: Pick<SiteProvenance, 'origin' | 'atlas'>, path: string): string {
  return pageAddress({ origin, language: atlas.config.languages[0] ?? LANGUAGES[0] }, path)
}

/** Metadata members of JSON files, besides those of the format (RFC 7946 §6.1 allows them). */
export function provenanceMembers(provenance: Provenance) {
  if (provenance.own) {
    const { title, licence, source, query, language } = provenance
    return {
      title,
      ...(licence === null ? {} : { license: licence }),
      ...(source === null ? {} : { source }),
      query,
      language,
    }
  }
  const { atlas, language, address, version, versionNumber, versionDate, citation } = provenance
  return {
    license: licenceAddress(atlas.config),
    attribution: atlas.config.attribution[language],
    version,
    version_number: versionNumber,
    version_date: versionDate,
    address,
    citation,
    language,
  }
}
