import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Localized } from '../../geodata/domain/language/language'
import { fitOutline, type WorldAtlas } from './fit'

/** Countries in the frame: ISO 3166-1 numeric (as in world-atlas), alpha-3, English and French short name. */
export const COUNTRIES: readonly (readonly [numeric: string, alpha3: string, en: string, fr: string])[] = [
  ['012', 'DZA', 'Algeria', 'Algérie'],
  ['204', 'BEN', 'Benin', 'Bénin'],
  ['854', 'BFA', 'Burkina Faso', 'Burkina Faso'],
  ['120', 'CMR', 'Cameroon', 'Cameroun'],
  ['132', 'CPV', 'Cape Verde', 'Cap-Vert'],
  ['140', 'CAF', 'Central African Republic', 'République centrafricaine'],
  ['148', 'TCD', 'Chad', 'Tchad'],
  ['178', 'COG', 'Republic of the Congo', 'République du Congo'],
  ['180', 'COD', 'Democratic Republic of the Congo', 'République démocratique du Congo'],
  ['384', 'CIV', 'Côte d’Ivoire', 'Côte d’Ivoire'],
  ['226', 'GNQ', 'Equatorial Guinea', 'Guinée équatoriale'],
  ['266', 'GAB', 'Gabon', 'Gabon'],
  ['270', 'GMB', 'The Gambia', 'Gambie'],
  ['288', 'GHA', 'Ghana', 'Ghana'],
  ['300', 'GRC', 'Greece', 'Grèce'],
  ['324', 'GIN', 'Guinea', 'Guinée'],
  ['624', 'GNB', 'Guinea-Bissau', 'Guinée-Bissau'],
  ['380', 'ITA', 'Italy', 'Italie'],
  ['430', 'LBR', 'Liberia', 'Libéria'],
  ['434', 'LBY', 'Libya', 'Libye'],
  ['466', 'MLI', 'Mali', 'Mali'],
  ['470', 'MLT', 'Malta', 'Malte'],
  ['478', 'MRT', 'Mauritania', 'Mauritanie'],
  ['504', 'MAR', 'Morocco', 'Maroc'],
  ['562', 'NER', 'Niger', 'Niger'],
  ['566', 'NGA', 'Nigeria', 'Nigeria'],
  ['620', 'PRT', 'Portugal', 'Portugal'],
  ['678', 'STP', 'São Tomé and Príncipe', 'Sao Tomé-et-Principe'],
  ['686', 'SEN', 'Senegal', 'Sénégal'],
  ['694', 'SLE', 'Sierra Leone', 'Sierra Leone'],
  ['724', 'ESP', 'Spain', 'Espagne'],
  ['729', 'SDN', 'Sudan', 'Soudan'],
  ['768', 'TGO', 'Togo', 'Togo'],
  ['788', 'TUN', 'Tunisia', 'Tunisie'],
  ['732', 'ESH', 'Western Sahara', 'Sahara occidental'],
]

const MALI = '466'

export interface CountryProperties {
  /** ISO 3166-1 alpha-3. */
  readonly id: string
  readonly name: Localized
}

type CountryFeature = Feature<Polygon | MultiPolygon, CountryProperties>

/**
 * The countries in the frame, with Mali's border (theirs and Mali's own) replaced by `outline`.
 *
 * @param outline - outer ring of Mali's regions, [lng, lat], closed
 * @throws if a country of the table is missing, or the outline is not the same line as in world-atlas
 */
export function readCountries(
  atlas: WorldAtlas,
  outline: readonly number[][],
): FeatureCollection<Polygon | MultiPolygon, CountryProperties> {
  const fitted = fitOutline(atlas, MALI, outline)
  const shapes = feature(fitted, fitted.objects.countries).features
  return {
    type: 'FeatureCollection',
    features: COUNTRIES.map(([numeric, id, en, fr]): CountryFeature => {
      const geometry = shapes.find((shape) => shape.id === numeric)?.geometry
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        throw new Error(`world-atlas has no area for country ${numeric} (${id})`)
      }
      return { type: 'Feature', properties: { id, name: { en, fr } }, geometry }
    }),
  }
}
