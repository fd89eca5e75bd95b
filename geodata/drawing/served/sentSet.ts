import type { MultiPolygon, Polygon } from 'geojson'
import type { Region } from '../../domain/join/atlas'
import { inAll } from '../../domain/language/language'
import type { ServedSet } from '../../domain/service/views'

type Polygons = ReadonlyMap<string, Polygon | MultiPolygon>

/** A set as sent: without outlines that come with the base map, and without the details of sources and actors. */
export interface SentSet extends Omit<ServedSet, 'regions'> {
  readonly regions: readonly (Omit<Region, 'geometry'> & Partial<Pick<Region, 'geometry'>>)[]
}

const NO_WORDS = inAll('')

/** The set as sent, to a page whose base map has the outlines of some regions. */
export function sentSet(set: ServedSet, outlined: ReadonlySet<string>): SentSet {
  return {
    ...set,
    sources: set.sources.map((source) => ({
      ...source,
      note: NO_WORDS,
      standpoint: NO_WORDS,
      independence: NO_WORDS,
      sections: [],
      parts: [],
    })),
    actors: set.actors.map((actor) => ({ ...actor, spellings: [] })),
    regions: set.regions.map((region) => {
      const { geometry, ...rest } = region
      return !set.own && outlined.has(region.id) ? rest : region
    }),
  }
}

/** The set as it was. Throws a `RangeError` if the base map lacks a polygon. */
export function receivedSet(sent: SentSet, polygons: Polygons): ServedSet {
  return {
    ...sent,
    regions: sent.regions.map((region) => {
      const geometry = region.geometry ?? polygons.get(region.id)
      if (!geometry) throw new RangeError(`the ground map lacks region '${region.id}'`)
      return { ...region, geometry }
    }),
  }
}
