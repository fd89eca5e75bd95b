/** The licence of the data as an address, as SPDX names it and as readers do, and the credit that a copy must carry along (CC BY 4.0, section 3). */
export const LICENCE = {
  address: 'https://creativecommons.org/licenses/by/4.0/',
  spdx: 'CC-BY-4.0',
  name: 'CC BY 4.0',
} as const

export const ATTRIBUTION =
  'Joliba contributors, CC BY 4.0. Towns and cities: GeoNames, CC BY 4.0. Regions: Natural Earth.'
