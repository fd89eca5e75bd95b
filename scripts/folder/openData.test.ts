import { expect, test } from 'vitest'
import { ask } from '@/app/testing/routes'
import { atlasSource } from '@/geodata/load/source'
import { openData } from './openData'

const ORIGIN = 'https://atlas.example'
const files = await openData(async (address) => (await ask(address)).json(), ['en', 'fr'], ORIGIN, '/joliba/')
const { events, places, regions } = atlasSource().atlas()

interface Document {
  readonly links?: readonly { readonly rel: string; readonly href: string }[]
  readonly collections?: readonly (Document & { readonly id: string })[]
  readonly features?: readonly { readonly id: string; readonly properties: Readonly<Record<string, string>> }[]
  readonly paths?: Readonly<Record<string, object>>
  readonly servers?: readonly { readonly url: string }[]
}

function documentAt(file: string): Document {
  const text = files.get(file)
  if (text === undefined) throw new Error(`There is no ${file}.`)
  return JSON.parse(text)
}

/** The file that a plain host sends for an address: of a folder, its index. */
function fileAt(address: string): string {
  const file = address.replace(`${ORIGIN}/joliba/`, '')
  return files.has(file) ? file : `${file}/index.html`
}

test('every link inside leads to a file, and those outside to a page of the folder', () => {
  const addresses = [...files.values()].flatMap((text) =>
    Array.from(text.matchAll(/"(?:href|\$id|page|stage|file|url)":"([^"]*)"/g), ([, address = '']) => address),
  )
  expect(addresses.length).toBeGreaterThan(500)
  for (const address of new Set(addresses.filter((one) => one.startsWith(ORIGIN)))) {
    expect(address).not.toContain('?')
    if (address.startsWith(`${ORIGIN}/joliba/ogc`)) expect(files.has(fileAt(address)), address).toBe(true)
    else expect(address).toMatch(/^https:\/\/atlas\.example\/joliba\/(?:en|fr)\/(?:.*\/|.*story\.json)$/)
  }
})

test('each collection is whole, in each language', () => {
  for (const [root, language] of [
    ['ogc', 'en'],
    ['ogc/fr', 'fr'],
  ] as const) {
    const { collections = [] } = documentAt(`${root}/collections/index.html`)
    expect(collections.map(({ id }) => id)).toEqual(['events', 'places', 'regions', 'stories'])
    for (const [name, all] of Object.entries({ events, places, regions })) {
      const { features = [] } = documentAt(`${root}/collections/${name}/items.json`)
      expect(features.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    }
    const [event] = documentAt(`${root}/collections/events/items.json`).features ?? []
    expect(event?.properties.title).toBe(events.find(({ id }) => id === event?.id)?.title[language])
  }
})

test('a program finds a collection from the landing page, and by adding its name', () => {
  const data = documentAt('ogc/index.json').links?.find(({ rel }) => rel === 'data')?.href ?? ''
  expect(data).toBe(`${ORIGIN}/joliba/ogc/collections`)
  const added = documentAt(fileAt(`${data}/events`))
  expect(added).toEqual(documentAt('ogc/collections/events.json'))
  expect(added.links?.filter(({ rel }) => rel === 'items').map(({ href }) => href)).toEqual([
    `${ORIGIN}/joliba/ogc/collections/events/items.json`,
  ])
})

test('the definition has the addresses of the files, and claims no parameters', () => {
  const { paths = {}, servers = [] } = documentAt('ogc/fr/api.json')
  for (const path of Object.keys(paths)) expect(files.has(fileAt(`${servers[0]?.url}${path}`)), path).toBe(true)
  expect(files.get('ogc/api.json')).not.toContain('parameters')
  expect(JSON.parse(files.get('ogc/conformance.json') ?? '').conformsTo).toEqual([])
})

test('no file is a document to a browser that takes JSON for HTML', () => {
  for (const text of files.values()) expect(text).not.toContain('<')
})
