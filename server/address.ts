import { sceneIn } from '@/components/pages/present/show'
import { formatEmbed, parseEmbed } from '@/components/parts/widget/options'
import { formatView } from '@/geodata/domain/view/format'
import { formatAreaFault, parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type Vocabulary } from '@/geodata/domain/view/view'
import { formatWanted, USUAL_PICTURE, wanted } from '@/geodata/drawing/poster/pictureOptions'

/** What the reading of an address depends on besides the address. */
export interface Known {
  readonly vocabulary: Vocabulary
  /** Those that the atlas offers. */
  readonly languages: readonly string[]
  /** The data version, which an address may name as `v=` to be kept for a year. */
  readonly version: string
}

/**
 * Writes all that a route reads of its query as the one query it is answered under; undefined where it refuses the
 * query.
 */
type Canonical = (query: URLSearchParams, known: Known) => string | undefined

const nothing: Canonical = () => ''

const view: Canonical = (query, { vocabulary }) => formatView(parseView(query, vocabulary))

/** A page with filters says what is wrong with an area that cannot be used. */
const filtered: Canonical = (query, { vocabulary }) =>
  joined(formatView(parseView(query, vocabulary)), formatAreaFault(query))

/** A picture may have a theme that no View has, and a View may have one without its picture being asked for with it. */
const picture: Canonical = (query, { vocabulary }) => {
  const asked = wanted(query)
  if ('fault' in asked) return undefined
  const shown = parseView(query, vocabulary)
  const theme = asked.theme === (shown.theme ?? 'light') ? '' : `theme=${asked.theme}`
  const usual = formatWanted(USUAL_PICTURE).split('&')
  const own = formatWanted({ ...asked, theme: USUAL_PICTURE.theme }).split('&')
  return joined(formatView(shown), theme, ...own.filter((pair) => !usual.includes(pair)))
}

const embed: Canonical = (query, { vocabulary }) => formatEmbed(parseEmbed(query, vocabulary))

/** The guide builds a widget for the View or the scene of its address, and lets its reader choose the rest. */
const embedGuide: Canonical = (query, { vocabulary }) => {
  const { view: shown, told } = parseEmbed(query, vocabulary)
  return formatEmbed({ ...parseEmbed(new URLSearchParams(), vocabulary), view: shown, told })
}

const presentation: Canonical = (query, { vocabulary }) => {
  if (query.has('print')) return only(query, 'notes') === '1' ? 'print&notes=1' : 'print'
  const { theme } = parseView(query, vocabulary)
  const scene = sceneIn('', `scene=${only(query, 'scene') ?? ''}`)
  return joined(formatView({ ...EMPTY_VIEW, theme }), scene === null ? '' : `scene=${scene}`)
}

/** A report is about the first record that its address names. */
const report: Canonical = (query, { vocabulary }) => {
  const { events, places, sources } = vocabulary
  for (const [key, records] of Object.entries({ event: events, place: places, source: sources })) {
    const asked = only(query, key)
    if (records.some(({ id }) => id === asked)) return `${key}=${asked}`
  }
  return ''
}

/** A file says by `v=` whether its address will ever hold anything else. */
const dated =
  (canonical: Canonical): Canonical =>
  (query, known) => {
    const own = canonical(query, known)
    return own === undefined || query.get('v') !== known.version ? own : joined(own, `v=${known.version}`)
  }

/**
 * Every route of `app`, spelt as its folder, with what it reads of its query; null where the answer depends on more
 * than the address, or is not worth keeping. The test looks for routes that are missing here.
 *
 * @internal Exported for tests.
 */
export const ROUTES: Readonly<Record<string, Canonical | null>> = {
  // By Accept-Language.
  '/': null,
  // By Host.
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
  '/[lang]/stories/[slug]': nothing,
  '/[lang]/stories/[slug]/[scene]': nothing,
  '/[lang]/map.svg': dated(picture),
  '/[lang]/map.png': dated(picture),
  '/[lang]/map.csv': dated(view),
  '/[lang]/map.xlsx': dated(view),
  '/[lang]/map.geojson': dated(view),
  '/[lang]/map.lpf.json': dated(view),
  '/[lang]/texts.json': dated(nothing),
  '/[lang]/rest.json': nothing,
  '/[lang]/share.json': nothing,
  '/[lang]/welcome.json': nothing,
  '/[lang]/widget.json': nothing,
  // A refusal, and a page for benchmarks.
  '/[lang]/map/[format]': null,
  '/[lang]/bench': null,
  '/data/events.geojson': dated(nothing),
  '/data/places.geojson': dated(nothing),
  '/data/regions.geojson': dated(nothing),
  '/data/terms.json': dated(nothing),
  // Its `v=` is its own: the version of the data that it was made with.
  '/embed': embed,
  '/embed/live/[lang]': nothing,
  '/sitemap.xml': nothing,
  '/robots.txt': nothing,
}

/** How many spellings of addresses are remembered, and how long one may be at most. */
const REMEMBERED = { most: 4000, longest: 1000 }

/**
 * Makes the function that gives the canonical address of a request target (origin form, RFC 9112 §3.2.1: path and
 * query): the one address under which the answer is rendered and kept. Two targets that ask for the same answer have
 * the same one; what a route does not read is dropped. Undefined where an answer must not be kept by its address: for a
 * route that looks at the request's headers, for a query that the route refuses, and for everything that is no route of
 * ours. It says nothing of whether there is such a record: `/en/events/none` is answered with 404. Never throws.
 */
export function canonicalAddresses(known: Known): (target: string) => string | undefined {
  const routes = Object.entries(ROUTES).flatMap(([route, canonical]) =>
    canonical ? [{ pattern: patternOf(route, known.languages), canonical }] : [],
  )
  /** The spelling that was asked for longest ago stands first. */
  const remembered = new Map<string, string | undefined>()

  function found(target: string): string | undefined {
    // No request target has a fragment; it would be read as a part of the query by one reader and not by the next.
    if (target.includes('#')) return undefined
    const at = target.indexOf('?')
    const path = at < 0 ? target : target.slice(0, at)
    const route = routes.find(({ pattern }) => pattern.test(path))
    if (!route) return undefined
    const query = route.canonical(new URLSearchParams(at < 0 ? '' : target.slice(at)), known)
    return query ? `${path}?${query}` : query === undefined ? undefined : path
  }

  return (target) => {
    if (target.length > REMEMBERED.longest) return found(target)
    const seen = remembered.has(target)
    const address = seen ? remembered.get(target) : found(target)
    if (seen) remembered.delete(target)
    else if (remembered.size >= REMEMBERED.most) {
      const [oldest] = remembered.keys()
      if (oldest !== undefined) remembered.delete(oldest)
    }
    remembered.set(target, address)
    return address
  }
}

/** Escapes are left to Next: it knows which of them name a route, and nobody writes ids with any. */
function patternOf(route: string, languages: readonly string[]): RegExp {
  const segments = route.split('/').map((segment) => {
    if (segment === '[lang]') return `(?:${languages.join('|')})`
    return segment.startsWith('[') ? '[\\w.-]+' : segment.replaceAll('.', '\\.')
  })
  return new RegExp(`^${segments.join('/')}$`)
}

/** What a key says that is given once, as a page reads it. */
function only(query: URLSearchParams, key: string): string | undefined {
  const [value, ...more] = query.getAll(key)
  return more.length === 0 ? value : undefined
}

function joined(...queries: readonly string[]): string {
  return queries.filter(Boolean).join('&')
}
