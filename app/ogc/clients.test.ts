import { OgcApiEndpoint } from '@camptocamp/ogc-client'
import { VectorTile } from '@mapbox/vector-tile'
import { parse } from 'csv-parse/sync'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { PbfReader } from 'pbf'
import { describe, expect, test, vi } from 'vitest'
import { clientCode } from '@/components/pages/service/clients'
import { featureTile } from '@/geodata/domain/ogc/featureTile'
import type { FeatureStore } from '@/geodata/domain/service/features'
import { MOST_TILE_BYTES } from '@/geodata/domain/service/tiles'
import { featureStore } from '@/geodata/load/store'
import { answerFromRoutes, ask } from '../testing/routes'

/*
 * What programs get from the open data service, read with the libraries of each format. What the standards demand of it
 * is tested in standards.test.ts.
 */

const service = (address: string, headers: Readonly<Record<string, string>> = {}) => ask(`/ogc${address}`, { headers })

describe('other formats have the same features as GeoJSON', () => {
  const query = '/collections/events/items?limit=1000'

  test('CSV', async () => {
    const { features } = await (await service(query)).json()
    const answer = await service(`${query}&f=csv`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true })
    expect(rows.map(({ id }) => id)).toEqual(features.map(({ id }: { id: string }) => id))
  })

  test('FlatGeobuf, also of features without a geometry, and of none', async () => {
    const { features } = await (await service(query)).json()
    const bytes = new Uint8Array(await (await service(`${query}&f=fgb`)).arrayBuffer())
    expect(new DataView(bytes.buffer).getUint32(0)).toBe(0x66676203)
    expect(features.length).toBeGreaterThan(100)
    const points = new Uint8Array(
      await (await service('/collections/places/items?precision=exact&f=fgb&limit=1000')).arrayBuffer(),
    )
    const read = []
    for await (const feature of deserialize(points)) read.push(feature)
    const same = await (await service('/collections/places/items?precision=exact&limit=1000')).json()
    expect(read.map(({ geometry, properties }) => [properties?.id, geometry])).toEqual(
      same.features.map(({ id, geometry }: { id: string; geometry: object }) => [id, geometry]),
    )
    expect((await service('/collections/events/items?datetime=1700-01-01&f=fgb')).status).toBe(200)
  })

  test('JSON-LD, as the pages of the site', async () => {
    const list = await (await service('/collections/events/items?limit=3&f=jsonld')).json()
    expect(list).toMatchObject({ '@type': 'ItemList', numberOfItems: 3 })
    expect(list.itemListElement[0].item['@id']).toContain('/en/events/')
  })
})

test('stories are a plain list, with the addresses of their pages', async () => {
  const { features } = await (await service('/collections/stories/items?lang=fr')).json()
  const [{ id, geometry, properties }] = features
  expect(geometry).toBeNull()
  const page = `http://localhost:3000/fr/stories/${id}`
  expect(properties).toMatchObject({
    page,
    stage: `http://localhost:3000/fr/present/${id}`,
    file: `${page}/story.json`,
  })
  const { links } = await (await service(`/collections/stories/items/${id}?lang=fr`)).json()
  for (const address of [properties.page, properties.stage, properties.file])
    expect(links.map(({ href }: { href: string }) => href)).toContain(address)
  expect((await ask(new URL(properties.file).pathname)).status).toBe(200)
  const { itemListElement } = await (await service('/collections/stories/items?f=jsonld')).json()
  expect(itemListElement[0].item['@type']).toBe('Article')
  const csv = await (await service('/collections/stories/items?f=csv')).text()
  expect(csv).toContain('/en/stories/')
})

describe('vector tiles', () => {
  const tileAt = async (address: string) => {
    const answer = await service(address)
    expect(answer.status).toBe(200)
    return new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())))
  }

  test('have the points of events, and each area once', async () => {
    const { layers } = await tileAt('/collections/events/tiles/WebMercatorQuad/0/0/0')
    const { features } = await (await service('/collections/events/items?limit=1000')).json()
    const points = features.filter(({ geometry }: { geometry: { type: string } | null }) => geometry?.type === 'Point')
    expect(layers.events?.length).toBe(points.length)
    const areas = layers.areas
    if (!areas) throw new Error('The tile has no areas.')
    const counts = Array.from({ length: areas.length }, (_, at) => Number(areas.feature(at).properties.events))
    const located = features.filter(({ geometry }: { geometry: object | null }) => geometry !== null)
    expect(counts.reduce((a, b) => a + b)).toBe(located.length - points.length)
  })

  test('are filtered, empty with 204, and refused outside the grid', async () => {
    const { layers } = await tileAt('/collections/events/tiles/WebMercatorQuad/0/0/0?datetime=2012-01-01/2012-12-31')
    expect(layers.events?.length).toBeGreaterThan(0)
    expect((await service('/collections/events/tiles/WebMercatorQuad/5/0/0')).status).toBe(204)
    expect((await service('/collections/events/tiles/WebMercatorQuad/1/2/0')).status).toBe(404)
    expect((await service('/collections/events/tiles/WebMercatorQuad/0/0/0?limit=1')).status).toBe(400)
  })

  test('of many features keep below 50 kB, and say how many are left out', async () => {
    const count = 5000
    const items = Array.from({ length: count }, (_, at) => ({
      certain: true,
      feature: {
        id: `e${at}`,
        geometry: {
          type: 'Point' as const,
          coordinates: [((at * 7919) % 3000) / 10 - 150, ((at * 104729) % 1400) / 10 - 70],
        },
        properties: { title: `Event number ${at}`, kind: 'attack', place: `p${at}` },
      },
    }))
    const store: Pick<FeatureStore, 'features'> = {
      features: async () => ({ items, matched: { certain: count, possible: 0 }, next: null }),
    }
    const { bytes } = await featureTile(
      store,
      { z: 0, y: 0, x: 0 },
      {
        collection: 'events',
        language: 'en',
        limit: 1,
        after: null,
        box: null,
        days: null,
        filter: null,
        sortby: [],
        sure: false,
      },
    )
    expect(bytes?.length).toBeLessThanOrEqual(MOST_TILE_BYTES)
    const layer = new VectorTile(new PbfReader(bytes ?? new Uint8Array())).layers.events
    let told = 0
    for (let at = 0; at < (layer?.length ?? 0); at++) told += 1 + Number(layer?.feature(at).properties.and_others)
    expect(told).toBe(count)
  })
})

test('the JavaScript to copy reads every event', async () => {
  const said: unknown[] = []
  const run = new Function(
    'fetch',
    'console',
    `return (async () => { ${clientCode('http://localhost:3000/ogc').javascript} })()`,
  )
  await run((address: string) => ask(address), { log: (...values: unknown[]) => said.push(...values) })
  const { collections } = await featureStore().dataSet()
  expect(said).toEqual([collections.events.count, expect.any(String)])
})

test('a client library finds the collections and reads their items', async () => {
  answerFromRoutes()
  try {
    const endpoint = new OgcApiEndpoint('http://localhost:3000/ogc')
    const found = await endpoint.allCollections
    expect(found.map(({ name }) => name)).toEqual(['events', 'places', 'regions', 'stories'])
    expect(await endpoint.getCollectionItems('events', 7)).toHaveLength(7)
    expect((await endpoint.getCollectionItems('stories', 100)).length).toBeGreaterThan(0)
  } finally {
    vi.unstubAllGlobals()
  }
})

test.each([
  ['/collections/event', "Did you mean 'events'?"],
  ['/collections/evnts/items', "Did you mean 'events'?"],
  ['/collections/towns', 'Known are events, places, regions, stories.'],
  ['/collections/events/item', "Did you mean 'items'?"],
  ['/colections', "Did you mean 'collections'?"],
])('%s is refused with what would be right', async (path, right) => {
  const answer = await service(`${path}?f=json&lang=en`)
  expect(answer.status).toBe(404)
  expect((await answer.json()).detail).toContain(right)
})

test('the types of geometry are told apart by the number of precision, as documented', async () => {
  const typesOf = async (query: string) => {
    const { features } = await (await service(`/collections/events/items?limit=1000&${query}`)).json()
    return [...new Set(features.map((one: { geometry: { type: string } | null }) => one.geometry?.type))].sort()
  }
  expect(await typesOf('where_prec=1,2')).toEqual(['Point'])
  expect(await typesOf('where_prec=3,4,5')).toEqual(['MultiPolygon', 'Polygon'])
  expect(await typesOf('where_prec=6')).toEqual([undefined])
})

test('a language is chosen by its parameter, else by the field, and named', async () => {
  const french = await service('/collections', { 'accept-language': 'fr-FR, en;q=0.5' })
  expect(french.headers.get('content-language')).toBe('fr')
  expect(french.headers.get('vary')).toContain('Accept-Language')
  expect((await service('/collections?lang=en', { 'accept-language': 'fr' })).headers.get('content-language')).toBe(
    'en',
  )
})
