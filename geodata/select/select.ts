import type { Atlas } from '../join/atlas'
import type { View } from '../view/view'
import { firstAtLeast } from './bisect'
import { type Columns, columns, type Lists } from './column'
import { emptyTally, type Tally, tallied } from './count'
import type { Counts, Positions, Selection } from './selection'
import { FILTER, verdicts } from './verdict'

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
  const { refused, unsure } = verdicts(atlas, view)
  const { time, role, sure } = view
  const actors = table.actorsIn(role)
  const start = time?.start ?? Number.NEGATIVE_INFINITY
  const end = time?.end ?? Number.POSITIVE_INFINITY
  const head = firstAtLeast(latestSoFar, start)
  const tail = Math.max(head, firstAtLeast(earliest, end + 1))
  const early = firstAtLeast(openEnded, Math.min(head, firstAtLeast(earliest, end + 1)))
  const looked = early + tail - head

  const tally = emptyTally(atlas)
  const certain = new Int32Array(looked)
  const possible = new Int32Array(looked)
  let certainCount = 0
  let possibleCount = 0

  for (let n = 0; n < looked; n++) {
    const i = n < early ? (openEnded[n] as number) : head + n - early
    if ((latest[i] as number) < start) continue
    const refusedBy = refused[i] as number
    // A facet is counted without its own filter only, so what two filters refuse counts nowhere: more than one bit is set.
    if ((refusedBy & (refusedBy - 1)) !== 0) continue
    const inside = (neededFrom[i] as number) >= start && (neededTo[i] as number) <= end
    const unsureBy = inside ? (unsure[i] as number) : (unsure[i] as number) | FILTER.time

    if ((refusedBy & ~FILTER.where) === 0) {
      const stated = placeInferred[i] === 0 && (unsureBy & ~FILTER.where) === 0
      raise((stated ? tally.certain : tally.possible).anywhere, place[i] as number)
    }
    const sheet = unsureBy === 0 ? tally.certain : tally.possible
    if ((refusedBy & ~FILTER.kind) === 0) raise(sheet.kind, kind[i] as number)
    if ((refusedBy & ~FILTER.actor) === 0) raiseAll(sheet.actor, actors, i)
    if ((refusedBy & ~FILTER.source) === 0) raiseAll(sheet.source, sources, i)
    if ((refusedBy & ~FILTER.status) === 0) raise(sheet.status, status[i] as number)
    if (refusedBy !== 0) continue
    raise((placeInferred[i] === 0 ? sheet : tally.possible).place, place[i] as number)
    if (unsureBy === 0) certain[certainCount++] = i
    else if (!sure) possible[possibleCount++] = i
  }
  return { certain: certain.subarray(0, certainCount), possible: possible.subarray(0, possibleCount), tally }
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
