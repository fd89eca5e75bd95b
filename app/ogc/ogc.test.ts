import { OgcApiEndpoint } from '@camptocamp/ogc-client'
import { VectorTile } from '@mapbox/vector-tile'
import { geojson } from 'flatgeobuf'
import { PbfReader } from 'pbf'
import { describe, expect, test, vi } from 'vitest'
import { CONFORMS_TO } from '@/geodata/domain/ogc/conformance'
import { atlasSource } from '@/geodata/load/source'
import { answerFromRoutes, ask } from '../testing/routes'

/*
 * The open data service as clients see it. Tests of a requirement of a standard are named by its abstract test:
 * OGC 17-069r4 (Core), 18-058 (CRS), 19-079r2 (Filtering).
 */

const ITEMS = '/ogc/collections/events/items'
const { events, regions } = atlasSource().atlas()

interface Found {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly numberCertain: number
  readonly numberPossible: number
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
  readonly features: readonly {
    readonly id: string
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

async function json<T>(address: string): Promise<T> {
  const answer = await ask(address)
  expect(answer.status, address).toBe(200)
  return answer.json()
}

const items = (query: string) => json<Found>(`${ITEMS}?f=json&${query}`)

async function problem(query: string) {
  const answer = await ask(`${ITEMS}?f=json&${query}`)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return { status: answer.status, ...(await answer.json()) }
}

test('/conf/core/root-success: the landing page leads to the API, the conformance and the data', async () => {
  const { links } = await json<Found>('/ogc?f=json')
  const relations = new Set(links.map(({ rel }) => rel))
  for (const rel of ['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data'])
    expect(relations, rel).toContain(rel)
})

test('/conf/core/conformance-success: says to which classes it conforms', async () => {
  expect(await json('/ogc/conformance?f=json')).toMatchObject({ conformsTo: CONFORMS_TO })
})

test('/conf/oas30/oas-definition-2: describes each path of items in OpenAPI 3.0', async () => {
  const api = await json<{ openapi: string; paths: Record<string, unknown> }>('/ogc/api?f=json')
  expect(api.openapi).toMatch(/^3\.0\./)
  expect(Object.keys(api.paths).join(' ')).toMatch(/\/collections\/events\/items/)
})

test('/conf/core/fc-md-success: each collection has an extent, its coordinate systems and links to its items', async () => {
  const { collections } = await json<{ collections: Record<string, never>[] }>('/ogc/collections?f=json')
  expect(collections.map(({ id }) => id)).toEqual(expect.arrayContaining(['events', 'places', 'regions']))
  for (const { id } of collections) {
    const one = await json<{ id: string; links: Found['links'] }>(`/ogc/collections/${id}?f=json`)
    expect(one.id).toBe(id)
    expect(one.links.some(({ rel }) => rel === 'items')).toBe(true)
  }
})

describe('items', () => {
  test('/conf/core/fc-response: counts all that match, and pages lead to each of them once', async () => {
    const ids: string[] = []
    let address: string | undefined = `${ITEMS}?f=json&limit=50`
    while (address) {
      const page: Found = await json<Found>(address)
      expect(page.numberMatched).toBe(events.length)
      expect(page.numberReturned).toBe(page.features.length)
      ids.push(...page.features.map(({ id }) => id))
      address = page.links.find(({ rel }) => rel === 'next')?.href
    }
    expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted())
  })

  test('the next page of a client that names no limit is large', async () => {
    const { links } = await items('')
    const next = links.find(({ rel }) => rel === 'next')
    if (next) expect(Number(new URL(next.href).searchParams.get('limit'))).toBeGreaterThanOrEqual(1000)
    const small = await items('limit=10')
    const { searchParams } = new URL(small.links.find(({ rel }) => rel === 'next')?.href ?? '')
    expect(Number(searchParams.get('limit'))).toBeGreaterThanOrEqual(10)
  })

  test('/conf/core/fc-bbox-response: a box finds what is in it, and what may be, which sure=1 leaves out', async () => {
    const found = await items('bbox=0,18,3,20&limit=1000')
    expect(found.numberMatched).toBe(found.numberCertain + found.numberPossible)
    expect(found.numberMatched).toBeLessThan(events.length)
    expect(found.numberCertain).toBeGreaterThan(0)
    expect(found.numberPossible).toBeGreaterThan(0)
    expect(found.features.filter(({ properties }) => properties.certain === false)).toHaveLength(found.numberPossible)
    const sure = await items('bbox=0,18,3,20&limit=1000&sure=1')
    expect(sure.numberMatched).toBe(found.numberCertain)
    expect((await items('bbox=170,-20,-170,-10')).numberCertain).toBe(0)
  })

  test('/conf/core/fc-time-response: a window finds the events of these days', async () => {
    const found = await items('datetime=2012-03-01/2012-04-30&limit=1000&sure=1')
    expect(found.numberMatched).toBeGreaterThan(0)
    const inWindow = events.filter(({ date }) => date.startsWith('2012-03-') || date.startsWith('2012-04-'))
    for (const { id } of inWindow.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date)))
      expect(found.features.map((one) => one.id)).toContain(id)
  })

  test('/conf/filter/filter-param, /conf/cql2-text/basic: filters by text, places and days', async () => {
    const [{ kind } = { kind: '' }] = events
    const all = events.filter((one) => one.kind === kind).length
    expect((await items(`filter=${encodeURIComponent(`kind = '${kind}'`)}&limit=1`)).numberMatched).toBe(all)
    expect((await items(`kind=${kind}&limit=1`)).numberMatched).toBe(all)
    const box = 'S_INTERSECTS(geometry, BBOX(0, 18, 3, 20))'
    const [byFilter, byBox] = [await items(`filter=${encodeURIComponent(box)}`), await items('bbox=0,18,3,20')]
    expect(byFilter.numberMatched).toBe(byBox.numberMatched)
  })

  test('/conf/crs/crs-transformation: answers in the coordinate system that is asked for', async () => {
    const system = (code: string) => encodeURIComponent(`http://www.opengis.net/def/crs/EPSG/0/${code}`)
    const pointOf = ({ features }: Found) => features.find(({ geometry }) => geometry?.type === 'Point')
    const point = pointOf(await items('limit=1000'))
    const [lng = 0, lat = 0] = point?.geometry?.coordinates ?? []
    const answer = await ask(`${ITEMS}?f=json&limit=1000&crs=${system('4326')}`)
    expect(answer.headers.get('content-crs')).toContain('EPSG/0/4326')
    const turned: Found = await answer.json()
    expect(turned.features.find(({ id }) => id === point?.id)?.geometry?.coordinates).toEqual([lat, lng])
    const metres = (await items(`limit=1000&crs=${system('3857')}`)).features.find(({ id }) => id === point?.id)
    expect(metres?.geometry?.coordinates[0]).toBeCloseTo((lng * 20037508.342789244) / 180, 1)
  })

  test('a client that counts features itself skips some of them', async () => {
    const [all, later] = [await items('limit=12'), await items('limit=5&offset=7')]
    expect(later.features).toEqual(all.features.slice(7))
    expect(await problem('offset=9999&limit=2')).toMatchObject({ status: 400, parameter: 'offset' })
  })

  test('one item has its own address; an unknown one is said to be missing', async () => {
    const [{ id } = { id: '' }] = events
    expect(await json(`${ITEMS}/${id}?f=json`)).toMatchObject({ type: 'Feature', id })
    expect((await ask(`${ITEMS}/no-such-event?f=json`)).status).toBe(404)
  })

  test.for([
    ['bbox=1,2', 'bbox'],
    ['limit=none', 'limit'],
    ['datetime=yesterday', 'datetime'],
    ['crs=EPSG:1', 'crs'],
    ['colour=red', 'colour'],
    [`filter=${encodeURIComponent("kin = 'coup'")}`, 'filter'],
    [`filter=${'('.repeat(500)}`, 'filter'],
  ])('/conf/core/query-param-invalid: %s is a problem that names the parameter', async ([query, parameter]) => {
    const found = await problem(query as string)
    expect(found).toMatchObject({ status: 400, parameter })
    expect(found.detail).toMatch(/\w/)
  })
})

describe('other formats', () => {
  test('CSV has a line for each event', async () => {
    const answer = await ask(`${ITEMS}?f=csv&limit=5`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    expect((await answer.text()).trim().split('\r\n').length).toBeGreaterThanOrEqual(6)
  })

  test('FlatGeobuf is read by its own library', async () => {
    // It cannot read features without geometry, such as events known only to the country; GDAL can.
    const answer = await ask('/ogc/collections/regions/items?f=fgb')
    const ids: unknown[] = []
    for await (const { properties } of geojson.deserialize(new Uint8Array(await answer.arrayBuffer())))
      ids.push(properties?.id)
    expect(ids.toSorted()).toEqual(regions.map(({ id }) => id).toSorted())
  })

  test('a vector tile is read by the library of the format, and is at most 50 kB', async () => {
    const answer = await ask('/ogc/collections/events/tiles/WebMercatorQuad/0/0/0')
    expect(answer.status).toBe(200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThanOrEqual(50_000)
    const layers = Object.values(new VectorTile(new PbfReader(bytes)).layers)
    expect(layers.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(0)
  })

  test('a type that no format has is refused', async () => {
    expect((await ask(ITEMS, { headers: { Accept: 'image/gif' } })).status).toBe(406)
  })
})

test('a client library finds the collections and reads their items', async () => {
  answerFromRoutes()
  try {
    const endpoint = new OgcApiEndpoint('http://localhost:3000/ogc')
    expect(await endpoint.allCollections).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'events' }),
        expect.objectContaining({ name: 'places' }),
      ]),
    )
    expect(await endpoint.getCollectionItems('events', 7)).toHaveLength(7)
  } finally {
    vi.unstubAllGlobals()
  }
})
