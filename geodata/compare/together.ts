import type { Count, Counts, Selection } from '../select/selection'

/**
 * Two selections as one, for filters that serve both: a count is what a click would show in the two lists together, so an event that may belong to both periods counts in
 * each. Ids come once, certain where they are certain in either.
 */
export function together(a: Selection, b: Selection): Selection {
  const certain = new Set([...a.certain, ...b.certain])
  const possible = new Set([...a.possible, ...b.possible].filter((id) => !certain.has(id)))
  const facet = (key: keyof Counts) => summed(a.counts[key], b.counts[key])
  return {
    certain: [...certain],
    possible: [...possible],
    counts: {
      where: facet('where'),
      kind: facet('kind'),
      actor: facet('actor'),
      source: facet('source'),
      place: facet('place'),
    },
  }
}

function summed(a: Readonly<Record<string, Count>>, b: Readonly<Record<string, Count>>): Record<string, Count> {
  return Object.fromEntries(
    Object.entries(a).map(([id, { certain, possible }]) => [
      id,
      { certain: certain + (b[id]?.certain ?? 0), possible: possible + (b[id]?.possible ?? 0) },
    ]),
  )
}
