import type { Atlas } from '../join/atlas'
import { type Columns, columns } from '../join/columns'
import type { View } from '../view/view'
import { tallied, talliedPlaces } from './count'
import { counterOf, type Tally } from './counter'
import { verdicts } from './filterMask'
import { readOnce } from './readOnce'
import type { Positions, Selection } from './selection'
import { endsOf, reachedBy, timesOf } from './times'

/**
 * Selects the events of a View, certain or possible, and counts facet values. Used for 60 events and for 400,000:
 * filters other than time are computed once and cached, and moving the time window costs only the events that enter or
 * leave it. Ids, positions and counts are computed lazily.
 */
export function select(atlas: Atlas, view: View): Selection {
  const ofAtlas = selections.get(atlas) ?? new WeakMap<View, Selection>()
  selections.set(atlas, ofAtlas)
  const selection = ofAtlas.get(view) ?? selected(atlas, view)
  ofAtlas.set(view, selection)
  return selection
}

/** Keyed by the View object: title, map and list of a page share one selection. */
const selections = new WeakMap<Atlas, WeakMap<View, Selection>>()

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
  const found = {
    certain: new Int32Array(looked),
    possible: new Int32Array(view.sure ? 0 : looked),
    nationwide: new Int32Array(view.sure ? 0 : looked),
  }
  let certain = 0
  let possible = 0
  let silent = 0
  for (let n = head - early; n < tail; n++) {
    const i = n < head ? (openEnded[n - head + early] as number) : n
    if (refusedBy[i] !== 0 || (latest[i] as number) < start) continue
    if (nationwide[i] !== 0) found.nationwide[silent++] = i
    else if (unsure[i] !== 0 || (neededFrom[i] as number) < start || (neededTo[i] as number) > end)
      found.possible[possible++] = i
    else found.certain[certain++] = i
  }
  return {
    certain: found.certain.subarray(0, certain),
    possible: found.possible.subarray(0, possible),
    nationwide: found.nationwide.subarray(0, silent),
  }
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
