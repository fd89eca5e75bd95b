import { COLLECTIONS, type CollectionId, isMapped, type MappedId } from '../service/features'
import type { TileAddress } from '../service/tiles'

/** Everything below `/ogc` that has an address. */
export type Resource =
  | {
      readonly kind: 'landing' | 'api' | 'conformance' | 'collections' | 'tilesets' | 'tileMatrixSets' | 'tileMatrixSet'
    }
  | {
      readonly kind: 'collection' | 'queryables' | 'schema' | 'items'
      readonly collection: CollectionId
    }
  | { readonly kind: 'collectionTilesets' | 'tileset'; readonly collection: MappedId }
  | { readonly kind: 'item'; readonly collection: CollectionId; readonly id: string }
  | ({ readonly kind: 'tile'; readonly collection: MappedId } & TileAddress)

export type ResourceKind = Resource['kind']

/** The only tile matrix set (OGC 17-083r4, annex D.1). */
export const TILE_MATRIX_SET = 'WebMercatorQuad'
/** Tiles are made up to this zoom: 19 m a pixel, finer than any place of the data is known. */
export const MOST_ZOOM = 16

const WHOLE: Readonly<Record<string, Resource['kind'] & ('landing' | 'api' | 'conformance' | 'collections')>> = {
  '': 'landing',
  api: 'api',
  conformance: 'conformance',
  collections: 'collections',
}

/** What the segments of a path after `/ogc` name, without escapes; null if nothing. */
export function resourceAt(segments: readonly string[]): Resource | null {
  const path = segments.join('/')
  if (Object.hasOwn(WHOLE, path)) return { kind: WHOLE[path] ?? 'landing' }
  if (path === 'tiles') return { kind: 'tilesets' }
  if (path === 'tileMatrixSets') return { kind: 'tileMatrixSets' }
  if (path === `tileMatrixSets/${TILE_MATRIX_SET}`) return { kind: 'tileMatrixSet' }
  const [root, named, part, id, ...tile] = segments
  const collection = COLLECTIONS.find((each) => each === named)
  if (root !== 'collections' || !collection) return null
  if (part === undefined) return { kind: 'collection', collection }
  if (part === 'tiles') {
    if (!isMapped(collection)) return null
    if (id === undefined) return { kind: 'collectionTilesets', collection }
    if (id !== TILE_MATRIX_SET) return null
    if (tile.length === 0) return { kind: 'tileset', collection }
    const address = tileAt(tile)
    return address && { kind: 'tile', collection, ...address }
  }
  if (part === 'items') {
    if (id === undefined) return { kind: 'items', collection }
    return id !== '' && tile.length === 0 ? { kind: 'item', collection, id } : null
  }
  const isPart = (part === 'queryables' || part === 'schema') && id === undefined
  return isPart ? { kind: part, collection } : null
}

function tileAt(segments: readonly string[]): TileAddress | null {
  const [z, y, x, ...more] = segments.map((text) => (/^(0|[1-9]\d{0,6})$/.test(text) ? Number(text) : null))
  if (z === undefined || y === undefined || x === undefined || more.length > 0) return null
  if (z === null || y === null || x === null || z > MOST_ZOOM) return null
  return y < 2 ** z && x < 2 ** z ? { z, y, x } : null
}

/** The path of a resource after `/ogc`, empty or with a leading slash. */
export function pathOf(resource: Resource): string {
  switch (resource.kind) {
    case 'landing':
      return ''
    case 'api':
    case 'conformance':
    case 'collections':
    case 'tileMatrixSets':
      return `/${resource.kind}`
    case 'tilesets':
      return '/tiles'
    case 'tileMatrixSet':
      return `/tileMatrixSets/${TILE_MATRIX_SET}`
    case 'collection':
      return `/collections/${resource.collection}`
    case 'item':
      return `/collections/${resource.collection}/items/${encodeURIComponent(resource.id)}`
    case 'queryables':
    case 'schema':
    case 'items':
      return `/collections/${resource.collection}/${resource.kind}`
    case 'collectionTilesets':
      return `/collections/${resource.collection}/tiles`
    case 'tileset':
      return `/collections/${resource.collection}/tiles/${TILE_MATRIX_SET}`
    case 'tile':
      return `/collections/${resource.collection}/tiles/${TILE_MATRIX_SET}/${resource.z}/${resource.y}/${resource.x}`
  }
}
