import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import frame from '@/components/pages/embed/script/frame.json'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { canonicalAddresses } from '@/server/address'
import { GET as bib } from '../[lang]/events/[id]/sources.bib/route'
import { GET as csl } from '../[lang]/events/[id]/sources.json/route'
import { GET as unknownFormat } from '../[lang]/map/[format]/route'
import { GET as csv } from '../[lang]/map.csv/route'
import { GET as geojson } from '../[lang]/map.geojson/route'
import { GET as lpf } from '../[lang]/map.lpf.json/route'
import { GET as png } from '../[lang]/map.png/route'
import { GET as svg } from '../[lang]/map.svg/route'
import { GET as texts } from '../[lang]/texts.json/route'
import { GET as titles } from '../[lang]/titles.json/route'
import { GET as embed } from '../embed/route'
import { GET as oembed } from '../oembed/route'
import { GET as entrance } from '../route'
import { liveParts } from './live'
import { HOSTILE, some, VIEW } from './strings'

const HERE = 'http://localhost:3000'
const PICTURE = [...VIEW, 'width', 'height', 'scale', 'parts']
const WIDGET = [
  ...VIEW,
  ...['lang', 'ui', 'lock', 'start', 'story', 'scene', 'title', 'note', 'byline', 'text', 'accent', 'v'],
]
const OEMBED = ['url', 'format', 'maxwidth', 'maxheight']
const LANGUAGE = { params: Promise.resolve({ lang: 'en' }) }

const ALL = HOSTILE.length

type Ask = (request: Request) => Response | Promise<Response>

interface Route {
  readonly ask: Ask
  readonly path: string
  readonly keys: readonly string[]
  /**
   * Number of strings to try for each key, and for each if it changes the answer; all are tried on the cheapest route.
   */
  readonly tried: number
  readonly shown: number
}

/** Keys whose text is repeated in the answer. */
const SHOWN = ['q', 'story', 'scene', 'url', 'title', 'note', 'byline']

const ROUTES: Readonly<Record<string, Route>> = {
  'map.csv': { ask: (request) => csv(request, LANGUAGE), path: '/en/map.csv', keys: VIEW, tried: 90, shown: 40 },
  'map.geojson': {
    ask: (request) => geojson(request, LANGUAGE),
    path: '/en/map.geojson',
    keys: VIEW,
    tried: 30,
    shown: 20,
  },
  'map.lpf.json': {
    ask: (request) => lpf(request, LANGUAGE),
    path: '/en/map.lpf.json',
    keys: VIEW,
    tried: 30,
    shown: 20,
  },
  'map.svg': { ask: (request) => svg(request, LANGUAGE), path: '/en/map.svg', keys: PICTURE, tried: 60, shown: 25 },
  'map.png': { ask: (request) => png(request, LANGUAGE), path: '/en/map.png', keys: PICTURE, tried: 10, shown: 3 },
  embed: { ask: embed, path: '/embed', keys: WIDGET, tried: 60, shown: 25 },
  oembed: { ask: oembed, path: '/oembed', keys: OEMBED, tried: ALL, shown: ALL },
}

it('there are more than 250 different hostile strings', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length)
  expect(HOSTILE.length).toBeGreaterThan(250)
})

describe.each(Object.entries(ROUTES))('%s', (name, { ask, path, keys, tried, shown }) => {
  /** Canonical addresses of tested answers, to render each only once. */
  const seen = new Set<string>()

  it.each(keys)('accepts anything under the key %s', async (key) => {
    for (const text of some(SHOWN.includes(key) ? shown : tried, `${name} ${key}`)) {
      const target = `${path}?${new URLSearchParams({ [key]: text })}`
      const address = canonical(target)
      if (address !== undefined && seen.has(address)) continue
      if (address !== undefined) seen.add(address)
      const headers = { host: 'localhost:3000' }
      await isHarmless(await ask(new Request(HERE + target, { headers })), `${key}=${text}`)
    }
  })
})

describe('an address', () => {
  const all: Readonly<Record<string, (part: string) => Response | Promise<Response>>> = {
    'the language of map.csv': (lang) => csv(request(), { params: Promise.resolve({ lang }) }),
    'the language of map.svg': (lang) => svg(request(), { params: Promise.resolve({ lang }) }),
    'the language of texts.json': (lang) => texts(request(), { params: Promise.resolve({ lang }) }),
    'the language of titles.json': (lang) => titles(request(), { params: Promise.resolve({ lang }) }),
    'the format of a file': () => unknownFormat(request(), LANGUAGE),
    'an event’s sources.bib': (id) => bib(request(), { params: Promise.resolve({ lang: 'en', id }) }),
    'an event’s sources.json': (id) => csl(request(), { params: Promise.resolve({ lang: 'fr', id }) }),
    'the language of sources.bib': (lang) => bib(request(), { params: Promise.resolve({ lang, id: lang }) }),
    'the page that oEmbed is asked about': (part) => oembed(request({ url: `${HERE}/en/events/${part}` })),
    'its query': (part) => oembed(request({ url: `${HERE}/en?q=${part}` })),
    'the language that the entrance is asked for': (part) => entrance(request({}, { 'Accept-Language': latin(part) })),
    'the query of the entrance': (part) => entrance(request({ q: part })),
  }

  it.each(Object.entries(all))('accepts anything for %s', async (name, ask) => {
    for (const text of some(name.includes('query') ? 60 : ALL, name)) await isHarmless(await ask(text), text)
  })
})

const canonical = canonicalAddresses({
  languages: LANGUAGES,
  vocabulary: atlasSource().atlas(),
  version: atlasSource().version(),
})

function request(query: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}) {
  return new Request(`${HERE}/?${new URLSearchParams(query)}`, { headers: { host: 'localhost:3000', ...headers } })
}

/** Restricts a text to valid header values of Node's server. */
function latin(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
}

async function isHarmless(response: Response, asked: string): Promise<void> {
  const { status, headers } = response
  // oEmbed answers 501 for an unsupported format.
  expect(status < 500 || status === 501, `${asked}: ${status}`).toBe(true)
  for (const name of headers.keys()) expect(FIELDS, asked).toContain(name)
  expect(headers.get('location') ?? '/en', asked).toMatch(/^\/(en|fr)(\?[\x21-\x7e]*)?$/)
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  const body = await response.text()
  if (body !== '') CHECKS[type]?.(body, asked)
  expect([...Object.keys(CHECKS), 'image/png', 'text/plain', 'application/x-bibtex', ''], asked).toContain(type)
}

const FIELDS = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'content-disposition',
  'content-security-policy',
  'content-type',
  'location',
  'referrer-policy',
  'retry-after',
  'vary',
  'x-content-type-options',
]

const CHECKS: Readonly<Record<string, (body: string, asked: string) => void>> = {
  'text/html': (body, asked) =>
    // The empty icon prevents a request for /favicon.ico.
    expect(liveParts(body), asked).toEqual(['link href=data:,', `script: ${frame.script}`]),
  'image/svg+xml': (body, asked) => {
    expect(XMLValidator.validate(body), asked).toBe(true)
    // Beyond these XML has no characters (XML 1.0 §2.2).
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very ones
    expect(body, asked).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
    expect(liveInXml(body), asked).toEqual([])
  },
  'application/json': isJson,
  'application/geo+json': isJson,
  'application/ld+json': isJson,
  'application/vnd.citationstyles.csl+json': isJson,
  'text/csv': (body, asked) => {
    for (const cell of (parseCsv(body, { bom: true }) as string[][]).flat())
      expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)), `${asked}: ${cell}`).toBe(false)
  },
}

function isJson(body: string, asked: string): void {
  expect(() => JSON.parse(body), asked).not.toThrow()
  const told: unknown = JSON.parse(body)
  if (typeof told === 'object' && told && 'html' in told) expect(liveParts(String(told.html)), asked).toEqual([])
}

const XML = new XMLParser({ ignoreAttributes: false, preserveOrder: true, attributeNamePrefix: '' })

/** Active content of an SVG, by the names of elements and attributes. */
function liveInXml(xml: string): string[] {
  const names: string[] = []
  const text = JSON.stringify(XML.parse(xml), (key, value) => {
    if (!/^\d*$/.test(key)) names.push(key)
    return value
  })
  expect(text).not.toMatch(/"(xlink:)?href":"\s*(?!data:image\/|#)/)
  return names.filter((name) => /^(on.*|script|foreignObject|iframe|set|animate.*|handler)$/i.test(name))
}
