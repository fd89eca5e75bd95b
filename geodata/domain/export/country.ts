/** ISO 3166-1: the two letters of the countries that the places name with three, for formats that ask for two. */
export const ALPHA_2: Readonly<Record<string, string>> = {
  CIV: 'CI',
  DZA: 'DZ',
  FRA: 'FR',
  IND: 'IN',
  MLI: 'ML',
  NER: 'NE',
}
