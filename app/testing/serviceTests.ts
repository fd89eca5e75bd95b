import type { FeatureCollection } from 'geojson'
import { expect } from 'vitest'
import { CONFORMS_TO } from '@/geodata/domain/ogc/conformance'

/** Asks the open data service for an address below its landing page. */
export type AskService = (address: string, headers?: Readonly<Record<string, string>>) => Promise<Response>

interface ServiceLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
}

interface Items extends FeatureCollection {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly numberCertain?: number
  readonly numberPossible?: number
  readonly timeStamp: string
  readonly links: readonly ServiceLink[]
}

const FEATURES = 'http://www.opengis.net/spec/ogcapi-features'
const CRS = 'http://www.opengis.net/def/crs'
const MAPPED = ['events', 'places', 'regions']
const COLLECTIONS = [...MAPPED, 'stories']

async function json(ask: AskService, address: string) {
  const answer = await ask(address, { accept: 'application/geo+json, application/json' })
  expect(answer.status, address).toBe(200)
  return answer.json()
}

function items(ask: AskService, query: string): Promise<Items> {
  return json(ask, `/collections/events/items?${query}`)
}

async function refused(ask: AskService, address: string, parameter: string): Promise<void> {
  const answer = await ask(address)
  expect(answer.status, address).toBe(400)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = await answer.json()
  expect(problem).toMatchObject({ status: 400, parameter })
  expect(problem.detail.length).toBeGreaterThan(10)
}

function linked(links: readonly ServiceLink[], rel: string): ServiceLink {
  const found = links.find((link) => link.rel === rel)
  expect(found, `a link ${rel}`).toBeDefined()
  return found as ServiceLink
}

/** The path and query of an address of a document, below the landing page. */
function belowLanding(href: string): string {
  const { pathname, search } = new URL(href)
  return pathname.replace(/^\/ogc/, '') + search
}

/** Abstract tests of OGC 17-069r4 (Core, GeoJSON, HTML, OAS30) and 18-058r1 (CRS) at the level of HTTP. */
export const SERVICE_TESTS: readonly { readonly id: string; readonly run: (ask: AskService) => Promise<void> }[] = [
  {
    id: '/conf/core/root-op, /conf/core/root-success',
    run: async (ask) => {
      const { title, links } = await json(ask, '')
      expect(title).toBeTypeOf('string')
      for (const rel of ['self', 'service-desc', 'service-doc', 'conformance', 'data']) linked(links, rel)
    },
  },
  {
    id: '/conf/core/api-definition-op, /conf/core/api-definition-success',
    run: async (ask) => {
      const { links } = await json(ask, '')
      const { href, type } = linked(links, 'service-desc')
      const answer = await ask(belowLanding(href))
      expect(answer.headers.get('content-type')).toBe(type)
    },
  },
  {
    id: '/conf/oas30/completeness, /conf/oas30/oas-definition-1, /conf/oas30/oas-impl',
    run: async (ask) => {
      const { openapi, paths } = await json(ask, '/api')
      expect(openapi).toMatch(/^3\.0\./)
      for (const path of Object.keys(paths)) {
        if (path.includes('{')) continue
        expect((await ask(path === '/' ? '' : path)).status, path).toBe(200)
      }
      const { parameters } = paths['/collections/events/items'].get
      const names = parameters.map(({ name }: { name?: string }) => name)
      expect(names).toEqual(expect.arrayContaining(['limit', 'bbox', 'datetime', 'filter', 'crs', 'kind']))
      const limit = parameters.find(({ name }: { name?: string }) => name === 'limit').schema
      expect((await items(ask, '')).numberReturned).toBe(limit.default)
    },
  },
  {
    id: '/conf/core/conformance-op, /conf/core/conformance-success',
    run: async (ask) => {
      const { conformsTo } = await json(ask, '/conformance')
      expect(conformsTo).toEqual(CONFORMS_TO)
      for (const name of ['core', 'oas30', 'html', 'geojson'])
        expect(conformsTo).toContain(`${FEATURES}-1/1.0/conf/${name}`)
    },
  },
  {
    id: '/conf/core/fc-md-op, /conf/core/fc-md-success, /conf/core/sfc-md-op, /conf/core/sfc-md-success',
    run: async (ask) => {
      const { links, collections } = await json(ask, '/collections')
      linked(links, 'self')
      linked(links, 'alternate')
      expect(collections.map(({ id }: { id: string }) => id)).toEqual(COLLECTIONS)
      for (const collection of collections) {
        linked(collection.links, 'items')
        expect(collection.itemType).toBe('feature')
        if (MAPPED.includes(collection.id)) expect(collection.extent.spatial.bbox[0]).toHaveLength(4)
        expect(await json(ask, `/collections/${collection.id}`)).toEqual(collection)
      }
      for (const part of ['items', 'queryables', 'schema']) await json(ask, `/collections/stories/${part}`)
      expect((await ask('/collections/none')).status).toBe(404)
      expect((await ask('/collections/stories/tiles')).status).toBe(404)
    },
  },
  {
    id: '/conf/core/fc-op, /conf/core/fc-response',
    run: async (ask) => {
      const answer = await items(ask, '')
      expect(answer.type).toBe('FeatureCollection')
      expect(answer.numberReturned).toBe(answer.features.length)
      expect(answer.numberMatched).toBeGreaterThanOrEqual(answer.numberReturned)
      expect(Date.parse(answer.timeStamp)).not.toBeNaN()
      for (const rel of ['self', 'alternate', 'collection']) linked(answer.links, rel)
    },
  },
  {
    id: '/conf/core/fc-limit-definition, /conf/core/fc-limit-response-1',
    run: async (ask) => {
      const { features, numberReturned, links } = await items(ask, 'limit=3')
      expect([features.length, numberReturned]).toEqual([3, 3])
      linked(links, 'next')
      for (const limit of ['0', '-1', 'x', '1.5', ''])
        await refused(ask, `/collections/events/items?limit=${limit}`, 'limit')
    },
  },
  {
    id: '/conf/core/fc-links: every feature once, page after page; a program is given large pages',
    run: async (ask) => {
      const seen: unknown[] = []
      let [address, pages, matched] = ['/collections/events/items?limit=10', 0, 0]
      while (address) {
        const page: Items = await json(ask, address)
        seen.push(...page.features.map(({ id }) => id))
        matched = page.numberMatched
        pages++
        const next = page.links.find(({ rel }) => rel === 'next')
        address = next ? belowLanding(next.href) : ''
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(matched)
      expect(pages).toBe(2)
    },
  },
  {
    id: 'features can be left out at the beginning, for programs that count pages',
    run: async (ask) => {
      const all = await items(ask, 'limit=5')
      expect((await items(ask, 'limit=3&offset=2')).features).toEqual(all.features.slice(2))
      expect((await items(ask, 'limit=5&offset=0')).features).toEqual(all.features)
      for (const offset of ['-1', 'x', '9999'])
        await refused(ask, `/collections/events/items?limit=5&offset=${offset}`, 'offset')
    },
  },
  {
    id: '/conf/core/fc-bbox-definition, /conf/core/fc-bbox-response',
    run: async (ask) => {
      const all = await items(ask, '')
      const here = await items(ask, 'bbox=-1,15.5,2,17')
      expect(here.numberMatched).toBeGreaterThan(0)
      expect(here.numberMatched).toBeLessThan(all.numberMatched)
      expect((await items(ask, 'bbox=170,-10,-170,10')).numberMatched).toBeLessThan(all.numberMatched)
      expect((await items(ask, 'bbox=-1,15.5,0,2,17,9')).numberMatched).toBe(here.numberMatched)
      for (const bbox of ['1,2,3', 'a,b,c,d', '0,5,1,4', '0,0,999,1'])
        await refused(ask, `/collections/events/items?bbox=${bbox}`, 'bbox')
    },
  },
  {
    id: '/conf/core/fc-time-definition, /conf/core/fc-time-response',
    run: async (ask) => {
      const all = await items(ask, '')
      const then = await items(ask, 'datetime=2012-01-01/2012-12-31')
      expect(then.numberMatched).toBeGreaterThan(0)
      expect(then.numberMatched).toBeLessThan(all.numberMatched)
      expect((await items(ask, 'datetime=../..')).numberMatched).toBe(all.numberMatched)
      for (const datetime of ['soon', '2012-13-01', '2013-01-01/2012-01-01'])
        await refused(ask, `/collections/events/items?datetime=${datetime}`, 'datetime')
    },
  },
  {
    id: '/conf/core/query-param-invalid, /conf/core/query-param-unknown',
    run: async (ask) => {
      await refused(ask, '/collections/events/items?nonsense=1', 'nonsense')
      await refused(ask, '/collections/events?nonsense=1', 'nonsense')
      await refused(ask, '/collections/events/items?f=nonsense', 'f')
      await refused(ask, '/collections/events/items?lang=xx', 'lang')
    },
  },
  {
    id: '/conf/core/f-op, /conf/core/f-success, /conf/core/f-links',
    run: async (ask) => {
      const { features } = await items(ask, 'limit=1')
      const one = await json(ask, `/collections/events/items/${features[0]?.id}`)
      expect(one).toMatchObject({ type: 'Feature', id: features[0]?.id })
      for (const rel of ['self', 'alternate', 'collection', 'about']) linked(one.links, rel)
      const none = await ask('/collections/events/items/none')
      expect([none.status, none.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    },
  },
  {
    id: '/conf/geojson/definition, /conf/geojson/content',
    run: async (ask) => {
      for (const accept of ['application/geo+json', 'application/json', '*/*']) {
        const answer = await ask('/collections/events/items', { accept })
        expect(answer.headers.get('content-type'), accept).toBe('application/geo+json')
      }
    },
  },
  {
    id: '/conf/html/definition, /conf/html/content',
    run: async (ask) => {
      const answer = await ask('/collections/events/items?limit=5', { accept: 'text/html, */*;q=0.1' })
      // In the production server this address is the page itself.
      expect(answer.headers.get('location')).toBe('/en/ogc/collections/events/items?limit=5')
      expect((await ask('', { accept: 'image/png' })).status).toBe(406)
    },
  },
  {
    id: '/conf/crs/crs-uri, /conf/crs/fc-md-crs-list, /conf/crs/fc-md-storageCrs',
    run: async (ask) => {
      const { crs, storageCrs } = await json(ask, '/collections/events')
      expect(crs).toEqual([`${CRS}/OGC/1.3/CRS84`, `${CRS}/EPSG/0/4326`, `${CRS}/EPSG/0/3857`])
      expect(storageCrs).toBe(`${CRS}/OGC/1.3/CRS84`)
    },
  },
  {
    id: '/conf/crs/fc-crs-definition, /conf/crs/fc-crs-valid-value, /conf/crs/crs-parameter, /conf/crs/ogc-crs-header',
    run: async (ask) => {
      const at = async (crs: string) => {
        const answer = await ask(`/collections/places/items?precision=exact&limit=1&crs=${encodeURIComponent(crs)}`)
        expect(answer.headers.get('content-crs')).toBe(`<${crs}>`)
        return (await answer.json()).features[0].geometry.coordinates
      }
      const [lng, lat] = await at(`${CRS}/OGC/1.3/CRS84`)
      expect(await at(`${CRS}/EPSG/0/4326`)).toEqual([lat, lng])
      const [x] = await at(`${CRS}/EPSG/0/3857`)
      expect(x).toBeCloseTo((lng / 180) * 20037508.342789244, 3)
      await refused(ask, '/collections/events/items?crs=EPSG:1', 'crs')
    },
  },
  {
    id: '/conf/crs/fc-bbox-crs-definition, /conf/crs/bbox-crs-action',
    run: async (ask) => {
      const plain = await items(ask, 'bbox=-1,15.5,2,17')
      const swapped = await items(ask, `bbox=15.5,-1,17,2&bbox-crs=${encodeURIComponent(`${CRS}/EPSG/0/4326`)}`)
      expect(swapped.features).toEqual(plain.features)
      await refused(ask, '/collections/events/items?bbox=1,1,2,2&bbox-crs=nowhere', 'bbox-crs')
    },
  },
  {
    id: '/conf/filter/filter-param, /conf/cql2-text/validate: a condition finds what the parameter of its own does',
    run: async (ask) => {
      const found = async (query: string) => (await items(ask, query)).features.map(({ id }) => id)
      const filter = (condition: string) => `limit=1000&filter=${encodeURIComponent(condition)}`
      expect(await found(filter("kind = 'coup'"))).toEqual(await found('limit=1000&kind=coup'))
      const box = 'S_INTERSECTS(geometry, BBOX(-1, 15.5, 2, 17))'
      expect(await found(filter(box))).toEqual(await found('limit=1000&bbox=-1,15.5,2,17'))
      for (const wrong of ["kin = 'coup'", "kind = 'coup", '('.repeat(500)])
        await refused(ask, `/collections/events/items?${filter(wrong)}`, 'filter')
    },
  },
  {
    id: 'certain and possible: what a filter leaves open is said, and left out on request',
    run: async (ask) => {
      const { features, numberMatched, numberCertain, numberPossible } = await items(ask, 'bbox=-1,15.5,2,17')
      const doubted = features.filter(({ properties }) => properties?.certain === false)
      expect(doubted.length).toBeGreaterThan(0)
      const sure = await items(ask, 'bbox=-1,15.5,2,17&sure=1')
      expect(sure.numberMatched).toBe(features.length - doubted.length)
      expect([numberCertain, numberPossible]).toEqual([sure.numberMatched, numberMatched - sure.numberMatched])
    },
  },
]
