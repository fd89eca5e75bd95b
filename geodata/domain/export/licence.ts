import type { Localized } from '../language/language'

/** The licence of the data as an address, as SPDX names it and as readers do. */
export const LICENCE = {
  address: 'https://creativecommons.org/licenses/by/4.0/',
  spdx: 'CC-BY-4.0',
  name: 'CC BY 4.0',
} as const

/** The credit that a copy must carry along, in whichever language the copy speaks (CC BY 4.0, section 3). */
export const ATTRIBUTION: Localized = {
  en: 'Joliba contributors, CC BY 4.0. Towns and cities: GeoNames, CC BY 4.0. Regions: Natural Earth.',
  fr: 'Contributeurs de Joliba, CC BY 4.0. Villes et localités : GeoNames, CC BY 4.0. Régions : Natural Earth.',
}
