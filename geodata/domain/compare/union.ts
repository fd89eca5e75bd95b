import { added, type Count, countOf, type Match, NO_EVENTS } from '../select/match'
import type { Counts, Selection } from '../select/selection'
import { byFacet } from '../view/facets'

/**
 * The union of two selections, for filters that serve both. Counts predict a click on the value for both lists
 * together, so an event in both periods counts in each. Events are listed once, certain if certain in either.
 */
export function together(a: Selection, b: Selection): Selection {
  const certain = new Map([...placed(a, 'certain'), ...placed(b, 'certain')])
  const possible = new Map(
    [...placed(a, 'possible'), ...placed(b, 'possible')].filter(([position]) => !certain.has(position)),
  )
  const nationwide = new Map(
    [...placed(a, 'nationwide'), ...placed(b, 'nationwide')].filter(
      ([position]) => !certain.has(position) && !possible.has(position),
    ),
  )
  const found = { certain, possible, nationwide }
  const positions = {
    certain: Int32Array.from(certain.keys()).sort(),
    possible: Int32Array.from(possible.keys()).sort(),
    nationwide: Int32Array.from(nationwide.keys()).sort(),
  }
  const named = (match: Match) => Array.from(positions[match], (at) => found[match].get(at) ?? '')
  const places = (match: Match) => a.atPlaces[match].map((count, at) => count + (b.atPlaces[match][at] ?? 0))
  const facet = (key: keyof Counts) => summed(a.counts[key], b.counts[key])
  return {
    certain: named('certain'),
    possible: named('possible'),
    nationwide: named('nationwide'),
    positions,
    count: countOf(positions),
    counts: {
      where: facet('where'),
      ...byFacet(({ key }) => facet(key)),
      place: facet('place'),
    },
    atPlaces: {
      certain: places('certain'),
      possible: places('possible'),
      nationwide: places('nationwide'),
    },
  }
}

/**
 * The numbers of two selections of which only a part of the events is known, for filters that serve both: each counts
 * the events of both periods, those in both twice. The rest is that of the second.
 */
export function countedTogether(a: Selection, b: Selection): Selection {
  const facet = (key: keyof Counts) => summed({ ...zeros(b.counts[key]), ...a.counts[key] }, b.counts[key])
  return {
    ...b,
    count: added(a.count, b.count),
    counts: { where: facet('where'), ...byFacet(({ key }) => facet(key)), place: facet('place') },
  }
}

function zeros(counts: Readonly<Record<string, Count>>): Record<string, Count> {
  return Object.fromEntries(Object.keys(counts).map((id) => [id, NO_EVENTS]))
}

/** Ids of one list with their positions in the atlas. */
function placed(selection: Selection, list: Match): [number, string][] {
  return Array.from(selection.positions[list], (at, i) => [at, selection[list][i] ?? ''])
}

function summed(a: Readonly<Record<string, Count>>, b: Readonly<Record<string, Count>>): Record<string, Count> {
  return Object.fromEntries(Object.entries(a).map(([id, count]) => [id, added(count, b[id] ?? NO_EVENTS)]))
}
