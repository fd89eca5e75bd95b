import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { type Count, MATCHES, NO_EVENTS } from '../select/match'
import type { Positions } from '../select/selection'

/** Number of events of each kind in a selection, by kind id, including zeros. */
export function byKind(atlas: Atlas, positions: Positions): ReadonlyMap<string, Count> {
  const { kind } = columns(atlas)
  const sums = atlas.kinds.map(() => ({ ...NO_EVENTS }))
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      const sum = sums[kind[position] as number]
      if (sum) sum[match] += 1
    }
  }
  return new Map(atlas.kinds.map(({ id }, i) => [id, sums[i] ?? NO_EVENTS]))
}
