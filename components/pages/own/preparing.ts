import type { Atlas } from '@/geodata/domain/join/atlas'
import { facetValues } from '@/geodata/domain/select/facetValues'
import { groundsOf } from '@/geodata/domain/select/grounds'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { timesOf } from '@/geodata/domain/select/times'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { marks } from '@/geodata/drawing/timeline/marks'

/** What the explorer derives from an atlas and keeps with it, each in tens of milliseconds for a large file. */
const DERIVED: readonly ((atlas: Atlas) => unknown)[] = [
  timesOf,
  (atlas) => timesOf(atlas).byLatest(),
  (atlas) => facetValues(atlas, EMPTY_VIEW.role),
  groundsOf,
  marks,
  (atlas) => select(atlas, EMPTY_VIEW).positions,
  (atlas) => select(atlas, EMPTY_VIEW).atPlaces,
  (atlas) => placeCounts(atlas, select(atlas, EMPTY_VIEW)),
]

/** Derives all of it in steps: at once, when the explorer is first rendered, the page would stand still. */
export function* preparing(atlas: Atlas): Generator<void, void, void> {
  for (const derive of DERIVED) {
    derive(atlas)
    yield
  }
}
