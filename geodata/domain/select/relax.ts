import type { Atlas } from '../join/atlas'
import { activeKeys, type FilterKey, without } from '../view/filter'
import type { View } from '../view/view'
import { type Count, countOf, totalOf } from './match'
import { select } from './select'

/** What a View would show without one of its filters. */
export interface Relaxed {
  readonly key: FilterKey
  readonly rest: View
  readonly count: Count
}

/** For a View that shows nothing: its filters without which it would show something, the one that gives most first. */
export function relaxed(atlas: Atlas, view: View): Relaxed[] {
  return activeKeys(view)
    .map((key) => {
      const rest = without(view, key)
      return { key, rest, count: countOf(select(atlas, rest).positions) }
    })
    .filter(({ count }) => totalOf(count) > 0)
    .sort((a, b) => b.count.certain - a.count.certain || b.count.possible - a.count.possible)
}
