import { kilometresBetween, latitudesOfCircle } from '../../domain/geometry/globe'
import type { Atlas, Place, Region } from '../../domain/join/atlas'
import { type Columns, columns } from '../../domain/join/columns'
import { footprint, latitudesOf, NEAR_KILOMETRES, polygonsOf } from '../../domain/join/footprint'
import { parseEdtf } from '../../domain/time/edtf'
import { OPEN_END } from '../../domain/time/interval'
import { ABROAD } from '../../domain/view/view'
import { atOnce, type Steps } from '../../domain/work/steps'
import { BEFORE, type Focus, fitted } from './focus'
import { eventsByYear, foldsOf } from './folds'
import { BINNED, type Lines, linesOf } from './lines'

/**
 * The meaning of a mark's width: a single day; a range throughout which it lasted; a range with the day somewhere in
 * it; an open-ended range.
 */
export const WIDTH = { day: 0, lasting: 1, uncertain: 2, open: 3 } as const

/**
 * A row of the strip: a town, or a band of latitudes with its towns; or a lane for events outside of towns: abroad, in
 * a group of regions, in the whole country.
 */
export type Row =
  | { readonly kind: 'town'; readonly place: string; readonly latitude: number }
  /** All towns between two latitudes, if there are too many for a row each. */
  | { readonly kind: 'band'; readonly south: number; readonly north: number; readonly latitude: number }
  | { readonly kind: 'lane'; readonly lane: string }

/** The lane of events known only to the whole country. */
export const COUNTRY = 'country'

/** The events of an atlas as marks of the timeline, as typed arrays, in the atlas's order by earliest day. */
export interface Marks extends Pick<Columns, 'length' | 'kind' | 'status'> {
  /** First and last day, inclusive. An open end extends to the last known day of any event. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Maximum `to` of this and all previous marks: if it is before the focus, so are all of them. */
  readonly toSoFar: Int32Array
  /**
   * From the top: the lanes that the atlas puts above the towns, the towns from north to south, the lanes below. Empty
   * lanes are omitted.
   */
  readonly rows: readonly Row[]
  /** Index of the row. */
  readonly row: Uint32Array
  /** Their lines if all of them are shown. */
  readonly lines: Lines
  /** 1 if the day on which it happened or began is certain: only then may a symbol be drawn. */
  readonly dated: Uint8Array
  /** Latitude range in degrees of events that are not known to a town; NaN for others. */
  readonly south: Float32Array
  readonly north: Float32Array
  readonly width: Uint8Array
  /** 1 if the date or the place is inferred. */
  readonly inferred: Uint8Array
  /** The range of all possible days, with quiet years folded. */
  readonly span: Focus
  /** The latitudes of the towns, with padding. */
  readonly latitudes: { readonly south: number; readonly north: number }
}

/** Degrees above the northernmost and below the southernmost town. */
const AIR = 1

const marksOf = new WeakMap<Atlas, Marks>()

/** The marks of an atlas, computed on first use and cached with the atlas. */
export function marks(atlas: Atlas): Marks {
  return atOnce(makingMarks(atlas))
}

/** The same in steps. */
export function* makingMarks(atlas: Atlas): Steps<Marks> {
  const known = marksOf.get(atlas)
  if (known) return known
  const made = yield* marked(atlas)
  marksOf.set(atlas, made)
  return made
}

/** Events between two steps. */
const STEP = 2 ** 15

function* marked(atlas: Atlas): Steps<Marks> {
  const table = columns(atlas)
  const { length, earliest: from, kind, status } = table
  const { place, ground } = yield* groundsOf(atlas, table)
  yield
  const rows = rowsOf(atlas, ground)
  yield
  const rowAt = rowIndex(atlas, rows)
  yield
  // By place, close together in memory: events look theirs up in no order.
  const rowOf = Uint32Array.from(ground, (one) => (one ? (rowAt.get(one.row) ?? 0) : 0))
  const southOf = Float32Array.from(ground, (one) => one?.south ?? Number.NaN)
  const northOf = Float32Array.from(ground, (one) => one?.north ?? Number.NaN)
  const known = lastKnown(table)
  yield
  const row = new Uint32Array(length)
  const [south, north] = [new Float32Array(length), new Float32Array(length)]
  const [to, toSoFar] = [new Int32Array(length), new Int32Array(length)]
  const [dated, width, inferred] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)]
  const into = { row, south, north, to, toSoFar, dated, width, inferred }
  for (let first = 0; first < length; first += STEP) {
    yield
    markSome(table, { place, rowOf, southOf, northOf, known }, into, first, Math.min(first + STEP, length))
  }
  yield
  return {
    length,
    from,
    to,
    toSoFar,
    rows,
    row,
    // Thousands of marks are drawn as bars, which need no lines.
    lines: linesOf({ rows, row, from, to, dated }, () => length <= BINNED),
    dated,
    south,
    north,
    kind,
    status,
    width,
    inferred,
    span: spanOf(from, to),
    latitudes: scaleOf(rows, atlas.config.map),
  }
}

type Filled = Pick<Marks, 'row' | 'south' | 'north' | 'to' | 'toSoFar' | 'dated' | 'width' | 'inferred'>

/** What is known of the grounds of events, by position; and the last known day. */
interface Looked extends Pick<Grounds, 'place'> {
  readonly rowOf: Uint32Array
  readonly southOf: Float32Array
  readonly northOf: Float32Array
  readonly known: number
}

/**
 * Fills in the marks of events from one position up to, but not including, another. One loop: with a callback for each
 * of hundreds of thousands of events, the page stood still for half a second. A function of its own: browsers do not
 * compile a loop in a generator as well.
 */
function markSome(
  table: Columns,
  { place, rowOf, southOf, northOf, known }: Looked,
  { row, south, north, to, toSoFar, dated, width, inferred }: Filled,
  first: number,
  end: number,
): void {
  const { earliest: from, latest, dateInferred, placeInferred } = table
  let last = first === 0 ? Number.NEGATIVE_INFINITY : (toSoFar[first - 1] as number)
  for (let i = first; i < end; i++) {
    const at = place[i] as number
    row[i] = rowOf[at] as number
    south[i] = southOf[at] as number
    north[i] = northOf[at] as number
    const day = latest[i] === OPEN_END ? known : (latest[i] as number)
    if (day > last) last = day
    to[i] = day
    toSoFar[i] = last
    inferred[i] = (placeInferred[i] as number) | (dateInferred[i] as number)
    if (dateInferred[i] === 0 && latest[i] === from[i]) {
      dated[i] = 1
      width[i] = WIDTH.day
      continue
    }
    const time = timeOf(table, i)
    dated[i] = time.dated ? 1 : 0
    width[i] = time.width
  }
}

/** The rows of a timeline whose events are counted elsewhere: marks without any. */
export function rowsAlone(rows: readonly Row[], { config, span }: { config: Atlas['config']; span: Focus }): Marks {
  const none = () => new Uint8Array(0)
  return {
    length: 0,
    from: new Int32Array(0),
    to: new Int32Array(0),
    toSoFar: new Int32Array(0),
    rows,
    row: new Uint32Array(0),
    lines: { at: new Float32Array(0), count: rows.map(() => 0) },
    dated: none(),
    south: new Float32Array(0),
    north: new Float32Array(0),
    kind: new Uint32Array(0),
    status: none(),
    width: none(),
    inferred: none(),
    span,
    latitudes: scaleOf(rows, config.map),
  }
}

/** The grounds of the places of events: each as stated, and as inferred, if there are such events. */
interface Grounds {
  /** By event: the position of its ground. */
  readonly place: Uint32Array
  readonly ground: readonly (Ground | undefined)[]
}

/** Evaluates each place once, not for each event. */
function* groundsOf(atlas: Atlas, table: Columns): Steps<Grounds> {
  const { length } = table
  const place = new Uint32Array(length)
  // One more for events with an unknown place.
  const ground: (Ground | undefined)[] = Array.from({ length: 2 * (atlas.places.length + 1) })
  for (let first = 0; first < length; first += STEP) {
    if (first > 0) yield
    groundSome(atlas, table, { place, ground }, first, Math.min(first + STEP, length))
  }
  return { place, ground }
}

function groundSome(
  atlas: Atlas,
  { place: placeOf, placeInferred }: Columns,
  { place, ground }: { readonly place: Uint32Array; readonly ground: (Ground | undefined)[] },
  first: number,
  end: number,
): void {
  const { places } = atlas
  const count = places.length + 1
  for (let i = first; i < end; i++) {
    const inferred = placeInferred[i] === 1
    const at = (placeOf[i] as number) + (inferred ? count : 0)
    ground[at] ??= groundOf(places[placeOf[i] as number], inferred, atlas)
    place[i] = at
  }
}

/** The rows of a timeline, and those of each place's events: as stated, and if the place is inferred; by position. */
export interface PlaceRows {
  readonly rows: readonly Row[]
  readonly stated: Uint32Array
  readonly inferred: Uint32Array
}

/** The rows of the events of each place, for what counts them without an atlas. */
export function placeRows(atlas: Atlas): PlaceRows {
  const { rows, row } = marks(atlas)
  const { place, placeInferred } = columns(atlas)
  // One more for events with an unknown place.
  const [stated, inferred] = [0, 1].map(() => new Uint32Array(atlas.places.length + 1)) as [Uint32Array, Uint32Array]
  for (let i = 0; i < row.length; i++) {
    const of = placeInferred[i] === 1 ? inferred : stated
    of[place[i] as number] = row[i] as number
  }
  return { rows, stated, inferred }
}

/** The meaning of a mark's width, and whether the day on which it happened or began is certain. */
function timeOf(
  { date, dateForm, earliest, latest, dateInferred }: Columns,
  i: number,
): { width: number; dated: boolean } {
  const stated = dateInferred[i] === 0
  if (stated && latest[i] !== OPEN_END && earliest[i] === latest[i]) return { width: WIDTH.day, dated: true }
  const form = stated ? dateForm?.(i) : undefined
  if (form) return form === 'lasting' ? { width: WIDTH.lasting, dated: true } : { width: WIDTH.uncertain, dated: false }
  const edtf = stated ? parseEdtf(date(i)) : null
  const lasting = edtf?.form === 'lasting'
  const first = lasting ? edtf.first : null
  const begun = first !== null && first.unit === 'day' && !first.uncertain && !first.approximate
  if (latest[i] === OPEN_END) return { width: WIDTH.open, dated: begun }
  return { width: lasting ? WIDTH.lasting : WIDTH.uncertain, dated: begun }
}

/** The last known day of any event, ignoring open ends. */
export function lastKnown({ earliest, latest }: Pick<Columns, 'earliest' | 'latest'>): number {
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < latest.length; i++) {
    const day = (latest[i] === OPEN_END ? earliest[i] : latest[i]) as number
    if (day > last) last = day
  }
  return last
}

/** A row by its kind or its town, and the latitude range if the row is not a town's. */
interface Ground {
  readonly row: string
  readonly south: number
  readonly north: number
}

function groundOf(place: Place | undefined, inferred: boolean, { regions }: Atlas): Ground {
  const at = (row: string): Ground => ({ row, south: Number.NaN, north: Number.NaN })
  if (!place || (place.precision === 'country' && !place.abroad)) return at(COUNTRY)
  if (place.abroad) return at(ABROAD)
  if (!inferred && place.precision === 'exact') return at(place.id)
  const own = regions.filter(({ id }) => place.regions.includes(id))
  if (!inferred && place.within !== null && liesInTown(place, own)) return at(place.within)
  const groups = new Set(own.map(({ group }) => group))
  const [group] = groups
  return { row: group && groups.size === 1 ? group : COUNTRY, ...latitudesAround(place, own) }
}

/** Whether a place near a town is in the town: all possible positions are close to its point. */
function liesInTown({ point }: Place, own: readonly Region[]): boolean {
  const corners = own.flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([outer = []]) => outer))
  return (
    point !== null &&
    corners.length > 0 &&
    corners.every((corner) => kilometresBetween(point.coordinates, corner) <= NEAR_KILOMETRES)
  )
}

/** The latitude range of a place that is no town, or of an inferred town. */
function latitudesAround(place: Place, own: readonly Region[]): { south: number; north: number } {
  if (place.point) return latitudesOfCircle(place.point.coordinates, NEAR_KILOMETRES)
  const ground = footprint(place, own)
  return ground ? latitudesOf(ground) : { south: Number.NaN, north: Number.NaN }
}

/** The id of a row's town, band or lane; these never collide. */
export function rowId(row: Row): string {
  return row.kind === 'town' ? row.place : row.kind === 'band' ? `${row.south}/${row.north}` : row.lane
}

type Town = Extract<Row, { kind: 'town' }>
type Belt = Extract<Row, { kind: 'band' }>

/** Maximum number of towns with a row each, and of bands. */
const MOST_TOWNS = 60
const MOST_BANDS = 20

/** Heights of bands to choose from, in degrees. */
const DEGREES = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const

/** The bands with towns, from north to south, for towns in the same order: few enough, and as fine as possible. */
function bandsOf(towns: readonly Town[]): Belt[] {
  const range = (towns[0]?.latitude ?? 0) - (towns.at(-1)?.latitude ?? 0)
  const height = DEGREES.find((degrees) => range / degrees < MOST_BANDS) ?? DEGREES.at(-1) ?? range
  const souths = new Set(towns.map(({ latitude }) => Math.floor(latitude / height)))
  return [...souths].map((step) => {
    const [south, north] = [step, step + 1].map((one) => Math.round(one * height * 10) / 10) as [number, number]
    return { kind: 'band', south, north, latitude: (south + north) / 2 }
  })
}

/** The row of each town and lane, by id. */
function rowIndex({ places }: Atlas, rows: readonly Row[]): ReadonlyMap<string, number> {
  const index = new Map(rows.map((row, i) => [rowId(row), i]))
  const bands = rows.flatMap((row, i) => (row.kind === 'band' ? [{ ...row, i }] : []))
  if (bands.length === 0) return index
  for (const { id, point } of places) {
    const latitude = point?.coordinates[1]
    if (latitude === undefined) continue
    const band = bands.find(({ south }) => south <= latitude)
    if (band) index.set(id, band.i)
  }
  return index
}

function rowsOf({ places, config }: Atlas, ground: Grounds['ground']): Row[] {
  const used = new Set(ground.flatMap((one) => one?.row ?? []))
  const lanes = (ids: readonly string[]) =>
    ids.filter((id) => used.has(id)).map((id): Row => ({ kind: 'lane', lane: id }))
  const towns = places
    .filter(({ abroad, precision }) => !abroad && precision === 'exact')
    .flatMap(({ id, point }): Town[] =>
      point ? [{ kind: 'town', place: id, latitude: point.coordinates[1] ?? 0 }] : [],
    )
    .sort((a, b) => b.latitude - a.latitude)
  const latitudes = towns.length > MOST_TOWNS ? bandsOf(towns) : towns
  return [...lanes(config.timeline.above), ...latitudes, ...lanes(config.timeline.below)]
}

/** From some months before the first event to some after the last. */
function spanOf(from: Int32Array, to: Int32Array): Focus {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < from.length; i++) {
    if ((from[i] as number) < first) first = from[i] as number
    if ((to[i] as number) > last) last = to[i] as number
  }
  if (first > last) return { from: 0, to: 365 }
  return spanBetween(first, last, eventsByYear({ from, to }))
}

/** The span around a first and last day, with quiet years folded. */
export function spanBetween(first: number, last: number, years: ReadonlyMap<number, number>): Focus {
  const span = { from: first - BEFORE, to: last + 1 + BEFORE }
  return { ...span, folds: foldsOf(years, span) }
}

function scaleOf(
  rows: readonly Row[],
  { home: [, south, , north] }: Atlas['config']['map'],
): { south: number; north: number } {
  // Towns and bands are in order, from north to south.
  const towns = rows.filter((row) => row.kind !== 'lane')
  const [first, last] = [towns[0], towns.at(-1)]
  return first && last ? { south: last.latitude - AIR, north: first.latitude + AIR } : { south, north }
}

/** So few events are all seen at first. */
const FEW = 24

/** The range in which most events dated to within two years happened, between two busy years; the initial focus. */
export function densestRange(marks: Marks): Focus {
  const days = densestDays(marks)
  return days ? fitted({ start: days.first, end: days.last }, marks.span) : marks.span
}

/** Days between which most events dated to within two years happened, or a few events all; null without any. */
export function densestDays({ from, to, toSoFar, length }: Pick<Marks, 'from' | 'to' | 'toSoFar' | 'length'>) {
  if (length > 0 && length <= FEW) return { first: from[0] as number, last: toSoFar[length - 1] as number }
  const dated = new Uint32Array(length)
  let count = 0
  for (let i = 0; i < length; i++) if ((to[i] as number) - (from[i] as number) <= 731) dated[count++] = i
  if (count === 0) return null
  const [first, last] = [dated[Math.floor(count * 0.08)] as number, dated[Math.ceil(count * 0.92) - 1] as number]
  return { first: from[first] as number, last: to[last] as number }
}
