import { sceneIn } from '@/components/pages/present/show'
import { formatEmbed, parseEmbed } from '@/components/parts/widget/options'
import { type Accepted, negotiatedFormat, negotiatedLanguage } from '@/geodata/domain/ogc/negotiate'
import { resourceAt } from '@/geodata/domain/ogc/resource'
import { FACETS } from '@/geodata/domain/view/facets'
import { formatView } from '@/geodata/domain/view/format'
import { formatAreaFault, parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type Vocabulary } from '@/geodata/domain/view/view'
import {
  DEFAULT_PICTURE,
  DRAWN,
  formatPictureOptions,
  parsePictureOptions,
} from '@/geodata/drawing/poster/pictureOptions'

/** Data needed to canonicalise an address. */
export interface Known {
  readonly vocabulary: Vocabulary
  /** The languages that the atlas offers. */
  readonly languages: readonly string[]
  /** The slugs of scenes on whose maps something is drawn. */
  readonly drawn?: readonly string[]
  /** The data version; `v=` with this version is cached for a year. */
  readonly version: string
}

/** Returns the canonical query for everything that a route reads of it; undefined if the route refuses the query. */
type Canonical = (query: URLSearchParams, known: Known) => string | undefined

const nothing: Canonical = () => ''

const view: Canonical = (query, { vocabulary }) => formatView(parseView(query, vocabulary))

/** A page with filters explains an invalid area. */
const filtered: Canonical = (query, { vocabulary }) =>
  joined(formatView(parseView(query, vocabulary)), formatAreaFault(query))

/** A picture may have a theme that Views lack, and the View's theme may differ from the picture's. */
const picture: Canonical = (query, { vocabulary, drawn = [] }) => {
  const asked = parsePictureOptions(query)
  if ('fault' in asked) return undefined
  const shown = parseView(query, vocabulary)
  const theme = asked.theme === (shown.theme ?? 'light') ? '' : `theme=${asked.theme}`
  const usual = formatPictureOptions(DEFAULT_PICTURE).split('&')
  const own = formatPictureOptions({ ...asked, theme: DEFAULT_PICTURE.theme }).split('&')
  const scene = only(query, DRAWN)
  const on = scene !== undefined && drawn.includes(scene) ? `${DRAWN}=${scene}` : ''
  return joined(formatView(shown), theme, ...own.filter((pair) => !usual.includes(pair)), on)
}

const embed: Canonical = (query, { vocabulary }) => formatEmbed(parseEmbed(query, vocabulary))

/** The guide shows a widget for the View or scene in its address; its other options are chosen on the page. */
const embedGuide: Canonical = (query, { vocabulary }) => {
  const { view: shown, storyScene } = parseEmbed(query, vocabulary)
  return formatEmbed({ ...parseEmbed(new URLSearchParams(), vocabulary), view: shown, storyScene })
}

const presentation: Canonical = (query, { vocabulary }) => {
  if (query.has('print')) return only(query, 'notes') === '1' ? 'print&notes=1' : 'print'
  const { theme } = parseView(query, vocabulary)
  const scene = sceneIn('', `scene=${only(query, 'scene') ?? ''}`)
  return joined(formatView({ ...EMPTY_VIEW, theme }), scene === null ? '' : `scene=${scene}`)
}

/** A report is about the first record in its address. */
const report: Canonical = (query, { vocabulary }) => {
  const { events, places, sources } = vocabulary
  for (const [key, records] of Object.entries({ event: events, place: places, source: sources })) {
    const asked = only(query, key)
    if (records.some(({ id }) => id === asked)) return `${key}=${asked}`
  }
  return ''
}

/** The parameters of the open data service in the order of their names; whether it reads them is seen when it does. */
const sorted: Canonical = (query) => {
  const pairs = [...query].filter(([name]) => name !== 'f' && name !== 'lang')
  return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
}

/** A form without JavaScript sends its empty fields, too. */
const filled =
  (canonical: Canonical): Canonical =>
  (query, known) =>
    canonical(new URLSearchParams([...query].filter(([, value]) => value !== '')), known)

/** What answers about the served data set read of their query. */
const FILTERS = [
  ...['time', 'where', 'near', 'area', 'lat', ...FACETS.map(({ key }) => key), 'role', 'q', 'sure', 'event', 'place'],
  'v',
]
const EXPLORED = [...FILTERS, 'tiles', 'strip', 'match', 'after', 'text']
const DRAWN_VIEW = [...FILTERS, 'compare', 'at', 'links', 'width', 'height', 'scale', 'theme', 'parts']

function onlyOf(query: URLSearchParams, keys: readonly string[]): string {
  return new URLSearchParams(keys.flatMap((key) => query.getAll(key).map((value) => [key, value]))).toString()
}

/**
 * An answer about the served data set, whose vocabulary is not known here: it is cached by what it says of its data's
 * version, so only if that is in the address. The values of a key are one list, as the parser reads them.
 */
const explored: Canonical = (query) => {
  if (!/^[\w-]{1,64}$/.test(only(query, 'v') ?? '')) return undefined
  return onlyOf(query, EXPLORED)
}

/** A picture of it, which other pages show without naming a version: the cache knows of which version it is. */
const exploredPicture: Canonical = (query) =>
  'fault' in parsePictureOptions(query) ? undefined : onlyOf(query, DRAWN_VIEW)

/** `v=` with the current version makes a file immutable. */
const dated =
  (canonical: Canonical): Canonical =>
  (query, known) => {
    const own = canonical(query, known)
    return own === undefined || query.get('v') !== known.version ? own : joined(own, `v=${known.version}`)
  }

/**
 * Every route of `app`, named as its folder, with what it reads of its query; null if the answer depends on more than
 * the address, or is not worth caching. A test finds routes that are missing here.
 *
 * @internal Exported for tests.
 */
export const ROUTES: Readonly<Record<string, Canonical | null>> = {
  // Depends on Accept-Language.
  '/': null,
  // Depends on Host.
  '/oembed': null,
  '/[lang]': filtered,
  '/[lang]/list': filtered,
  '/[lang]/data': view,
  '/[lang]/embed-guide': embedGuide,
  '/[lang]/report': report,
  '/[lang]/present/[slug]': presentation,
  '/[lang]/present/[slug]/speaker': nothing,
  '/[lang]/remote': nothing,
  '/[lang]/remote/[slug]': nothing,
  // Of the served data set, which may change at any time.
  '/[lang]/explore': null,
  '/[lang]/explore/set.json': null,
  '/[lang]/explore/view.json': explored,
  '/[lang]/explore/page.json': explored,
  '/[lang]/explore/chronology.json': explored,
  '/[lang]/explore/event.json': explored,
  '/[lang]/explore/places.json': explored,
  '/[lang]/explore/map.svg': exploredPicture,
  '/[lang]/explore/map.png': exploredPicture,
  '/[lang]/own': nothing,
  // Any name: a cache of them would be filled by guesses.
  '/[lang]/own/[name]': null,
  '/[lang]/own/[name]/table': null,
  '/[lang]/own/[name]/[beside]': null,
  '/[lang]/studio': nothing,
  // Any id: a cache of them would be filled by guesses.
  '/[lang]/studio/present': nothing,
  '/[lang]/studio/[draft]': null,
  '/[lang]/offline': nothing,
  '/[lang]/about': nothing,
  '/[lang]/method': nothing,
  '/[lang]/corrections': nothing,
  '/[lang]/corrections.atom': nothing,
  '/[lang]/events': nothing,
  '/[lang]/events/[id]': nothing,
  '/[lang]/events/[id]/history': nothing,
  '/[lang]/events/[id]/sources.bib': dated(nothing),
  '/[lang]/events/[id]/sources.json': dated(nothing),
  '/[lang]/places': nothing,
  '/[lang]/places/[id]': nothing,
  '/[lang]/actors': nothing,
  '/[lang]/actors/[id]': nothing,
  '/[lang]/sources': nothing,
  '/[lang]/sources/[id]': nothing,
  '/[lang]/stories': nothing,
  '/[lang]/stories/shared': nothing,
  '/[lang]/stories/[slug]': nothing,
  '/[lang]/stories/[slug]/[scene]': nothing,
  '/[lang]/stories/[slug]/files': nothing,
  '/[lang]/stories/[slug]/story.json': nothing,
  '/[lang]/map.svg': dated(picture),
  '/[lang]/map.png': dated(picture),
  '/[lang]/map.csv': dated(view),
  '/[lang]/map.xlsx': dated(view),
  '/[lang]/map.geojson': dated(view),
  '/[lang]/map.lpf.json': dated(view),
  '/[lang]/texts.json': dated(nothing),
  '/[lang]/titles.json': dated(nothing),
  '/[lang]/atlas.json': nothing,
  '/[lang]/carry.json': nothing,
  '/[lang]/offline.json': nothing,
  '/[lang]/rest.json': nothing,
  '/[lang]/share.json': nothing,
  '/[lang]/standalone.json': nothing,
  '/[lang]/studio.json': nothing,
  '/[lang]/storyfile.json': nothing,
  '/[lang]/ownstory.json': nothing,
  '/[lang]/takeaway.json': nothing,
  '/[lang]/welcome.json': nothing,
  '/[lang]/viewfiles.json': nothing,
  '/[lang]/widget.json': nothing,
  '/[lang]/manifest.webmanifest': nothing,
  // A refusal, and a page for benchmarks.
  '/[lang]/map/[format]': null,
  '/[lang]/bench': null,
  '/data/events.geojson': dated(nothing),
  '/data/places.geojson': dated(nothing),
  '/data/regions.geojson': dated(nothing),
  '/data/terms.json': dated(nothing),
  // The version of the served data set, which may change at any time.
  '/data/served.json': null,
  // Its `v=` is the data version that the widget was made with.
  '/embed': embed,
  '/embed/live/[lang]': nothing,
  // Depends on Accept and Accept-Language: see `negotiated`.
  '/ogc/[[...path]]': null,
  '/[lang]/ogc/[[...path]]': filled(sorted),
  '/sitemap.xml': nothing,
  '/robots.txt': nothing,
}

/** Cache limits: number of spellings, and length of one. */
const REMEMBERED = { most: 4000, longest: 1000 }

/** Addresses of the open data service. */
const SERVICE = /^\/ogc(?=\/|$)/

/**
 * The canonical address of an answer of the open data service: format and language, negotiated from the request's
 * fields unless they are in the address, become part of it, as an HTML page below its language. Undefined if there is
 * no such format or language, or nothing at the address.
 */
function negotiated(path: string, query: URLSearchParams, accepted: Accepted, known: Known): string | undefined {
  const below = path.replace(SERVICE, '')
  const segments = below.split('/').slice(1)
  // Escapes are left to the route.
  const resource = /^[\w./~@:-]*$/.test(below) ? resourceAt(segments) : null
  const format = negotiatedFormat(resource?.kind ?? 'landing', query, accepted)
  const language = negotiatedLanguage(known.languages, query, accepted)
  if (!format || !language) return undefined
  if (format === 'html') {
    const own = filled(sorted)(query, known)
    return own ? `/${language}${path}?${own}` : `/${language}${path}`
  }
  const own = sorted(query, known) ?? ''
  return resource ? `${path}?${joined(own, `f=${format}`, `lang=${language}`)}` : undefined
}

/**
 * Creates the function that maps a request target (origin form, RFC 9112 §3.2.1: path and query) to its canonical
 * address, the key under which the answer is rendered and cached. Targets with the same answer have the same canonical
 * address; parameters that a route does not read are dropped. `accepted` are the fields of the request by which the
 * open data service chooses. Undefined if an answer must not be cached by address: for
 * routes that read request headers, queries that a route refuses, and unknown routes. Does not check that a record
 * exists: `/en/events/none` is answered with 404. Never throws.
 */
export function canonicalAddresses(known: Known): (target: string, accepted?: Accepted) => string | undefined {
  const routes = Object.entries(ROUTES).flatMap(([route, canonical]) =>
    canonical ? [{ pattern: patternOf(route, known.languages), canonical }] : [],
  )
  /** Least recently used first. */
  const remembered = new Map<string, string | undefined>()

  function found(target: string, accepted: Accepted): string | undefined {
    // A request target has no fragment; some parsers would read it as part of the query.
    if (target.includes('#')) return undefined
    const at = target.indexOf('?')
    const path = at < 0 ? target : target.slice(0, at)
    const asked = new URLSearchParams(at < 0 ? '' : target.slice(at))
    if (SERVICE.test(path)) return negotiated(path, asked, accepted, known)
    const route = routes.find(({ pattern }) => pattern.test(path))
    if (!route) return undefined
    const query = route.canonical(asked, known)
    return query ? `${path}?${query}` : query === undefined ? undefined : path
  }

  return (target, accepted = {}) => {
    const key = SERVICE.test(target.split('?', 1)[0] ?? '')
      ? `${target} ${accepted.accept} ${accepted['accept-language']}`
      : target
    if (key.length > REMEMBERED.longest) return found(target, accepted)
    const seen = remembered.has(key)
    const address = seen ? remembered.get(key) : found(target, accepted)
    if (seen) remembered.delete(key)
    else if (remembered.size >= REMEMBERED.most) {
      const [oldest] = remembered.keys()
      if (oldest !== undefined) remembered.delete(oldest)
    }
    remembered.set(key, address)
    return address
  }
}

/** Escapes in paths are left to Next, which knows which of them name a route; ids never need any. */
function patternOf(route: string, languages: readonly string[]): RegExp {
  const segments = route
    .replace('/[[...path]]', '')
    .split('/')
    .map((segment) => {
      if (segment === '[lang]') return `(?:${languages.join('|')})`
      return segment.startsWith('[') ? '[\\w.-]+' : segment.replaceAll('.', '\\.')
    })
  const below = route.endsWith('/[[...path]]') ? '(?:/[\\w.~%@:-]+)*' : ''
  return new RegExp(`^${segments.join('/')}${below}$`)
}

/** The single value of a key, as a page reads it. */
function only(query: URLSearchParams, key: string): string | undefined {
  const [value, ...more] = query.getAll(key)
  return more.length === 0 ? value : undefined
}

function joined(...queries: readonly string[]): string {
  return queries.filter(Boolean).join('&')
}
