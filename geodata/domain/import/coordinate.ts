import type { Table } from '../table/table'
import type { Mapping } from './mapping'

/*
 * Coordinates as people and programs write them, and what may be wrong with them. Everything is in degrees, WGS 84.
 */

/** A position in degrees. It may lie outside the globe: see `judged`. */
export interface Position {
  readonly lat: number
  readonly lng: number
}

export type CoordinateOrder = Mapping['coordinateOrder']

/** An angle, with the axis that its hemisphere names. */
interface Angle {
  readonly degrees: number
  readonly axis: 'lat' | 'lng' | null
}

/** Longer cells hold no position; it bounds the work on hostile ones. */
const LONGEST = 120

const DECIMAL = /^[+-]?\d{1,9}(?:[.,]\d*)?$/
/** Degrees, minutes and seconds, each but the last a whole number, with a hemisphere before or behind. */
const SEXAGESIMAL =
  /^([NSEWO])?\s*([+-])?(\d{1,3}(?:[.,]\d+)?)(?:\s*(?:[°º:]|d|deg\.?)\s*|\s+|$|(?=[NSEWO]))(?:(\d{1,2}(?:[.,]\d+)?)(?:\s*['′’´:]\s*|\s*m(?=\d)|\s+|$|(?=[NSEWO]))(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|′′|’’|s(?=\s*[NSEWO]))?\s*)?)?(?:([NSEWO])|(north|south|east|west|nord|sud|est|ouest))?\.?$/i

/**
 * An angle in decimal degrees (point or comma) or in degrees, minutes and seconds; hemispheres N, S, E, W and French O
 * (ouest). Null if it is none, or if it has 60 minutes.
 */
function angleIn(text: string): Angle | null {
  const written = text.trim().replace(/[−–]/g, '-')
  if (written.length > LONGEST) return null
  if (DECIMAL.test(written)) return { degrees: Number(written.replace(',', '.')), axis: null }
  const [, before, sign, d = '', m = '0', s = '0', after, word] = SEXAGESIMAL.exec(written) ?? []
  if (d === '' || (before && (after || word))) return null
  const hemisphere = (before ?? after ?? word?.[0] ?? '').toUpperCase()
  const [degrees, minutes, seconds] = [d, m, s].map((part) => Number(part.replace(',', '.'))) as [
    number,
    number,
    number,
  ]
  if (minutes >= 60 || seconds >= 60 || (sign === '-' && hemisphere)) return null
  // To a hundredth of a metre: sums of sixtieths have stray digits.
  const size = Number((degrees + minutes / 60 + seconds / 3600).toFixed(7))
  const axis = /[NS]/.test(hemisphere) ? 'lat' : /[EWO]/.test(hemisphere) ? 'lng' : null
  return { degrees: sign === '-' || /[SWO]/.test(hemisphere) ? -size : size, axis }
}

/**
 * The degrees in one of two columns, for latitude or longitude; NaN if there are none, or if the hemisphere is one of
 * the other axis.
 */
export function degreesIn(text: string, axis: 'lat' | 'lng'): number {
  const angle = angleIn(text)
  return angle && (angle.axis === null || angle.axis === axis) ? angle.degrees : Number.NaN
}

const POINT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+([^\s)]+)(?:\s+\S+){0,2}\s*\)$/i
const WRAPPED = /^(?:geo:|[([{]\s*)(.+?)\s*[)\]}]?$/i

interface Pair {
  readonly first: number
  readonly second: number
  /** Known from the form: WKT, or hemispheres. */
  readonly order: CoordinateOrder
}

/** Two numbers in one cell: "12.65, -8", "(12.65, -8)", "12,65; -8,0", WKT, or with hemispheres. */
function pairIn(text: string): Pair | null {
  if (text.length > LONGEST) return null
  const [, x, y] = POINT.exec(text) ?? []
  if (x !== undefined && y !== undefined) {
    const [first, second] = [Number(x), Number(y)]
    return Number.isFinite(first) && Number.isFinite(second) ? { first, second, order: 'lng-lat' } : null
  }
  const bare = (WRAPPED.exec(text)?.[1] ?? text).trim()
  for (const [left, right] of halves(bare)) {
    const first = angleIn(left)
    const second = angleIn(right)
    if (!first || !second || (first.axis && first.axis === second.axis)) continue
    const order =
      first.axis === 'lat' || second.axis === 'lng' ? 'lat-lng' : first.axis || second.axis ? 'lng-lat' : null
    return { first: first.degrees, second: second.degrees, order }
  }
  return null
}

/** The ways to cut a text in two, the clearest first. */
function halves(text: string): [left: string, right: string][] {
  const cut = (at: RegExp): [string, string][] => {
    const [left, right, ...more] = text.split(at)
    return left && right && more.length === 0 ? [[left, right]] : []
  }
  const hemisphere = /^(.+?[NSEWO])[\s,;]+(.+[NSEWO])$/i.exec(text) ?? /^([NSEWO].+?)[\s,;]+([NSEWO].+)$/i.exec(text)
  const decimals = /^([+-]?\d+,\d+),\s*([+-]?\d+,\d+)$/.exec(text)
  return [
    ...cut(/\s*[;|/]\s*/),
    ...(hemisphere ? [[hemisphere[1] ?? '', hemisphere[2] ?? ''] as [string, string]] : []),
    ...(decimals ? [[decimals[1] ?? '', decimals[2] ?? ''] as [string, string]] : []),
    ...cut(/,\s+/),
    ...cut(/\s*,\s*/),
    ...cut(/\s+/),
  ]
}

/**
 * The position in a column that holds both numbers; null if there is none. What the cell itself says (WKT,
 * hemispheres) comes before the order of the column; with neither, null.
 */
export function positionIn(text: string, order: CoordinateOrder): Position | null {
  const pair = pairIn(text)
  const own = pair?.order ?? order
  if (!pair || own === null) return null
  return own === 'lat-lng' ? { lat: pair.first, lng: pair.second } : { lat: pair.second, lng: pair.first }
}

/**
 * The order of the two numbers in a column, by all its cells: a number beyond 90 is a longitude. If all fit both
 * orders, its header, else latitude first, which is then open: the reader is asked.
 */
export function coordinateOrderOf(table: Table, column: number): { order: CoordinateOrder; open: boolean } {
  let lngFirst = 0
  let latFirst = 0
  let known = 0
  let both = 0
  table.scan((cells) => {
    const pair = pairIn(cells.text(column))
    if (!pair) return
    if (pair.order !== null) known++
    else if (Math.abs(pair.first) > 90 && Math.abs(pair.second) <= 90) lngFirst++
    else if (Math.abs(pair.second) > 90 && Math.abs(pair.first) <= 90) latFirst++
    else both++
  })
  if (lngFirst + latFirst > 0) return { order: lngFirst > latFirst ? 'lng-lat' : 'lat-lng', open: false }
  if (both === 0) return known > 0 ? { order: 'lng-lat', open: false } : { order: null, open: false }
  const header = (table.columns[column] ?? '').toLowerCase()
  if (/lat.*(lon|lng)/.test(header)) return { order: 'lat-lng', open: false }
  if (/(lon|lng).*lat/.test(header)) return { order: 'lng-lat', open: false }
  return { order: 'lat-lng', open: true }
}

/**
 * What a position by itself tells: `swapped` if it is none as written but one with the numbers exchanged, `zero` for
 * (0, 0), which programs write for nothing, and `outside` the globe.
 */
export function judged({ lat, lng }: Position): 'fine' | 'swapped' | 'zero' | 'outside' {
  if (lat === 0 && lng === 0) return 'zero'
  if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180) return 'fine'
  return Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? 'swapped' : 'outside'
}

/** Where most of a file's positions lie, with room around them. */
export interface Bulk {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** At most this many positions decide where the bulk lies. */
const SAMPLE = 4096
/** Fewer say nothing. */
const FEWEST = 8

/**
 * Where 96 of 100 positions lie, and as far again on each side; null for fewer than 8. Others, such as NaN, are
 * skipped.
 */
export function bulkOf(lats: ArrayLike<number>, lngs: ArrayLike<number>): Bulk | null {
  const step = Math.max(1, Math.floor(lats.length / SAMPLE))
  const rows = Array.from({ length: Math.ceil(lats.length / step) }, (_, i) => i * step).filter((i) => {
    const [lat = Number.NaN, lng = Number.NaN] = [lats[i], lngs[i]]
    return judged({ lat, lng }) === 'fine'
  })
  if (rows.length < FEWEST) return null
  const [south, north] = middle(rows.map((i) => lats[i] ?? 0))
  const [west, east] = middle(rows.map((i) => lngs[i] ?? 0))
  return { south, north, west, east }
}

function middle(values: number[]): [from: number, to: number] {
  const sorted = values.sort((a, b) => a - b)
  // At least one value at each end is left out: a single stray one must not stretch the bulk of a small file.
  const cut = Math.max(1, Math.floor(sorted.length * 0.02))
  const from = sorted[cut] ?? 0
  const to = sorted[sorted.length - 1 - cut] ?? 0
  const room = Math.max(1, to - from)
  return [from - room, to + room]
}

/**
 * Whether a valid position is probably swapped: it lies outside the file's bulk, and inside with its numbers exchanged.
 * It may be right all the same, so exchanging is offered, not done.
 */
export function perhapsSwapped({ lat, lng }: Position, bulk: Bulk | null): boolean {
  return bulk !== null && !inside(lat, lng, bulk) && Math.abs(lng) <= 90 && inside(lng, lat, bulk)
}

function inside(lat: number, lng: number, { south, north, west, east }: Bulk): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east
}
