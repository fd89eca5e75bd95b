import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import type { DataSet } from './dataSets'

/*
 * A small file to try: everything in it is invented, and says so; its island is where there is only sea, and is drawn
 * by its districts. Its dates are known to different precisions, and some of its rows have what the report is for. It
 * is read in the language of the page, whichever it was opened in.
 */

const NAMES: Readonly<Record<Language, string>> = { en: 'Invented example', fr: 'Exemple inventé' }

const SAMPLES: Readonly<Record<Language, string>> = {
  en: `title,date,end date,place,latitude,longitude,kind,actor,participants,source
Market day (invented),2019-03-12,,Velune,6.52,-22.41,market,Town of Velune,120,Invented example
Opening of the school (invented),2 September 2019,,Velune,6.52,-22.41,school,School board,45,Invented example
Harvest festival (invented),2019-10,,Osterfield,6.91,-22.87,festival,Farmers of Osterfield,,Invented example
Market day (invented),2020-03-10,,Velune,6.52,-22.41,market,Town of Velune,135,Invented example
Boat race (invented),2020-06-05,2020-06-07,Port Amble,6.18,-22.05,race,Sailing club,310,Invented example
The bridge is repaired (invented),2020,,Three Wells,6.74,-22.2,works,Town of Velune,,Invented example
Opening of the library (invented),c. 2021,,Osterfield,6.91,-22.87,school,School board,80,Invented example
Market day (invented),2021-05-00,,Port Amble,6.18,-22.05,market,Traders of Port Amble,95,Invented example
Boat race (invented),2021-06-04,2021-06-06,Port Amble,,,race,Sailing club,290,Invented example
Lantern evening (invented),2021-11-11,,At sea,0,0,festival,Sailing club,60,Invented example
Tree planting (invented),2022-02-08,,Three Wells,6.74,-22.2,works,School board,150,Invented example
Opening of the second school (invented),soon,,Port Amble,6.18,-22.05,school,School board,,Invented example
`,
  fr: `titre;date;date de fin;lieu;latitude;longitude;type;acteur;participants;source
Jour de marché (inventé);2019-03-12;;Velune;6,52;-22,41;marché;Ville de Velune;120;Exemple inventé
Ouverture de l’école (inventée);2 septembre 2019;;Velune;6,52;-22,41;école;Conseil scolaire;45;Exemple inventé
Fête des récoltes (inventée);2019-10;;Osterfield;6,91;-22,87;fête;Cultivateurs d’Osterfield;;Exemple inventé
Jour de marché (inventé);2020-03-10;;Velune;6,52;-22,41;marché;Ville de Velune;135;Exemple inventé
Course de bateaux (inventée);2020-06-05;2020-06-07;Port Amble;6,18;-22,05;course;Club de voile;310;Exemple inventé
Le pont est réparé (inventé);2020;;Trois-Puits;6,74;-22,2;travaux;Ville de Velune;;Exemple inventé
Ouverture de la bibliothèque (inventée);vers 2021;;Osterfield;6,91;-22,87;école;Conseil scolaire;80;Exemple inventé
Jour de marché (inventé);2021-05-00;;Port Amble;6,18;-22,05;marché;Marchands de Port Amble;95;Exemple inventé
Course de bateaux (inventée);2021-06-04;2021-06-06;Port Amble;;;course;Club de voile;290;Exemple inventé
Soirée des lanternes (inventée);2021-11-11;;En mer;0;0;fête;Club de voile;60;Exemple inventé
Plantation d’arbres (inventée);2022-02-08;;Trois-Puits;6,74;-22,2;travaux;Conseil scolaire;150;Exemple inventé
Ouverture de la seconde école (inventée);bientôt;;Port Amble;6,18;-22,05;école;Conseil scolaire;;Exemple inventé
`,
}

/** Corners that districts share, [lng, lat] in degrees: from the west coast to the east. */
const WEST = [-22.78, 6.56]
const [WOOD, RIDGE, SPRING, FORD] = [
  [-22.62, 6.68],
  [-22.5, 6.8],
  [-22.28, 6.64],
  [-22.1, 6.56],
]
const [NORTH, EAST] = [
  [-22.42, 6.98],
  [-21.92, 6.55],
]

/** The districts of the island, each a ring; positions are [lng, lat] in degrees. */
const DISTRICTS: readonly { readonly name: Readonly<Record<Language, string>>; readonly ring: readonly number[][] }[] =
  [
    {
      name: { en: 'Osterfield Downs', fr: 'Collines d’Osterfield' },
      ring: [
        WEST,
        WOOD,
        RIDGE,
        NORTH,
        [-22.6, 7.1],
        [-22.72, 7.11],
        [-22.86, 7.16],
        [-23.02, 7.12],
        [-23.1, 7.05],
        [-23.13, 6.94],
        [-23.18, 6.86],
        [-23.1, 6.76],
        [-23, 6.66],
        [-22.88, 6.63],
        WEST,
      ],
    },
    {
      name: { en: 'The Wells', fr: 'Les Puits' },
      ring: [
        RIDGE,
        SPRING,
        FORD,
        EAST,
        [-21.86, 6.74],
        [-21.91, 6.85],
        [-21.98, 6.93],
        [-22.09, 6.96],
        [-22.2, 7.02],
        [-22.32, 7],
        NORTH,
        RIDGE,
      ],
    },
    {
      name: { en: 'South Shore', fr: 'Rivage sud' },
      ring: [
        WEST,
        [-22.74, 6.4],
        [-22.64, 6.34],
        [-22.58, 6.26],
        [-22.46, 6.26],
        [-22.36, 6.22],
        [-22.28, 6.13],
        [-22.22, 6.08],
        [-22.1, 6.09],
        [-22.02, 6.04],
        [-21.92, 6.08],
        [-21.84, 6.15],
        [-21.85, 6.26],
        [-21.8, 6.36],
        [-21.83, 6.46],
        EAST,
        FORD,
        SPRING,
        RIDGE,
        WOOD,
        WEST,
      ],
    },
  ]

/** Name of the sample's file of districts. */
export const SAMPLE_REGIONS = 'districts.geojson'

/** Name of the sample, as its title and for its file. */
export function sampleName(language: Language): string {
  return NAMES[language]
}

/** The rows of the sample, as CSV. */
export function sampleRows(language: Language): string {
  return SAMPLES[language]
}

/** The districts of the sample, as GeoJSON. */
export function sampleRegions(language: Language): string {
  const features = DISTRICTS.map(({ name, ring }) => ({
    type: 'Feature',
    properties: { name: name[language] },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** A data set as its page calls it: the sample in the language of the page, unless it was renamed. */
export function inLanguage<Set extends Pick<DataSet, 'title' | 'sample'>>(set: Set, language: Language): Set {
  if (!set.sample || !LANGUAGES.some((one) => NAMES[one] === set.title)) return set
  return { ...set, title: NAMES[language] }
}
