import { translatorIn } from '@/components/language/translate'
import type { Language, Localized } from '@/geodata/domain/language/language'
import type { Crs } from '@/geodata/domain/ogc/crs'
import {
  collectionDocument,
  collectionsDocument,
  conformanceDocument,
  landingDocument,
} from '@/geodata/domain/ogc/documents'
import { featureTile } from '@/geodata/domain/ogc/featureTile'
import { type FormatId, mediaType } from '@/geodata/domain/ogc/format'
import { formatItems, isParameter, nextPage, queryOf } from '@/geodata/domain/ogc/items'
import { itemsCsv } from '@/geodata/domain/ogc/itemsCsv'
import { type ItemsAsked, itemDocument, itemsLinks, itemsText, type LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import { flatGeobufCrs, itemsFlatGeobuf } from '@/geodata/domain/ogc/itemsFlatGeobuf'
import { openapiDocument, type Queryables } from '@/geodata/domain/ogc/openapi'
import { instead, shown } from '@/geodata/domain/ogc/problem'
import { pathOf, type Resource, resourceAt } from '@/geodata/domain/ogc/resource'
import { queryablesDocument, schemaDocument } from '@/geodata/domain/ogc/schema'
import type { Link, Service } from '@/geodata/domain/ogc/service'
import { withAddresses } from '@/geodata/domain/ogc/sitePages'
import {
  tileMatrixSetDocument,
  tileMatrixSetsDocument,
  tilesetDocument,
  tilesetsDocument,
} from '@/geodata/domain/ogc/tilesets'
import {
  COLLECTIONS,
  type CollectionId,
  collectionsOf,
  type DataSet,
  type FeatureStore,
} from '@/geodata/domain/service/features'
import type { TileStore } from '@/geodata/domain/service/tiles'
import { offeredLanguages } from '@/geodata/load/languages'
import { isReplaceable } from '@/geodata/load/store'
import { answer, freshness, OPEN } from '../answer'
import { linkedData } from './linkedData'
import { leftOut, missingHeaders } from './missing'
import { problemAnswer, ServiceRefusal, storeProblem } from './problem'
import { formatAsked, hintsAsked, itemsAsked, languageAsked, leavesDoubt, offsetAsked, onlyParameters } from './request'
import { serviceIn } from './serviceIn'

/** A store of the open data service; tiles are made of its features if it does not make them itself. */
export type ServiceStore = FeatureStore & Partial<TileStore>

/** Format and language of an answer may depend on these fields. */
const VARY = 'Accept, Accept-Language'
/** For discovering the properties of features. */
const SAMPLE = 200

/**
 * Answers a request to the open data service, in every format but HTML, for which it redirects to the page.
 *
 * @param segments the path after `/ogc`, without escapes
 */
export async function serviceAnswer(
  request: Request,
  segments: readonly string[],
  store: ServiceStore,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const accepted = {
    accept: request.headers.get('accept') ?? undefined,
    'accept-language': request.headers.get('accept-language') ?? undefined,
  }
  let language: Language = offeredLanguages()[0]
  const answered = async (dataSet: DataSet) => {
    language = languageAsked(query, accepted)
    const service = serviceIn(language, dataSet)
    const resource = resourceAt(segments)
    if (!resource || !isOffered(resource, dataSet)) throw noResource(segments, service)
    const format = formatAsked(resource, query, accepted, language)
    if (format === 'html') return toPage(resource, query, language)
    return await documentAnswer(request, { service, resource, format, query, store })
  }
  try {
    if (resourceAt(segments)?.kind === 'items') return await answeredAtOnce(store, answered)
    return await answered(await store.dataSet())
  } catch (error) {
    const problem = error instanceof ServiceRefusal ? error.problem : storeProblem(error, language)
    if (!problem) throw error
    return varied(problemAnswer(problem, language))
  }
}

/**
 * An answer with features, which are asked for before it is known whether the data set is still the same, as their
 * store finds out with them.
 */
async function answeredAtOnce(store: ServiceStore, answered: (dataSet: DataSet) => Promise<Response>) {
  const recent = await store.recentDataSet()
  const attempt = await answered(recent).then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  )
  // What is refused has asked for no features.
  const { version } = await ('error' in attempt ? store.dataSet() : store.recentDataSet())
  if (version !== recent.version) return await answered(await store.dataSet())
  if ('error' in attempt) throw attempt.error
  return attempt.response
}

/** Whether a data set has what a resource is about. */
export function isOffered(resource: Resource, dataSet: DataSet): boolean {
  return !('collection' in resource) || collectionsOf(dataSet).includes(resource.collection)
}

/** The server answers with the page itself; this is for `npm run dev`, where there is no server. */
function toPage(resource: Resource, query: URLSearchParams, language: Language): Response {
  const own = new URLSearchParams([...query].filter(([name]) => name !== 'f' && name !== 'lang'))
  const location = `/${language}/ogc${pathOf(resource)}${own.size > 0 ? `?${own}` : ''}`
  return new Response(null, { status: 307, headers: { ...OPEN, Location: location, Vary: VARY } })
}

function noResource(segments: readonly string[], { language, root, dataSet }: Service): ServiceRefusal {
  const values = { path: shown(segments.join('/')), landing: root }
  const detail = translatorIn(language)('ogc.problem.resource', values)
  const wrong = wrongSegment(segments, collectionsOf(dataSet))
  return new ServiceRefusal({ status: 404, detail: wrong ? `${detail} ${wrong[language]}` : detail })
}

/** What would be right instead of the first segment that is wrong; null if that is not one of a few names. */
function wrongSegment(segments: readonly string[], collections: readonly CollectionId[]): Localized | null {
  const [root = '', collection, part] = segments
  if (!TOP.includes(root)) return instead(root, TOP)
  if (root !== 'collections' || collection === undefined) return null
  if (!collections.some((one) => one === collection)) return instead(collection, collections)
  return part === undefined || PARTS.includes(part) ? null : instead(part, PARTS)
}

/** What stands first in a path, and what after a collection. */
const TOP = ['api', 'conformance', 'collections', 'tiles', 'tileMatrixSets']
const PARTS = ['items', 'queryables', 'schema', 'tiles']

interface Asked {
  readonly service: Service
  readonly resource: Resource
  readonly format: FormatId
  readonly query: URLSearchParams
  readonly store: ServiceStore
}

async function documentAnswer(request: Request, asked: Asked): Promise<Response> {
  const { service, resource, query, store } = asked
  if (resource.kind === 'items') return itemsAnswer(request, asked, resource.collection)
  if (resource.kind === 'item') return itemAnswer(request, asked, resource)
  if (resource.kind === 'tile') return tileAnswer(request, asked, resource)
  onlyParameters(query, [], service.language)
  if (resource.kind === 'schema') {
    const { document, missing } = await schemaOf(service, resource.collection, store)
    return sent(request, asked, JSON.stringify(document), [], { missing })
  }
  const document = await plainDocument(service, resource, store)
  return sent(request, asked, JSON.stringify(document), 'links' in document ? document.links : [])
}

async function plainDocument(service: Service, resource: Resource, store: ServiceStore) {
  switch (resource.kind) {
    case 'landing':
      return landingDocument(service)
    case 'conformance':
      return conformanceDocument(service)
    case 'collections':
      return collectionsDocument(service)
    case 'collection':
      return collectionDocument(service, resource.collection)
    case 'queryables':
      return queryablesDocument(service, resource.collection, await store.queryables(resource.collection))
    case 'api':
      return openapiDocument(service, await queryablesOfAll(store))
    case 'tilesets':
      return tilesetsDocument(service, null)
    case 'collectionTilesets':
      return tilesetsDocument(service, resource.collection)
    case 'tileset':
      return tilesetDocument(service, resource.collection)
    case 'tileMatrixSets':
      return tileMatrixSetsDocument(service)
    case 'tileMatrixSet':
      return tileMatrixSetDocument(service)
    case 'schema':
    case 'items':
    case 'item':
    case 'tile':
      throw new Error(`${resource.kind} has an answer of its own`)
  }
}

/** The queryables of every collection. */
export async function queryablesOfAll(store: ServiceStore): Promise<Queryables> {
  const [events = [], places = [], regions = [], stories = []] = await Promise.all(
    COLLECTIONS.map((each) => store.queryables(each)),
  )
  return { events, places, regions, stories }
}

/** `/ogc/collections/{id}/schema`, from some of the features, and what was left out when it was made. */
export async function schemaOf(service: Service, collection: CollectionId, store: ServiceStore) {
  const queryables = await store.queryables(collection)
  const asked = { collection, kind: 'schema', queryables } as const
  const request = itemsAsked(new URLSearchParams(), service.language, asked)
  const query = { ...queryOf(request, queryables, service.language), limit: SAMPLE }
  const { items, missing } = await store.features(query)
  const document = schemaDocument(service, collection, queryables, withAddresses(service, collection, items))
  return { document, missing: leftOut(missing, service.language) }
}

async function itemsAnswer(request: Request, asked: Asked, collection: CollectionId): Promise<Response> {
  const { service, query, store, format } = asked
  const { language } = service
  const queryables = await store.queryables(collection)
  const { offset, others } = offsetAsked(query, language)
  const items = itemsAsked(others, language, { collection, kind: 'items', queryables })
  const features = queryOf(items, queryables, language)
  const reached = await store.features({ ...features, limit: offset + features.limit })
  const page = { ...reached, items: withAddresses(service, collection, reached.items.slice(offset)) }
  const crs = format === 'fgb' ? flatGeobufCrs(items.crs) : items.crs
  const parts: ItemsAsked = {
    collection,
    query: [formatItems(items, queryables), offset > 0 ? `offset=${offset}` : ''].filter(Boolean).join('&'),
    next: page.next && formatItems(nextPage(items, page.next, true), queryables),
    crs,
    doubt: leavesDoubt(features),
    missing: leftOut(reached.missing, language),
    hints: hintsAsked(others, queryables, language),
  }
  const { missing } = parts
  const links = itemsLinks(service, parts, format === 'html' || format === 'mvt' ? 'json' : format)
  const headers = {
    'OGC-NumberReturned': String(page.items.length),
    'OGC-NumberMatched': String(page.matched.certain + page.matched.possible),
  }
  const name = `joliba-${collection}.${language}`
  switch (format) {
    case 'csv':
      return sent(request, asked, itemsCsv(page.items, parts), links, {
        ...{ crs, headers, missing },
        filename: `${name}.csv`,
      })
    case 'fgb':
      return sent(request, asked, itemsFlatGeobuf(page.items, parts), links, {
        ...{ crs, headers, missing },
        filename: `${name}.fgb`,
      })
    case 'jsonld':
      return sent(request, asked, JSON.stringify(linkedData(service, page.items, parts)), links, {
        headers,
        missing,
      })
    default:
      return sent(request, asked, itemsText(service, parts, page, new Date()), links, { crs, headers, missing })
  }
}

async function itemAnswer(
  request: Request,
  asked: Asked,
  { collection, id }: { readonly collection: CollectionId; readonly id: string },
): Promise<Response> {
  const { service, query, store, format } = asked
  const { language } = service
  onlyParameters(query, ['crs'], language)
  const { crs } = itemsAsked(query, language, { collection, kind: 'item', queryables: [] })
  const feature = await store.feature(collection, id, language)
  if (!feature) throw noFeature(collection, id, language)
  const [found] = withAddresses(service, collection, [{ feature, certain: true }])
  if (!found) throw noFeature(collection, id, language)
  const own = query.has('crs') ? new URLSearchParams({ crs: crs.address }).toString() : ''
  const parts: ItemsAsked = { collection, query: own, next: null, crs, doubt: false, missing: null, hints: [] }
  const document = itemDocument(service, found, parts)
  if (format === 'jsonld') {
    return sent(request, asked, JSON.stringify(linkedData(service, [found], parts)), document.links)
  }
  return sent(request, asked, JSON.stringify(document), document.links, { crs })
}

function noFeature(collection: CollectionId, id: string, language: Language): ServiceRefusal {
  const detail = translatorIn(language)('ogc.problem.item', { collection, id: shown(id) })
  return new ServiceRefusal({ status: 404, detail })
}

/** The parameters of tiles: what filters. A tile has a box and an order of its own. */
const OF_TILES = ['datetime', 'filter', 'filter-lang', 'filter-crs', 'sure']

async function tileAnswer(
  request: Request,
  asked: Asked,
  { collection, z, y, x }: Extract<Resource, { kind: 'tile' }>,
): Promise<Response> {
  const { service, query, store } = asked
  const { language } = service
  const queryables = await store.queryables(collection)
  const properties = queryables.filter(isParameter).map(({ name }) => name)
  onlyParameters(query, [...OF_TILES, ...properties], language)
  const items = itemsAsked(query, language, { collection, kind: 'tile', queryables })
  const features = { ...queryOf(items, queryables, language), collection }
  const address = { z, y, x }
  const tile = store.tile ? await store.tile(address, features) : await featureTile(store, address, features)
  const missing = leftOut(tile.missing, language)
  if (tile.bytes) return sent(request, asked, tile.bytes, [], { missing })
  const kept = { 'Cache-Control': freshness(isReplaceable() ? service.dataSet.version : undefined) }
  return varied(new Response(null, { status: 204, headers: { ...OPEN, ...kept, ...missingHeaders(missing) } }))
}

interface Further {
  readonly crs?: Crs
  readonly headers?: Readonly<Record<string, string>>
  readonly filename?: string
  readonly missing?: LeftOut | null
}

async function sent(
  request: Request,
  { service, resource, format }: Asked,
  body: string | Uint8Array<ArrayBuffer>,
  links: readonly Link[],
  { crs, headers = {}, filename, missing = null }: Further = {},
): Promise<Response> {
  const type = mediaType(resource.kind, format)
  return answer(request, {
    body,
    type: format === 'csv' ? `${type}; charset=utf-8; header=present` : type,
    ...(filename ? { filename } : {}),
    ...(isReplaceable() ? { version: service.dataSet.version } : {}),
    headers: {
      Vary: VARY,
      'Content-Language': service.language,
      ...(crs ? { 'Content-Crs': `<${crs.address}>` } : {}),
      ...(links.length > 0 ? { Link: links.filter(isOfHeader).map(linkField).join(', ') } : {}),
      ...headers,
      ...missingHeaders(missing),
    },
  })
}

/** Those that clients need without reading the body: itself, other formats, and the next page. */
function isOfHeader({ rel }: Link): boolean {
  return rel === 'self' || rel === 'alternate' || rel === 'next' || rel === 'license'
}

/** RFC 8288; titles may have characters that fields may not. */
function linkField({ href, rel, type, hreflang }: Link): string {
  return `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}${hreflang ? `; hreflang="${hreflang}"` : ''}`
}

function varied(response: Response): Response {
  response.headers.set('Vary', VARY)
  return response
}
