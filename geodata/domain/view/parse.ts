import { positionIn, withId } from '../join/lookup'
import { ROLES } from '../schema/term'
import { parseWindow, type TimeWindow, windowBetween } from '../time/window'
import { decodeArea, isAreaCode, rectangle } from './area'
import { byFacet, type ListFacetKey } from './facets'
import {
  type Area,
  type Band,
  type Camera,
  type Near,
  SORTS,
  type Sort,
  THEMES,
  type View,
  type Vocabulary,
  whereIds,
} from './view'

/** A query as a string (with or without `?`), as `URLSearchParams`, or as Next passes it to a page. */
export type Query = string | URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

/** @internal Exported for tests. */
export const LONGEST_SEARCH = 200
const WIDEST_RADIUS = 5000

/**
 * Parses a View from a query string. Never throws: unknown keys, invalid values and unknown ids are dropped, and
 * numbers out of range are clamped. A repeated key is read as one list, as HTML forms send it; for a single value the
 * first counts. Forms may send the parts of one value under its key: `time` from and to, `near` place and kilometres,
 * `area` west, south, east, north.
 */
export function parseView(query: Query, vocabulary: Vocabulary): View {
  const params = searchParams(query)
  const first = (key: string) => params.get(key) ?? ''
  const listed = <Id extends string>(key: string, ids: readonly Id[]): Id[] => {
    const wanted = new Set(params.getAll(key).flatMap((value) => value.split(',').map((id) => id.trim())))
    return ids.filter((id) => wanted.has(id))
  }
  const among = (key: string, items: readonly { readonly id: string }[]) =>
    listed(
      key,
      items.map(({ id }) => id),
    )
  // Called for every link of a page, so lists of thousands must not be searched linearly.
  const known = (list: readonly { readonly id: string }[], id: string) =>
    id !== '' && (vocabulary.partial ? isId(id) : positionIn(list, id) >= 0) ? id : null
  const event = known(vocabulary.events, first('event'))
  const compare = parseWindow(first('compare'))
  const said = (key: string) => params.has(key) && ['', '1', 'true', 'yes', 'on'].includes(first(key))
  return {
    time: parseTime(params.getAll('time')),
    where: listed('where', whereIds(vocabulary)),
    near: parseNear(params.getAll('near').join(','), vocabulary),
    area: parseArea(params.getAll('area')),
    band: parseBand(first('lat')),
    ...(byFacet(({ key, values }) => among(key, values(vocabulary))) as Pick<View, ListFacetKey>),
    role: listed('role', ROLES),
    q: parseSearch(first('q')),
    sure: said('sure'),
    event,
    links: event === null ? null : first('ties') === 'all' ? 'all' : said('ties') ? 'stated' : null,
    place: known(vocabulary.places, first('place')),
    at: parseCamera(first('at')),
    theme: THEMES.find((theme) => theme === first('theme').trim()) ?? null,
    compare,
    swipe: compare !== null && said('swipe'),
    sort: parseSort(first('sort'), vocabulary),
  }
}

function searchParams(query: Query): URLSearchParams {
  if (typeof query === 'string' || query instanceof URLSearchParams) return new URLSearchParams(query)
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (typeof value === 'string') params.append(key, value)
    else for (const one of value ?? []) params.append(key, one)
  }
  return params
}

function parseTime([first = '', second]: readonly string[]): TimeWindow | null {
  return second === undefined || first.includes('/') ? parseWindow(first) : windowBetween(first, second)
}

function parseArea(values: readonly string[]): Area | null {
  const edges = edgesIn(values)
  if (!edges) return decodeArea(values[0] ?? '')
  return isReversed(...edges) ? null : rectangle(...edges)
}

type Edges = [west: number, south: number, east: number, north: number]

/** The edges of a rectangle as form fields send them; null unless there are four. */
function edgesIn(values: readonly string[]): Edges | null {
  const [west = '', south = '', east = '', north = ''] = values
  return values.length === 4 ? [number(west), number(south), number(east), number(north)] : null
}

/**
 * Whether the east edge is west of the west edge, or north south of south: probably a mistake, or a rectangle across
 * the antimeridian. In degrees.
 */
export function isReversed(...[west, south, east, north]: Edges): boolean {
  return west > east || south > north
}

/** Why the area in a query is ignored; null if it is valid, or absent. */
export type AreaFault = 'reversed' | 'crossed' | 'damaged'

/** The fault of the area in a query. `parseView` drops such an area, like anything else that it cannot read. */
export function areaFault(query: Query): AreaFault | null {
  const values = searchParams(query).getAll('area')
  if (values.every((value) => value.trim() === '') || parseArea(values)) return null
  const edges = edgesIn(values)
  if (edges && isReversed(...edges)) return 'reversed'
  return edges?.some(Number.isNaN) || (!edges && !isAreaCode(values[0] ?? '')) ? 'damaged' : 'crossed'
}

/** The shortest invalid area for each fault, to pass the fault on in links and cached pages. */
const FAULTY: Readonly<Record<AreaFault, string>> = {
  reversed: 'area=1&area=1&area=0&area=0',
  crossed: 'area=0&area=0&area=0&area=0',
  damaged: 'area=.',
}

/** The canonical query for the area fault of another; empty if there is none. */
export function formatAreaFault(query: Query): string {
  const fault = areaFault(query)
  return fault === null ? '' : FAULTY[fault]
}

function parseNear(text: string, { places, partial }: Vocabulary): Near | null {
  const [place = '', kilometres = ''] = text.split(',')
  const km = Math.min(Math.round(number(kilometres)), WIDEST_RADIUS)
  const isPlace = partial ? isId(place) : withId(places, place)?.point
  return isPlace && km >= 1 ? { place, km } : null
}

/** Whether a text may be an id. */
function isId(text: string): boolean {
  return /^[\w.-]{1,200}$/.test(text)
}

function parseBand(text: string): Band | null {
  const [a = Number.NaN, b = Number.NaN, ...rest] = text.split(',').map(number)
  return rest.length === 0 ? band(a, b) : null
}

/** The band between two latitudes in either order, rounded and clamped; null if empty. */
export function band(a: number, b: number): Band | null {
  const [south, north] = [bounded(Math.min(a, b), -85, 85, 2), bounded(Math.max(a, b), -85, 85, 2)]
  return south < north ? { south, north } : null
}

function parseSort(text: string, { columns = [] }: Vocabulary): Sort | null {
  const key = text.replace(/^-/, '')
  const by =
    SORTS.find((one) => one === key) ?? columns.map(({ id }) => `file:${id}` as const).find((one) => one === key)
  if (!by || text === 'date') return null
  return { by, descending: text.startsWith('-') }
}

function parseCamera(text: string): Camera | null {
  const [lat = Number.NaN, lng = Number.NaN, zoom = Number.NaN, ...rest] = text.split(',').map(number)
  if (rest.length > 0 || ![lat, lng, zoom].every(Number.isFinite)) return null
  return camera(lat, lng, zoom)
}

/** A camera, rounded and clamped: latitude ±85°, longitude ±180°, zoom 0 to 18. */
export function camera(lat: number, lng: number, zoom: number): Camera {
  return { lat: bounded(lat, -85, 85, 4), lng: bounded(lng, -180, 180, 4), zoom: bounded(zoom, 0, 18, 2) }
}

/**
 * Normalises a search: one line, composed characters (Unicode NFC), single spaces, at most 200 characters. Lone
 * surrogates, which a query string cannot carry, become U+FFFD, as in `URLSearchParams`.
 */
export function parseSearch(text: string): string {
  const line = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return [...line].slice(0, LONGEST_SEARCH).join('').trim()
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}

function bounded(value: number, least: number, most: number, decimals: number): number {
  const rounded = Math.round(Math.min(Math.max(value, least), most) * 10 ** decimals) / 10 ** decimals
  // "+ 0" turns -0 into 0, which are the same in a query.
  return rounded + 0
}
