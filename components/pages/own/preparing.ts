import type { Atlas } from '@/geodata/domain/join/atlas'
import { makingFacetValues } from '@/geodata/domain/select/facetValues'
import { groundsOf } from '@/geodata/domain/select/grounds'
import { isCrowded, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { timesOf } from '@/geodata/domain/select/times'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import type { Steps } from '@/geodata/domain/work/steps'
import { makingMarks } from '@/geodata/drawing/timeline/marks'

/** Fewer events are filtered at once, whether the code has been compiled or not. */
const MANY = 100_000

/**
 * Derives in steps what the explorer derives from an atlas and keeps with it: at once, when it is first rendered, the
 * page would stand still.
 */
export function* preparing(atlas: Atlas): Steps<void> {
  const { byLatest } = timesOf(atlas)
  yield
  byLatest()
  yield
  yield* makingFacetValues(atlas, EMPTY_VIEW.role)
  yield
  groundsOf(atlas)
  yield
  yield* makingMarks(atlas)
  yield
  isCrowded(atlas)
  yield
  yield* selecting(atlas, EMPTY_VIEW)
  // Loops are slow until the browser has compiled them: the reader's first filter is not the first one.
  if (atlas.events.length >= MANY)
    yield* selecting(atlas, { ...EMPTY_VIEW, kind: atlas.kinds.slice(0, 1).map(({ id }) => id) })
}

/** Selects the events of a View, and counts them, in steps: each is computed when it is first read, and kept. */
export function* selecting(atlas: Atlas, view: View): Steps<void> {
  const selection = select(atlas, view)
  selection.positions.certain.at(0)
  yield
  selection.atPlaces.certain.at(0)
  yield
  placeCounts(atlas, selection)
  yield
}
