import type { Geometry } from 'geojson'
import type { Cursor, FeatureStore, FoundFeature, MappedId } from '../service/features'
import { type MadeTile, MOST_TILE_BYTES, type TileAddress, type TileQuery } from '../service/tiles'
import { tileShape } from './tileShape'
import { type TileFeature, type TileLayer, type TilePoint, vectorTile } from './vectorTile'

/** Properties of features that tiles have, if they are single values. */
const PROPERTIES: Readonly<Record<MappedId, readonly string[]>> = {
  events: ['title', 'kind', 'status', 'date', 'earliest', 'latest', 'place', 'place_name'],
  places: ['name', 'precision', 'country'],
  regions: ['name', 'group'],
}
/** Features are read in pages of so many. */
const PAGE = 10_000
/** When a tile is too large, points share cells of these sides, in units of the tile: a quarter of a pixel to 32. */
const CELLS = [4, 8, 16, 32, 64, 128, 256, 512]

/**
 * A tile made of any store's features (see `TileStore`). Each feature has `certain`: whether it matches certainly what
 * the query asks for besides the tile itself.
 */
export async function featureTile(
  store: Pick<FeatureStore, 'features'>,
  address: TileAddress,
  query: TileQuery,
): Promise<MadeTile> {
  const { found, ...data } = await everyFeature(store, query)
  return { bytes: await tileOf(found, address, query), ...data }
}

async function tileOf(
  found: readonly FoundFeature[],
  address: TileAddress,
  query: TileQuery,
): Promise<MadeTile['bytes']> {
  const points: PointFeature[] = []
  const areas = new Map<string, AreaFeature>()
  for (const one of found) {
    const { id, geometry, properties } = one.feature
    if (geometry === null) continue
    if (geometry.type === 'Point') points.push(...pointIn(address, one, query.collection))
    else {
      const place = query.collection === 'events' ? String(properties.place) : id
      const known = areas.get(place)
      if (known) known.events++
      else areas.set(place, { geometry, found: one, events: 1 })
    }
  }
  const polygons = [...areas].flatMap(([place, area]) => polygonFeature(place, area, address, query.collection))
  if (points.length === 0 && polygons.length === 0) return null
  const whole = vectorTile(layersOf(query.collection, polygons, points.map(pointFeature)))
  if (whole.length <= MOST_TILE_BYTES) return whole
  return await thinnedTile(points, (shown) => layersOf(query.collection, polygons, shown))
}

/** The point of a feature in a tile, with its properties there; none if it is not inside. */
export function pointIn(
  address: TileAddress,
  { feature: { id, geometry, properties }, certain }: FoundFeature,
  collection: MappedId,
): PointFeature[] {
  const shape = geometry && tileShape(geometry, address)
  if (shape?.type !== 'point') return []
  const own = PROPERTIES[collection].map((name) => [name, single(properties[name])])
  return [{ at: shape.at, properties: { id, ...Object.fromEntries(own), certain } }]
}

/** The layers of a tile: events apart from the areas where others are. */
export function layersOf(
  collection: MappedId,
  polygons: readonly TileFeature[],
  points: readonly TileFeature[],
): TileLayer[] {
  return collection === 'events'
    ? [
        { name: 'areas', features: polygons },
        { name: 'events', features: points },
      ]
    : [{ name: collection, features: [...polygons, ...points] }]
}

interface PointFeature {
  readonly at: TilePoint
  readonly properties: TileFeature['properties']
}

interface AreaFeature {
  readonly geometry: Geometry
  readonly found: FoundFeature
  events: number
}

/** A tile has no room for more points than these: each takes more than 33 bytes. */
export const MORE_THAN_FIT = 1500

/** Points that share a cell of the smallest side, in the order of the query. */
interface Gathered {
  readonly x: number
  readonly y: number
  readonly count: number
}

/**
 * The tile with one point per cell, the first, in ever larger cells until it is small enough. `cells` are of side
 * `least`, in units of the tile.
 */
export async function thinned<Cell extends Gathered>(
  cells: readonly Cell[],
  least: number,
  written: (shown: readonly Cell[]) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  let tile = vectorTile([])
  for (const side of CELLS) {
    const first = new Map<string, Cell>()
    for (const cell of cells) {
      const key = [cell.x, cell.y].map((at) => Math.floor((at * least) / side)).join()
      const known = first.get(key)
      first.set(key, known ? { ...known, count: known.count + cell.count } : cell)
    }
    if (first.size > MORE_THAN_FIT) continue
    tile = await written([...first.values()])
    if (tile.length <= MOST_TILE_BYTES) break
  }
  return tile
}

/** One point per cell, with the number of the others. */
async function thinnedTile(
  points: readonly PointFeature[],
  layers: (shown: readonly TileFeature[]) => TileLayer[],
): Promise<Uint8Array<ArrayBuffer>> {
  const cells = points.map((point) => ({ point, x: point.at[0], y: point.at[1], count: 1 }))
  return await thinned(cells, 1, async (shown) =>
    vectorTile(
      layers(
        shown.map(({ point, count }) => ({
          ...pointFeature(point),
          properties: { ...point.properties, and_others: count - 1 },
        })),
      ),
    ),
  )
}

function pointFeature({ at, properties }: PointFeature): TileFeature {
  return { shape: { type: 'point', at }, properties }
}

export function polygonFeature(
  place: string,
  { geometry, found: { feature, certain }, events }: AreaFeature,
  address: TileAddress,
  collection: MappedId,
): TileFeature[] {
  const shape = tileShape(geometry, address)
  if (!shape) return []
  const { properties } = feature
  if (collection === 'events') {
    return [{ shape, properties: { place, place_name: single(properties.place_name), events } }]
  }
  const own = PROPERTIES[collection].map((name) => [name, single(properties[name])])
  return [{ shape, properties: { id: feature.id, ...Object.fromEntries(own), certain } }]
}

function single(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** All pages of a query: not restricted to the tile, whose edge would leave doubt of what is near it. */
/** All features of a query, and what any of its pages left out. */
async function everyFeature(store: Pick<FeatureStore, 'features'>, query: TileQuery) {
  const found: FoundFeature[] = []
  let after: Cursor | null = null
  let data: Pick<MadeTile, 'missing'> = {}
  do {
    const { items, next, missing } = await store.features({ ...query, box: null, limit: PAGE, after })
    found.push(...items)
    if (missing) data = { missing }
    after = next
  } while (after)
  return { found, ...data }
}
