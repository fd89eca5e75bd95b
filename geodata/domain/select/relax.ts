import type { Atlas } from '../join/atlas'
import { activeKeys, type FilterKey, without } from '../view/filter'
import type { View } from '../view/view'
import { type Count, countOf, totalOf } from './match'
import { select } from './select'

/** The effect of dropping one filter of a View. */
export interface Relaxed {
  readonly key: FilterKey
  readonly rest: View
  readonly count: Count
}

/** For a View without results: the filters whose removal would give any, most results first. */
export function relaxed(atlas: Atlas, view: View): Relaxed[] {
  return activeKeys(view)
    .map((key) => {
      const rest = without(view, key)
      return { key, rest, count: countOf(select(atlas, rest).positions) }
    })
    .filter(({ count }) => totalOf(count) > 0)
    .sort((a, b) => b.count.certain - a.count.certain || b.count.possible - a.count.possible)
}
