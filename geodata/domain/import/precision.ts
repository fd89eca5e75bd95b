import { PRECISIONS, type Precision } from '../schema/term'
import { folded } from '../search/tokens'
import type { PrecisionScale } from './datePrecision'

/** What is known of how precisely a place is known. */
export interface KnownPrecision {
  readonly precision: Precision
  /** Whether the file says so. If not, it is an assumption. */
  readonly stated: boolean
}

/** A precision as a number: its position in `PRECISIONS`; beyond the end of that list, if it is an assumption. */
export function precisionCode({ precision, stated }: KnownPrecision): number {
  return PRECISIONS.indexOf(precision) + (stated ? 0 : PRECISIONS.length)
}

/** The precision that has this number. */
export function precisionOf(code: number): KnownPrecision {
  const { length } = PRECISIONS
  return { precision: PRECISIONS[code % length] as Precision, stated: code < length }
}

/** How precisely a row's place is known. */
export interface PlacePrecision {
  readonly precision: Precision
  /**
   * Whether its coordinates are the place itself. If not, they are the centre of an area, or a town that stands for
   * one, and nothing may be drawn there.
   */
  readonly point: boolean
}

/**
 * UCDP GED codebook, `where_prec`: 1 the exact place, 2 within about 25 km of it, 3 the second-order division, 4 the
 * first-order division, 5 part of a division or of a country, 6 the country, 7 international waters or airspace.
 */
const UCDP: readonly (Precision | null)[] = [null, ...PRECISIONS, 'part']

/**
 * ACLED codebook, `geo_precision`: 1 the town, 2 a small part of a region, for which a town nearby stands, 3 a region,
 * for which its capital stands.
 */
const ACLED: readonly (Precision | null)[] = [null, 'exact', 'district', 'region']

/** Precisions in words, folded: ours, those of Linked Places, and what people write in English and French. */
const WORDS: ReadonlyMap<string, Precision> = new Map(
  (
    [
      ['exact', 'exact exacte precise precis certain address adresse building batiment point'],
      ['near', 'near approximate approximatif approximative environs less-certain city town village ville localite'],
      ['district', 'district cercle commune county admin2 adm2 arrondissement uncertain departement'],
      ['region', 'region province state governorate admin1 adm1 gouvernorat'],
      ['part', 'part partie area zone'],
      ['country', 'country pays national nationwide admin0 adm0 nation'],
    ] as const
  ).flatMap(([precision, words]) => words.split(' ').map((word) => [word, precision] as const)),
)

/**
 * The precision that a cell states, by its scale if it has one; null if it states none. A centre of an area never poses
 * as a place: only the first two precisions keep their point.
 */
export function precisionIn(text: string, scale?: PrecisionScale): PlacePrecision | null {
  const digit = /^(\d)(?:[.,]0+)?$/.exec(text)?.[1]
  const codes = scale === 'acled' ? ACLED : UCDP
  const precision = digit === undefined ? WORDS.get(folded(text)) : scale && codes[Number(digit)]
  return precision ? { precision, point: precision === 'exact' || precision === 'near' } : null
}
