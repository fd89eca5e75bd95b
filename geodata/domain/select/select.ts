import type { Atlas } from '../join/atlas'
import { type Columns, columns } from '../join/columns'
import { formatView } from '../view/format'
import { EMPTY_VIEW, type View } from '../view/view'
import { tallied, talliedPlaces } from './count'
import { counterOf, type Tally } from './counter'
import { verdicts } from './filterMask'
import { countOf, type Match } from './match'
import { readOnce } from './readOnce'
import { recentOf } from './recent'
import type { Positions, Selection } from './selection'
import { endsOf, reachedBy, timesOf } from './times'

/**
 * Selects the events of a View, certain or possible, and counts facet values. Used for 60 events and for 400,000:
 * filters other than time are computed once and cached, and moving the time window costs only the events that enter or
 * leave it. Ids, positions and counts are computed lazily.
 *
 * Views that differ in nothing that filters, such as their cameras, have the same selection as long as it is among the
 * last few: what is derived from it is kept, too.
 */
export function select(atlas: Atlas, view: View): Selection {
  const elsewhere = countedElsewhere.get(atlas)
  if (elsewhere) return elsewhere
  const ofAtlas = selections.get(atlas) ?? new WeakMap<View, Selection>()
  selections.set(atlas, ofAtlas)
  const selection = ofAtlas.get(view) ?? recentOrSelected(atlas, view)
  ofAtlas.set(view, selection)
  return selection
}

const countedElsewhere = new WeakMap<Atlas, Selection>()

/**
 * Gives an atlas that has only a part of a data set the selection of its View, counted where the whole is: `select`
 * returns it whatever the View.
 */
export function giveSelection(atlas: Atlas, selection: Selection): void {
  countedElsewhere.set(atlas, selection)
}

/** Keyed by the View object: title, map and list of a page share one selection. */
const selections = new WeakMap<Atlas, WeakMap<View, Selection>>()

/** Number of selections to keep by their filters. */
const RECENT = 4

const recent = new WeakMap<Atlas, Map<string, Selection>>()

function recentOrSelected(atlas: Atlas, view: View): Selection {
  const key = filtersOf(view)
  const known = recent.get(atlas) ?? new Map<string, Selection>()
  recent.set(atlas, known)
  return recentOf(known, key, RECENT, () => selected(atlas, view))
}

/** What a View filters by, as text. */
function filtersOf(view: View): string {
  const { event, links, place, at, theme, compare, swipe, sort, ...filters } = view
  return formatView({ ...EMPTY_VIEW, ...filters })
}

function selected(atlas: Atlas, view: View): Selection {
  const table = columns(atlas)
  let tally: Tally | undefined
  const counted = () => {
    tally ??= counterOf(atlas, verdicts(atlas, view), view.role)(view.time)
    return tally
  }
  const selection: Selection = readOnce<Selection>({
    certain: () => named(table, selection.positions.certain),
    possible: () => named(table, selection.positions.possible),
    nationwide: () => named(table, selection.positions.nationwide),
    count: () => countOf(selection.positions),
    positions: () => found(atlas, view),
    counts: () => tallied(atlas, counted(), view.sure),
    atPlaces: () => talliedPlaces(counted(), view.sure),
  })
  return selection
}

/** One pass over the events that may be in the window. */
function found(atlas: Atlas, view: View): Positions {
  const times = timesOf(atlas)
  const { latest, neededFrom, neededTo, openEnded } = times
  const { refusedBy, unsure, nationwide } = verdicts(atlas, view)
  const { start, end } = endsOf(view.time)
  const { early, head, tail } = reachedBy(times, { start, end })
  const looked = early + tail - head
  const found = roomFor(looked)
  let [certain, possible, silent] = [0, 0, 0]
  for (let n = head - early; n < tail; n++) {
    const i = n < head ? (openEnded[n - head + early] as number) : n
    if (refusedBy[i] !== 0 || (latest[i] as number) < start) continue
    if (nationwide[i] !== 0) found.nationwide[silent++] = i
    else if (unsure[i] !== 0 || (neededFrom[i] as number) < start || (neededTo[i] as number) > end)
      found.possible[possible++] = i
    else found.certain[certain++] = i
  }
  return {
    certain: found.certain.slice(0, certain),
    possible: found.possible.slice(0, view.sure ? 0 : possible),
    nationwide: found.nationwide.slice(0, view.sure ? 0 : silent),
  }
}

let room: Readonly<Record<Match, Int32Array>> = roomOf(0)

/** Room for the positions of so many events, used again for each selection: room for all would be made three times. */
function roomFor(length: number): Readonly<Record<Match, Int32Array>> {
  if (room.certain.length < length) room = roomOf(length)
  return room
}

function roomOf(length: number): Readonly<Record<Match, Int32Array>> {
  return { certain: new Int32Array(length), possible: new Int32Array(length), nationwide: new Int32Array(length) }
}

const idsByColumns = new WeakMap<Columns, readonly string[]>()

/**
 * The ids at some positions. Those of all rows are read once: slicing ids out of a large text on every move is
 * expensive.
 */
function named(table: Columns, positions: Int32Array): readonly string[] {
  const ids = idsByColumns.get(table) ?? Array.from(table.earliest, (_, i) => table.id(i))
  idsByColumns.set(table, ids)
  return Array.from(positions, (i) => ids[i] as string)
}
