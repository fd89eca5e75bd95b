import { serviceIn } from '@/app/ogc/serviceIn'
import type { Language } from '@/geodata/domain/language/language'
import { CRS84 } from '@/geodata/domain/ogc/crs'
import {
  collectionDocument,
  collectionsDocument,
  conformanceDocument,
  landingDocument,
} from '@/geodata/domain/ogc/documents'
import { mediaType } from '@/geodata/domain/ogc/format'
import { type ItemsAsked, itemDocument, itemsDocument } from '@/geodata/domain/ogc/itemsDocument'
import { openapiDocument } from '@/geodata/domain/ogc/openapi'
import { type Resource, resourceAt } from '@/geodata/domain/ogc/resource'
import { schemaDocument } from '@/geodata/domain/ogc/schema'
import { withAddresses } from '@/geodata/domain/ogc/sitePages'
import { type CollectionId, collectionsOf } from '@/geodata/domain/service/features'
import { memoryFeatures } from '@/geodata/domain/service/memory/memoryFeatures'
import { inFolder } from '@/geodata/domain/site/folder'
import type { Source } from '@/geodata/load/source'

/*
 * The open data service as files, for a host that computes nothing: its documents without parameters, each collection
 * whole. In the first language below `ogc/`, in the others below `ogc/fr/`. Links lead to `.json` files, whose type every
 * host knows. What programs make up themselves are folders (`ogc`, `ogc/collections`, `ogc/collections/events`): their
 * `index.html` is JSON, too, which a host says if it can be told (`_headers`, docs/static.md).
 */

/** More than a collection of files has. */
const ALL = 100_000

/** Which kinds of documents there are. */
const FILES: Readonly<Partial<Record<Resource['kind'], string>>> = {
  landing: 'index.json',
  api: 'api.json',
  conformance: 'conformance.json',
  // A program adds the name of a collection.
  collections: 'collections',
}

/**
 * The files, by their path below the folder, as text.
 *
 * @param origin `https://…` without a path
 * @param base the path under which the folder is served, with a slash at both ends
 * @param made when
 */
export async function openData(
  source: Pick<Source, 'atlas' | 'stories' | 'version'>,
  origin: string,
  base: string,
  made: Date,
): Promise<ReadonlyMap<string, string>> {
  const store = memoryFeatures(source.atlas(), source.version(), source.stories())
  const dataSet = await store.dataSet()
  const [first = 'en'] = dataSet.languages
  const files = new Map<string, string>()
  for (const language of dataSet.languages) {
    const service = { ...serviceIn(language, dataSet), root: `${origin}/ogc` }
    const rootOf = (one: string) => (one === first ? 'ogc/' : `ogc/${one}/`)
    const root = rootOf(language)
    const place = (address: string) => placed(address, { origin, base, rootOf, fallback: language })
    const add = (names: readonly string[], document: object) => {
      const text = JSON.stringify(inPlace(document, place)).replaceAll('<', '\\u003c')
      for (const name of names) files.set(root + name, text)
    }
    const collections = collectionsOf(dataSet)
    add(['index.json', 'index.html'], landingDocument(service))
    add(['conformance.json'], { ...conformanceDocument(service), conformsTo: [] })
    add(['collections.json', 'collections/index.html'], collectionsDocument(service))
    for (const collection of collections) {
      const folder = `collections/${collection}`
      add([`${folder}.json`, `${folder}/index.html`], collectionDocument(service, collection))
      const queryables = await store.queryables(collection)
      const page = await store.features({ ...EVERYTHING, collection, language })
      const items = withAddresses(service, collection, page.items)
      const asked: ItemsAsked = { collection, query: '', next: null, crs: CRS84, doubt: false }
      add([`${folder}/schema.json`], schemaDocument(service, collection, queryables, items))
      add([`${folder}/items.json`], itemsDocument(service, asked, { ...page, items }, made))
      for (const item of items) add([`${folder}/items/${item.feature.id}.json`], itemDocument(service, item, asked))
    }
    const { paths: _, components: __, ...api } = openapiDocument(service, NO_QUERYABLES)
    add(['api.json'], {
      ...api,
      servers: [{ url: new URL(base + root.replace(/\/$/, ''), origin).href }],
      paths: pathsOf(collections),
    })
  }
  return files
}

const EVERYTHING = { limit: ALL, after: null, box: null, days: null, filter: null, sortby: [], sure: false } as const

/** Nothing can be filtered. */
const NO_QUERYABLES = { events: [], places: [], regions: [], stories: [] }

/** The addresses of the files, for the definition of the service. */
function pathsOf(collections: readonly CollectionId[]): Readonly<Record<string, object>> {
  const whole: [string, Resource['kind']][] = [
    ['/index.json', 'landing'],
    ['/api.json', 'api'],
    ['/conformance.json', 'conformance'],
    ['/collections', 'collections'],
  ]
  const own = collections.flatMap((collection): [string, Resource['kind']][] => [
    [`/collections/${collection}.json`, 'collection'],
    [`/collections/${collection}/schema.json`, 'schema'],
    [`/collections/${collection}/items.json`, 'items'],
  ])
  return Object.fromEntries(
    [...whole, ...own].map(([path, kind]) => [
      path,
      {
        get: {
          operationId: path.slice(1).replace('.json', '').replaceAll('/', '.'),
          responses: {
            '200': { description: kind, content: { [mediaType(kind, 'json')]: { schema: { type: 'object' } } } },
          },
        },
      },
    ]),
  )
}

interface Places {
  readonly origin: string
  readonly base: string
  readonly rootOf: (language: string) => string
  readonly fallback: Language
}

/** Where an address of the server is in the folder; null if it is not there. Other addresses stay as they are. */
function placed(address: string, { origin, base, rootOf, fallback }: Places): string | null {
  if (!address.startsWith(`${origin}/`)) return address
  const { pathname, search, searchParams } = new URL(address)
  if (!/^\/ogc(?:\/|$)/.test(pathname)) return new URL(inFolder(pathname + search, base), origin).href
  const resource = resourceAt(pathname.split('/').slice(2).map(decodeURIComponent))
  const file = resource && (searchParams.get('f') ?? 'json') === 'json' ? fileOf(resource) : null
  return file === null ? null : new URL(base + rootOf(searchParams.get('lang') ?? fallback) + file, origin).href
}

function fileOf(resource: Resource): string | null {
  if (!('collection' in resource)) return FILES[resource.kind] ?? null
  const folder = `collections/${resource.collection}`
  switch (resource.kind) {
    case 'collection':
      return `${folder}.json`
    case 'schema':
    case 'items':
      return `${folder}/${resource.kind}.json`
    case 'item':
      return `${folder}/items/${resource.id}.json`
    default:
      return null
  }
}

/** Names of members whose values are addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', '$id', 'page', 'stage', 'file'])

/** A document with its addresses where they are; links that lead nowhere are left out. */
function inPlace(value: unknown, place: (address: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((each) => inPlace(each, place)).filter((each) => each !== NOWHERE)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => {
    const isAddress = ADDRESSES.has(name) && typeof member === 'string'
    return [name, isAddress ? place(member) : inPlace(member, place)] as const
  })
  return 'href' in value && members.some(([name, member]) => name === 'href' && member === null)
    ? NOWHERE
    : Object.fromEntries(members)
}

/** Stands for a link that is left out. */
const NOWHERE = Symbol('nowhere')
