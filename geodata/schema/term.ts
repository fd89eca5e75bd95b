/**
 * Closed lists of terms that code, not only data, gives a meaning to. Free of any library, so that the browser
 * can share them without carrying the schema.
 */

/**
 * How narrowly a place is known, in the order of UCDP GED's `where_prec` (codebook, "Geographic precision"):
 * the code is the position in this list plus one.
 */
export const PRECISIONS = ['exact', 'near', 'district', 'region', 'part', 'country'] as const
export type Precision = (typeof PRECISIONS)[number]

/** UCDP `where_prec` of a precision, 1 (exact) to 6 (country). */
export function wherePrec(precision: Precision): number {
  return PRECISIONS.indexOf(precision) + 1
}

/** How one event bears on another: the event that holds the link *led to*, is *part of* or *answers* the other. */
export const LINK_KINDS = ['led-to', 'part-of', 'answers'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
