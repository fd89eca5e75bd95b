import type { Atlas } from '../join/atlas'
import type { View } from '../view/view'
import { firstAtLeast } from './bisect'
import { type Columns, columns, type Lists } from './column'
import { emptyTally, type Tally, tallied } from './count'
import { FILTER, verdicts } from './filterMask'
import type { Match } from './match'
import type { Counts, Positions, Selection } from './selection'

/**
 * Which events a View lets through, certainly or possibly, and how many each facet value would. The same function serves 60 events
 * and 400,000: filters other than time are decided once and remembered, and a moved time window costs one pass over the events that it
 * may hold. Ids and counts are worked out when they are first read.
 */
export function select(atlas: Atlas, view: View): Selection {
  const ofAtlas = selections.get(atlas) ?? new WeakMap<View, Selection>()
  selections.set(atlas, ofAtlas)
  const selection = ofAtlas.get(view) ?? selected(atlas, view)
  ofAtlas.set(view, selection)
  return selection
}

/** By the very View: one page asks for its selection in its title, its map and its list. */
const selections = new WeakMap<Atlas, WeakMap<View, Selection>>()

function selected(atlas: Atlas, view: View): Selection {
  const table = columns(atlas)
  const pass = swept(atlas, table, view)
  let certain: readonly string[] | undefined
  let possible: readonly string[] | undefined
  let nationwide: readonly string[] | undefined
  let counts: Counts | undefined
  return {
    positions: pass,
    get certain() {
      certain ??= named(table, pass.certain)
      return certain
    },
    get possible() {
      possible ??= named(table, pass.possible)
      return possible
    },
    get nationwide() {
      nationwide ??= named(table, pass.nationwide)
      return nationwide
    },
    get counts() {
      counts ??= tallied(atlas, pass.tally, view.sure)
      return counts
    },
  }
}

interface Pass extends Positions {
  readonly tally: Tally
}

/**
 * One pass over the events that the window may hold. Events are ordered by their earliest day: those that begin after the window are a tail, and
 * those before the first whose `latestSoFar` reaches the window are a head; neither is looked at, but for what has an open end in the head.
 */
function swept(atlas: Atlas, table: Columns, view: View): Pass {
  const {
    earliest,
    latest,
    neededFrom,
    neededTo,
    latestSoFar,
    openEnded,
    place,
    placeInferred,
    kind,
    status,
    sources,
  } = table
  const { refused, unsure, nationwide } = verdicts(atlas, view)
  const { time, role, sure } = view
  const actors = table.actorsIn(role)
  const start = time?.start ?? Number.NEGATIVE_INFINITY
  const end = time?.end ?? Number.POSITIVE_INFINITY
  const head = firstAtLeast(latestSoFar, start)
  const tail = Math.max(head, firstAtLeast(earliest, end + 1))
  const early = firstAtLeast(openEnded, Math.min(head, firstAtLeast(earliest, end + 1)))
  const looked = early + tail - head

  const tally = emptyTally(atlas)
  const found = {
    certain: new Int32Array(looked),
    possible: new Int32Array(looked),
    nationwide: new Int32Array(looked),
  }
  const counts = { certain: 0, possible: 0, nationwide: 0 }

  for (let n = 0; n < looked; n++) {
    const i = n < early ? (openEnded[n] as number) : head + n - early
    if ((latest[i] as number) < start) continue
    const refusedBy = refused[i] as number
    // A facet is counted without its own filter only, so what two filters refuse counts nowhere: more than one bit is set.
    if ((refusedBy & (refusedBy - 1)) !== 0) continue
    const inside = (neededFrom[i] as number) >= start && (neededTo[i] as number) <= end
    const unsureBy = inside ? (unsure[i] as number) : (unsure[i] as number) | FILTER.time
    const nationwideBy = nationwide[i] as number
    const inferred = placeInferred[i] === 1

    if ((refusedBy & ~FILTER.where) === 0) {
      const elsewhere = matchOf(unsureBy & ~FILTER.where, nationwideBy & ~FILTER.where)
      raise(tally[stated(elsewhere, inferred)].anywhere, place[i] as number)
    }
    const match = matchOf(unsureBy, nationwideBy)
    const sheet = tally[match]
    if ((refusedBy & ~FILTER.kind) === 0) raise(sheet.kind, kind[i] as number)
    if ((refusedBy & ~FILTER.actor) === 0) raiseAll(sheet.actor, actors, i)
    if ((refusedBy & ~FILTER.source) === 0) raiseAll(sheet.source, sources, i)
    if ((refusedBy & ~FILTER.status) === 0) raise(sheet.status, status[i] as number)
    if (refusedBy !== 0) continue
    raise(tally[stated(match, inferred)].place, place[i] as number)
    if (match === 'certain' || !sure) found[match][counts[match]++] = i
  }
  return {
    certain: found.certain.subarray(0, counts.certain),
    possible: found.possible.subarray(0, counts.possible),
    nationwide: found.nationwide.subarray(0, counts.nationwide),
    tally,
  }
}

/** By the filters that an event passes only possibly, and those of which it says nothing. */
function matchOf(unsureBy: number, nationwideBy: number): Match {
  if (nationwideBy !== 0) return 'nationwide'
  return unsureBy === 0 ? 'certain' : 'possible'
}

/** How an event counts at its own place. */
function stated(match: Match, inferred: boolean): Match {
  return match === 'certain' && inferred ? 'possible' : match
}

function raise(counts: Uint32Array, value: number): void {
  counts[value] = (counts[value] as number) + 1
}

function raiseAll(counts: Uint32Array, { from, values }: Lists, i: number): void {
  const end = from[i + 1] as number
  for (let at = from[i] as number; at < end; at++) raise(counts, values[at] as number)
}

function named({ ids }: Columns, positions: Int32Array): readonly string[] {
  return Array.from(positions, (i) => ids[i] as string)
}
