import type { Geometry } from 'geojson'
import type { Cursor, FeatureQuery, FeatureStore, FoundFeature } from '../service/features'
import { MOST_TILE_BYTES, type TileAddress } from '../service/tiles'
import { tileShape } from './tileShape'
import { type TileFeature, type TileLayer, type TilePoint, vectorTile } from './vectorTile'

/** Properties of features that tiles have, if they are single values. */
const PROPERTIES: Readonly<Record<FeatureQuery['collection'], readonly string[]>> = {
  events: ['title', 'kind', 'status', 'date', 'earliest', 'latest', 'place', 'place_name'],
  places: ['name', 'precision', 'country'],
  regions: ['name', 'half'],
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
  query: FeatureQuery,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await everyFeature(store, query)
  const points: PointFeature[] = []
  const areas = new Map<string, AreaFeature>()
  for (const { feature, certain } of found) {
    const { id, geometry, properties } = feature
    if (geometry === null) continue
    if (geometry.type === 'Point') {
      const shape = tileShape(geometry, address)
      if (shape?.type !== 'point') continue
      const own = PROPERTIES[query.collection].map((name) => [name, single(properties[name])])
      points.push({ at: shape.at, properties: { id, ...Object.fromEntries(own), certain } })
    } else {
      const place = query.collection === 'events' ? String(properties.place) : id
      const known = areas.get(place)
      if (known) known.events++
      else areas.set(place, { geometry, found: { feature, certain }, events: 1 })
    }
  }
  const polygons = [...areas].flatMap(([place, area]) => polygonFeature(place, area, address, query.collection))
  if (points.length === 0 && polygons.length === 0) return null
  const layers = (shown: readonly TileFeature[]): TileLayer[] =>
    query.collection === 'events'
      ? [
          { name: 'areas', features: polygons },
          { name: 'events', features: shown },
        ]
      : [{ name: query.collection, features: [...polygons, ...shown] }]
  const whole = vectorTile(layers(points.map(pointFeature)))
  if (whole.length <= MOST_TILE_BYTES) return whole
  return thinnedTile(points, layers)
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

/** One point per cell, the first, in ever larger cells until the tile is small enough. */
function thinnedTile(
  points: readonly PointFeature[],
  layers: (shown: readonly TileFeature[]) => TileLayer[],
): Uint8Array<ArrayBuffer> {
  let tile = vectorTile([])
  for (const cell of CELLS) {
    const cells = new Map<string, { readonly point: PointFeature; others: number }>()
    for (const point of points) {
      const key = point.at.map((value) => Math.floor(value / cell)).join()
      const known = cells.get(key)
      if (known) known.others++
      else cells.set(key, { point, others: 0 })
    }
    const shown = [...cells.values()].map(({ point, others }) => ({
      ...pointFeature(point),
      properties: { ...point.properties, and_others: others },
    }))
    tile = vectorTile(layers(shown))
    if (tile.length <= MOST_TILE_BYTES) return tile
  }
  return tile
}

function pointFeature({ at, properties }: PointFeature): TileFeature {
  return { shape: { type: 'point', at }, properties }
}

function polygonFeature(
  place: string,
  { geometry, found: { feature, certain }, events }: AreaFeature,
  address: TileAddress,
  collection: FeatureQuery['collection'],
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
async function everyFeature(store: Pick<FeatureStore, 'features'>, query: FeatureQuery): Promise<FoundFeature[]> {
  const found: FoundFeature[] = []
  let after: Cursor | null = null
  do {
    const page = await store.features({ ...query, box: null, limit: PAGE, after })
    found.push(...page.items)
    after = page.next
  } while (after)
  return found
}
