import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { polygonsOf } from '../join/footprint'
import { STATUSES } from '../schema/term'
import { parseEdtf } from '../time/edtf'
import { OPEN_END } from '../time/interval'
import type { Focus } from './focus'
import { pack } from './pack'

/** Where a mark stands: among the latitudes of Mali, or in a lane for what has no latitude there. */
export const LANE = { latitude: 0, abroad: 1, country: 2 } as const

/** What its width means: a single day; a stretch in which it lasted; a stretch on some day of which it happened; a stretch that nobody saw the end of. */
export const WIDTH = { day: 0, lasting: 1, uncertain: 2, open: 3 } as const

/** How many rows a lane has for marks that would lie on one another. */
export const ROWS = { point: 5, area: 9, abroad: 2, country: 8 } as const

/** Marks closer than this are put into different rows: at the width of a usual focus they would touch. */
const GAP_DAYS = 150

/** The events of an atlas as marks of the timeline, one typed array for each thing that drawing asks; in the atlas's order, by earliest day. */
export interface Marks {
  readonly ids: readonly string[]
  readonly at: ReadonlyMap<string, number>
  /** First and last day, inclusive. What has an open end runs to the last day that is known of any event. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The latest `to` of this mark and all before it: where it is before the focus, so are all of them. */
  readonly toSoFar: Int32Array
  readonly lane: Uint8Array
  /** Latitude in degrees of what is known to a point (south = north) or to an area; NaN in the other lanes. */
  readonly south: Float32Array
  readonly north: Float32Array
  /** Row within the lane, the area or around the point; rows of the same ground are counted from 0. */
  readonly row: Uint8Array
  /** Position among the atlas's kinds. */
  readonly kind: Uint8Array
  /** Position among the statuses. */
  readonly status: Uint8Array
  readonly width: Uint8Array
  /** 1 where no document states the date or the place of the event. */
  readonly inferred: Uint8Array
  /** All of the time that any event may have taken. */
  readonly span: Focus
  /** The latitudes that the strip shows: those of the towns, with air around them. */
  readonly latitudes: { readonly south: number; readonly north: number }
}

/** Degrees above the northernmost and below the southernmost town. */
const AIR = 1

const marksOf = new WeakMap<Atlas, Marks>()

/** The marks of an atlas, made on first use and kept as long as the atlas. */
export function marks(atlas: Atlas): Marks {
  const known = marksOf.get(atlas)
  if (known) return known
  const made = marked(atlas)
  marksOf.set(atlas, made)
  return made
}

function marked(atlas: Atlas): Marks {
  const { events, places, kinds } = atlas
  const grounds = new Map(places.map((place) => [place.id, groundOf(place, atlas)]))
  const kindAt = new Map(kinds.map(({ id }, i) => [id, i]))
  const ground = events.map(({ place }) => grounds.get(place) ?? NOWHERE)
  const from = Int32Array.from(events, ({ earliest }) => earliest)
  const known = lastKnown(events)
  const to = Int32Array.from(events, ({ latest }) => (latest === OPEN_END ? known : latest))
  const toSoFar = to.slice()
  for (let i = 1; i < toSoFar.length; i++) toSoFar[i] = Math.max(toSoFar[i] ?? 0, toSoFar[i - 1] ?? 0)
  return {
    ids: events.map(({ id }) => id),
    at: new Map(events.map(({ id }, i) => [id, i])),
    from,
    to,
    toSoFar,
    lane: Uint8Array.from(ground, ({ lane }) => lane),
    south: Float32Array.from(ground, ({ south }) => south),
    north: Float32Array.from(ground, ({ north }) => north),
    row: rowsOf(ground, from, to),
    kind: Uint8Array.from(events, ({ kind }) => kindAt.get(kind) ?? 0),
    status: Uint8Array.from(events, ({ status }) => STATUSES.indexOf(status)),
    width: Uint8Array.from(events, widthOf),
    inferred: Uint8Array.from(events, ({ inferred }) => (inferred.length > 0 ? 1 : 0)),
    span: spanOf(from, to),
    latitudes: latitudesOf(places),
  }
}

function widthOf({ date, earliest, latest, inferred }: AtlasEvent): number {
  if (latest === OPEN_END) return WIDTH.open
  if (inferred.includes('date')) return WIDTH.uncertain
  if (earliest === latest) return WIDTH.day
  return parseEdtf(date)?.form === 'lasting' ? WIDTH.lasting : WIDTH.uncertain
}

/** The last day that is known of any event; an open end is none. */
function lastKnown(events: readonly AtlasEvent[]): number {
  return events.reduce(
    (last, { earliest, latest }) => Math.max(last, latest === OPEN_END ? earliest : latest),
    Number.NEGATIVE_INFINITY,
  )
}

interface Ground {
  readonly lane: number
  readonly south: number
  readonly north: number
}

const NOWHERE: Ground = { lane: LANE.country, south: Number.NaN, north: Number.NaN }

function groundOf(place: Place, { regions }: Atlas): Ground {
  if (place.abroad) return { ...NOWHERE, lane: LANE.abroad }
  if (place.point) {
    const latitude = place.point.coordinates[1] ?? Number.NaN
    return { lane: LANE.latitude, south: latitude, north: latitude }
  }
  if (place.precision === 'country') return NOWHERE
  const own = regions.filter(({ id }) => place.regions.includes(id))
  let south = Number.POSITIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const { geometry } of own)
    for (const [outer = []] of polygonsOf(geometry))
      for (const [, latitude = 0] of outer) {
        south = Math.min(south, latitude)
        north = Math.max(north, latitude)
      }
  return south <= north ? { lane: LANE.latitude, south, north } : NOWHERE
}

/** Marks are packed with those of the same ground only: rows of Bamako take none from Gao. */
function rowsOf(ground: readonly Ground[], from: Int32Array, to: Int32Array): Uint8Array {
  const rows = new Uint8Array(ground.length)
  const groups = new Map<string, number[]>()
  ground.forEach(({ lane, south, north }, i) => {
    const key = `${lane} ${south} ${north}`
    const group = groups.get(key) ?? []
    group.push(i)
    groups.set(key, group)
  })
  for (const group of groups.values()) {
    const [first = 0] = group
    const packed = pack(
      group.map((i) => ({ from: from[i] ?? 0, to: to[i] ?? 0 })),
      GAP_DAYS,
      rowCount(ground[first] ?? NOWHERE),
    )
    packed.forEach((row, n) => {
      rows[group[n] ?? 0] = row
    })
  }
  return rows
}

function rowCount({ lane, south, north }: Ground): number {
  if (lane === LANE.abroad) return ROWS.abroad
  if (lane === LANE.country) return ROWS.country
  return south === north ? ROWS.point : ROWS.area
}

/** Whole years from the first event to the last. */
function spanOf(from: Int32Array, to: Int32Array): Focus {
  const first = from.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = to.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (first > last) return { from: 0, to: 365 }
  return { from: first - 200, to: last + 201 }
}

function latitudesOf(places: readonly Place[]): { south: number; north: number } {
  const known = places.flatMap(({ abroad, point }) => (point && !abroad ? [point.coordinates[1] ?? 0] : []))
  if (known.length === 0) return { south: 10, north: 25 }
  return { south: Math.min(...known) - AIR, north: Math.max(...known) + AIR }
}

/** The stretch in which most of what is dated to within two years happened; a good first focus. */
export function crowded({ from, to, span }: Marks): Focus {
  const days = Array.from(from).filter((day, i) => (to[i] ?? 0) - day <= 731)
  const first = days[Math.floor(days.length * 0.08)]
  const last = days[Math.ceil(days.length * 0.92) - 1]
  if (first === undefined || last === undefined || last <= first) return span
  const air = (last - first) * 0.05
  return { from: Math.max(first - air, span.from), to: Math.min(last + air, span.to) }
}
