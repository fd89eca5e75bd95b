import type { Atlas } from '../join/atlas'
import { byFacet } from '../view/facets'
import type { Tally } from './counter'
import { countsByValue } from './grounds'
import { type Count, NO_EVENTS } from './match'
import { readOnce } from './readOnce'
import type { Counts, PlaceCounts } from './selection'

/** The tally by id; each facet is computed on first access. With `sure`, only certain matches count. */
export function tallied(atlas: Atlas, tally: Tally, sure: boolean): Counts {
  const { sums, width, facets, starts, places } = tally
  const at = (column: number): Count => ({
    certain: sums[column] as number,
    possible: sure ? 0 : (sums[width + column] as number),
    nationwide: sure ? 0 : (sums[2 * width + column] as number),
  })
  const byId = (items: readonly { readonly id: string }[], first: number) =>
    Object.fromEntries(items.map(({ id }, i): [string, Count] => [id, at(first + i)]))
  return readOnce<Counts>({
    where: () => byGround(tally, sure),
    ...byFacet(
      ({ key, values }) =>
        () =>
          byId(values(atlas), facets + starts[key]),
    ),
    place: () => byId(atlas.places, places),
  })
}

/** The tally of places by position in the atlas. */
export function talliedPlaces({ sums, width, places }: Tally, sure: boolean): PlaceCounts {
  const row = (match: number) => {
    const counts = sums.subarray(match * width + places, (match + 1) * width)
    return sure && match > 0 ? new Uint32Array(counts.length) : counts
  }
  return { certain: row(0), possible: row(1), nationwide: row(2) }
}

/** Counts of the values of `where`, summed from the grounds. */
function byGround({ sums, width, grounds }: Tally, sure: boolean): Record<string, Count> {
  const counts = countsByValue(grounds, (ground, match) => sums[match * width + ground] as number)
  return Object.fromEntries(counts.map(([id, count]) => [id, sure ? { ...NO_EVENTS, certain: count.certain } : count]))
}
