import type { Atlas } from '../join/atlas'
import { activeKeys, type FilterKey, without } from '../view/filter'
import type { View } from '../view/view'
import { select } from './select'
import type { Count } from './selection'

/** What a View would show without one of its filters. */
export interface Loosened {
  readonly key: FilterKey
  readonly rest: View
  readonly count: Count
}

/** For a View that shows nothing: its filters without which it would show something, the one that gives most first. */
export function loosened(atlas: Atlas, view: View): Loosened[] {
  return activeKeys(view)
    .map((key) => {
      const rest = without(view, key)
      const { certain, possible } = select(atlas, rest)
      return { key, rest, count: { certain: certain.length, possible: possible.length } }
    })
    .filter(({ count }) => count.certain + count.possible > 0)
    .sort((a, b) => b.count.certain - a.count.certain || b.count.possible - a.count.possible)
}
