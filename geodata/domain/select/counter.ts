import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import type { View } from '../view/view'
import { firstAtLeast } from './bisect'
import { codeOf, type FacetValues, facetValues, REFUSED } from './facetValues'
import { DOUBT, type Verdicts } from './filterMask'
import { type Grounds, groundsOf } from './grounds'
import { MATCHES } from './match'
import { type Ends, endsOf, reachedBy, timesOf } from './times'

/**
 * Numbers of matching events: one row of `width` numbers for each of `MATCHES`. A row has counts by ground, under all
 * filters but `where`; then by the values of all facets, each under all filters but its own; then by place, under all
 * filters. Events with an inferred place are at most possible at their ground and place.
 */
export interface Tally {
  readonly sums: Uint32Array
  readonly width: number
  readonly grounds: Grounds
  /** Offset in a row where the counts of all facets begin, and that of each facet relative to it. */
  readonly facets: number
  readonly starts: FacetValues['starts']
  /** Offset in a row where the counts of places begin. */
  readonly places: number
}

/** How an event matches a window. */
const OUT = 0
const PARTLY = 1
const INSIDE = 2

/** The tally of one window, and how each event matches it: the state from which to move to another window. */
interface Kept extends Ends {
  readonly standings: Uint8Array
  readonly sums: Uint32Array
}

/** Number of windows to cache: two for a comparison in which one is dragged. */
const KEPT = 2

/** Cost of moving an event between counts, relative to counting it from scratch. */
const MOVING = 3

/** Tallies the events that pass a set of filters, for any time window. */
type Counter = (window: View['time']) => Tally

const counters = new WeakMap<Verdicts, Counter>()

/** The counter for a set of filters, cached with their verdicts. */
export function counterOf(atlas: Atlas, verdicts: Verdicts, roles: View['role']): Counter {
  const known = counters.get(verdicts) ?? counter(atlas, verdicts, roles)
  counters.set(verdicts, known)
  return known
}

/**
 * A small move of the window affects few events: those that begin or end between the old and new edges. Only these are
 * recounted, unless the move is so large that counting everything in the window is cheaper.
 */
function counter(atlas: Atlas, { refusedBy, unsure, nationwide }: Verdicts, roles: View['role']): Counter {
  const { place, placeInferred } = columns(atlas)
  const times = timesOf(atlas)
  const { earliest, latest, neededFrom, neededTo, length } = times
  const { from, values, starts, codes } = facetValues(atlas, roles)
  const grounds = groundsOf(atlas)
  const facets = grounds.count
  const places = facets + codes.length
  // One more for events with an unknown place.
  const width = places + atlas.places.length + 1
  const where = codeOf('where')
  const kept: Kept[] = []

  function standing(i: number, start: number, end: number): number {
    if ((latest[i] as number) < start || (earliest[i] as number) > end) return OUT
    return (neededFrom[i] as number) >= start && (neededTo[i] as number) <= end ? INSIDE : PARTLY
  }

  /** Adds an event to the counts (`by` = 1) or removes it (-1). */
  function count(sums: Uint32Array, i: number, inside: number, by: number): void {
    const code = refusedBy[i] as number
    if (code === REFUSED) return
    const unsureBy = inside === INSIDE ? (unsure[i] as number) : (unsure[i] as number) | DOUBT.time
    const silent = nationwide[i] as number
    const inferred = placeInferred[i] as number
    if (code === 0 || code === where) {
      const elsewhere = matchOf(unsureBy & ~DOUBT.where, silent & ~DOUBT.where)
      raise(sums, stated(elsewhere, inferred) * width + (grounds.of[place[i] as number] as number), by)
    }
    const match = matchOf(unsureBy, silent)
    const row = match * width + facets
    const end = from[i + 1] as number
    for (let at = from[i] as number; at < end; at++) {
      const value = values[at] as number
      if (code === 0 || codes[value] === code) raise(sums, row + value, by)
    }
    if (code === 0) raise(sums, stated(match, inferred) * width + places + (place[i] as number), by)
  }

  function counted({ start, end }: Ends, { sums, standings }: Pick<Kept, 'sums' | 'standings'>): void {
    sums.fill(0)
    standings.fill(OUT)
    const { early, head, tail } = reachedBy(times, { start, end })
    const { openEnded } = times
    for (let n = head - early; n < tail; n++) {
      const i = n < head ? (openEnded[n - head + early] as number) : n
      const now = standing(i, start, end)
      if (now === OUT) continue
      standings[i] = now
      count(sums, i, now, 1)
    }
  }

  function moved({ standings, sums }: Kept, { start, end }: Ends, stretches: readonly Stretch[]): void {
    const { positions } = times.byLatest()
    for (const { first, last, byLatest } of stretches) {
      for (let n = first; n < last; n++) {
        const i = byLatest ? (positions[n] as number) : n
        const now = standing(i, start, end)
        const before = standings[i] as number
        if (now === before) continue
        standings[i] = now
        if (before !== OUT) count(sums, i, before, -1)
        if (now !== OUT) count(sums, i, now, 1)
      }
    }
  }

  /** Events that may match differently in another window; null if all must be checked, as when an end was open. */
  function between(old: Ends, { start, end }: Ends): readonly Stretch[] | null {
    if (Number.isFinite(old.start) !== Number.isFinite(start) || Number.isFinite(old.end) !== Number.isFinite(end))
      return null
    const { days } = times.byLatest()
    const stretch = (ascending: Int32Array, least: number, most: number, byLatest: boolean): Stretch => ({
      first: firstAtLeast(ascending, least),
      last: firstAtLeast(ascending, most),
      byLatest,
    })
    const starts = [Math.min(old.start, start), Math.max(old.start, start)] as const
    const ends = [Math.min(old.end, end) + 1, Math.max(old.end, end) + 1] as const
    return [starts, ends].flatMap(([least, most]) =>
      least === most ? [] : [stretch(earliest, least, most, false), stretch(days, least, most, true)],
    )
  }

  return (window) => {
    const ends = endsOf(window)
    const ways = kept
      .map((one) => ({ one, stretches: between(one, ends) }))
      .flatMap(({ one, stretches }) => (stretches ? [{ one, stretches, cost: MOVING * lengthOf(stretches) }] : []))
      .sort((a, b) => a.cost - b.cost)
    const [way] = ways
    const { early, head, tail } = reachedBy(times, ends)
    let now: Kept
    if (way && way.cost <= early + tail - head) {
      moved(way.one, ends, way.stretches)
      kept.splice(kept.indexOf(way.one), 1)
      now = { ...ends, standings: way.one.standings, sums: way.one.sums }
    } else {
      const oldest = kept.length === KEPT ? kept.shift() : undefined
      const room = oldest ?? { sums: new Uint32Array(MATCHES.length * width), standings: new Uint8Array(length) }
      counted(ends, room)
      now = { ...ends, standings: room.standings, sums: room.sums }
    }
    kept.push(now)
    return { sums: now.sums.slice(), width, grounds, starts, facets, places }
  }
}

/** Positions, or indexes in the order of the latest day, from `first` up to, but not including, `last`. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly byLatest: boolean
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { first, last }) => sum + last - first, 0)
}

/** Positions in `MATCHES`. */
const CERTAIN = 0
const POSSIBLE = 1
const NATIONWIDE = 2

/** From the filters that an event passes only possibly, and those that it is nationwide for. */
function matchOf(unsureBy: number, silent: number): number {
  if (silent !== 0) return NATIONWIDE
  return unsureBy === 0 ? CERTAIN : POSSIBLE
}

/** How an event counts at its own place. */
function stated(match: number, inferred: number): number {
  return match === CERTAIN && inferred === 1 ? POSSIBLE : match
}

function raise(sums: Uint32Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by
}
