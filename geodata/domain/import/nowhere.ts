/** A country code that ISO 3166-1 leaves to its users: an imported atlas has no home, so nothing is abroad. */
export const NOWHERE = 'XXX'
