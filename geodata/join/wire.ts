import type { MultiPolygon, Polygon } from 'geojson'
import { LANGUAGES, type Language, type Localized } from '../language/language'
import type { Atlas, Region } from './atlas'

/**
 * The atlas as a page sends it to one reader's browser: without the regions' polygons, which the ground map brings, and with the texts of the reader's language only, the
 * others empty. A third of the whole.
 */
export interface WireAtlas extends Omit<Atlas, 'regions'> {
  readonly regions: readonly Omit<Region, 'geometry'>[]
}

/** Packs the atlas for a reader of one language. */
export function toWire(atlas: Atlas, language: Language): WireAtlas {
  const regions = atlas.regions.map(({ id, name, half }) => ({ id, name, half }))
  return onlyIn(language, { ...atlas, regions })
}

/** Unpacks it again, with the polygon of each region by its id. Throws a `RangeError` where one is missing. */
export function fromWire(wire: WireAtlas, polygons: ReadonlyMap<string, Polygon | MultiPolygon>): Atlas {
  const regions = wire.regions.map((region) => {
    const geometry = polygons.get(region.id)
    if (!geometry) throw new RangeError(`the ground map lacks region '${region.id}'`)
    return { ...region, geometry }
  })
  return { ...wire, regions }
}

/** The same value with every localized text inside it emptied in all languages but one. */
function onlyIn<T>(language: Language, value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => onlyIn(language, item)) as T
  if (isLocalized(value))
    return Object.fromEntries(LANGUAGES.map((each) => [each, each === language ? value[each] : ''])) as T
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onlyIn(language, inner)])) as T
}

function isLocalized(value: object): value is Localized {
  return LANGUAGES.every((language) => language in value && typeof value[language as keyof typeof value] === 'string')
}
