import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { type Count, MATCHES, NO_EVENTS } from '../select/match'
import type { Positions } from '../select/selection'

/** Number of events of each kind in a selection, by kind id, including zeros. */
export function byKind(atlas: Atlas, positions: Positions): ReadonlyMap<string, Count> {
  const { kind } = columns(atlas)
  const sums = MATCHES.map((match) => {
    // One more for events of an unknown kind.
    const counts = new Uint32Array(atlas.kinds.length + 1)
    const found = positions[match]
    for (let n = 0; n < found.length; n++) {
      const at = kind[found[n] as number] as number
      counts[at] = (counts[at] as number) + 1
    }
    return counts
  })
  const of = (i: number) => Object.fromEntries(MATCHES.map((match, n) => [match, sums[n]?.[i] ?? 0]))
  return new Map(atlas.kinds.map(({ id }, i) => [id, { ...NO_EVENTS, ...of(i) }]))
}
