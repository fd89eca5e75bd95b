/**
 * Whether a home is one of the codes that ISO 3166-1 leaves to its users (XAA to XZZ): it may be no country, for data
 * from anywhere, whose regions may overlap, lie apart and leave gaps.
 */
export function isAnywhere(home: string | undefined): boolean {
  return home !== undefined && /^X[A-Z]{2}$/.test(home)
}
