import { mediaType } from '@/geodata/domain/ogc/format'
import { type Resource, resourceAt } from '@/geodata/domain/ogc/resource'
import { inFolder } from '@/geodata/domain/site/placing'

/*
 * The open data service as files, for a host that computes nothing: its documents without parameters, each collection
 * whole. In the first language below `ogc/`, in the others below `ogc/fr/`. Links lead to `.json` files, whose type
 * every host knows. What programs make up themselves are folders (`ogc`, `ogc/collections`, `ogc/collections/events`):
 * their `index.html` is JSON, too, which a host says if it can be told (`_headers`, docs/static.md).
 */

/** Which documents that belong to no collection there are. */
const FILES: Readonly<Partial<Record<Resource['kind'], string>>> = {
  landing: 'index.json',
  api: 'api.json',
  conformance: 'conformance.json',
  // A program adds the name of a collection.
  collections: 'collections',
}

/** The most that the service sends at once, and more than the collections of an atlas have. */
const ALL = 10_000

interface Linked {
  readonly links: readonly { readonly rel: string; readonly href: string }[]
}

/** Where files are. */
interface Places {
  /** Of the site, and of the addresses in the documents of the server that made them. */
  readonly origin: string
  readonly served: string
  readonly base: string
  /** The folder of a language. */
  readonly rootOf: (language: string) => string
  readonly first: string
}

/**
 * The files, by their path below the folder, as text.
 *
 * @param ask the document at an address of the server, as JSON
 * @param languages the first is that of programs which name none
 * @param origin `https://…` without a path
 * @param base the path under which the folder is served, with a slash at both ends
 */
export async function openData(
  ask: (address: string) => Promise<unknown>,
  languages: readonly string[],
  origin: string,
  base: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const [first = 'en'] = languages
  const landing = (await ask('/ogc?f=json')) as Linked
  const served = new URL(landing.links.find(({ rel }) => rel === 'self')?.href ?? origin).origin
  const rootOf = (language: string) => (language === first ? 'ogc/' : `ogc/${language}/`)
  const place = (address: string) => placed(address, { origin, served, base, rootOf, first })
  for (const language of languages) {
    const root = rootOf(language)
    const asked = (path: string, query = '') => ask(`/ogc${path}?${query}f=json&lang=${language}`)
    const add = (names: readonly string[], document: unknown) => {
      // For browsers of hosts that call it HTML.
      const text = JSON.stringify(inPlace(document, place)).replaceAll('<', '\\u003c')
      for (const name of names) files.set(root + name, text)
    }
    add(['index.json', 'index.html'], await asked(''))
    add(['conformance.json'], { ...((await asked('/conformance')) as object), conformsTo: [] })
    const all = (await asked('/collections')) as Linked & { collections: readonly { readonly id: string }[] }
    add(['collections.json', 'collections/index.html'], all)
    for (const { id } of all.collections) {
      const path = `/collections/${id}`
      add([`collections/${id}.json`, `collections/${id}/index.html`], await asked(path))
      add([`collections/${id}/schema.json`], await asked(`${path}/schema`))
      const items = (await asked(`${path}/items`, `limit=${ALL}&`)) as Linked & {
        features: readonly { readonly id: string }[]
      }
      if (items.links.some(({ rel }) => rel === 'next')) throw new Error(`${id} has more than ${ALL} features.`)
      add([`collections/${id}/items.json`], items)
      for (const feature of items.features)
        add([`collections/${id}/items/${feature.id}.json`], await asked(`${path}/items/${feature.id}`))
    }
    const { openapi, info } = (await asked('/api')) as { openapi: string; info: object }
    const url = new URL(base + root.replace(/\/$/, ''), origin).href
    add(['api.json'], { openapi, info, servers: [{ url }], paths: pathsOf(all.collections.map(({ id }) => id)) })
  }
  return files
}

/** The addresses of the files, for the definition of the service. */
function pathsOf(collections: readonly string[]): Readonly<Record<string, object>> {
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

/** Where an address of the server is in the folder; null if it is not there. Other addresses stay as they are. */
function placed(address: string, { origin, served, base, rootOf, first }: Places): string | null {
  if (!address.startsWith(`${served}/`)) return address
  const { pathname, search, searchParams } = new URL(address)
  if (!/^\/ogc(?:\/|$)/.test(pathname)) return new URL(inFolder(pathname + search, base), origin).href
  const resource = resourceAt(pathname.split('/').slice(2).map(decodeURIComponent))
  const file = resource && (searchParams.get('f') ?? 'json') === 'json' ? fileOf(resource) : null
  return file === null ? null : new URL(base + rootOf(searchParams.get('lang') ?? first) + file, origin).href
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

/** Stands for a link that is left out. */
const NOWHERE = Symbol('nowhere')

/** A document with its addresses where they are; links that lead nowhere are left out. */
function inPlace(value: unknown, place: (address: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((each) => inPlace(each, place)).filter((each) => each !== NOWHERE)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => {
    const isAddress = ADDRESSES.has(name) && typeof member === 'string'
    return [name, isAddress ? place(member) : inPlace(member, place)] as const
  })
  return members.some(([name, member]) => name === 'href' && member === null) ? NOWHERE : Object.fromEntries(members)
}
