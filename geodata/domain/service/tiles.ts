import type { FeaturePage, FeatureQuery, MappedId } from './features'

/** A tile of WebMercatorQuad: column `x` eastwards, row `y` southwards, of 2^z each. */
export interface TileAddress {
  readonly z: number
  readonly y: number
  readonly x: number
}

/** Which features a tile has; `box`, `limit`, `after` and `sortby` are ignored. */
export type TileQuery = FeatureQuery & { readonly collection: MappedId }

/** A tile as it was made. */
export interface MadeTile extends Pick<FeaturePage, 'missing'> {
  /** Null if nothing is there. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/** A tile holds at most this many bytes. */
export const MOST_TILE_BYTES = 50_000

/**
 * A store that makes vector tiles itself. Each is a Mapbox Vector Tile 2.1 of at most `MOST_TILE_BYTES`: a layer named
 * like the collection, with a feature for each point; `and_others` is the number of features near it that were left
 * out. Events known only to an area are not repeated as its polygons: the layer `areas` has each area once, with
 * `events`, the number of events there.
 */
export interface TileStore {
  /** The features of the query. */
  tile(address: TileAddress, query: TileQuery): Promise<MadeTile>
}
