import type { Atlas } from '../join/atlas'
import { countsByValue, groundsOf } from '../select/grounds'
import { type Count, isNationwide, MATCHES, NO_EVENTS, totalOf } from '../select/match'
import { whereValues } from '../select/membership'
import type { Selection } from '../select/selection'
import { byKind } from '../summary/kind'
import type { View } from '../view/view'

/** Number of events of one region or kind in each of two periods, and the change (negative: fewer in the second). */
export interface Difference {
  readonly id: string
  readonly before: Count
  readonly after: Count
  readonly change: Count
}

export interface Differences {
  /** The regions, their groups, and `abroad`. */
  readonly where: readonly Difference[]
  /** Events known only to the whole country, which belong to no single region. */
  readonly country: Difference
  /** Kinds that occur in either period. */
  readonly kind: readonly Difference[]
}

/**
 * Counts of two selections by region and kind. Unlike facet counts, these are of shown events, under all filters. An
 * event is certain in a region if it certainly matches and its place lies entirely there; with `sure`, possible matches
 * do not count.
 */
export function differences(atlas: Atlas, before: Selection, after: Selection, sure = false): Differences {
  const [whereBefore, whereAfter] = [byRegion(atlas, before, sure), byRegion(atlas, after, sure)]
  const [kindBefore, kindAfter] = [byKind(atlas, before.positions), byKind(atlas, after.positions)]
  return {
    where: whereValues(atlas).map((id) => difference(id, whereBefore.get(id), whereAfter.get(id))),
    country: difference('country', wholeCountry(atlas, before), wholeCountry(atlas, after)),
    kind: atlas.kinds
      .map(({ id }) => difference(id, kindBefore.get(id), kindAfter.get(id)))
      .filter(({ before, after }) => totalOf(before) + totalOf(after) > 0),
  }
}

/** The selection of one period, counted elsewhere, with the part of the data that is here. */
interface CountedPeriod {
  readonly atlas: Atlas
  readonly selection: Pick<Selection, 'counts' | 'atPlaces'>
}

/** The same of periods that were counted elsewhere: of a filter by region or kind only the chosen ones. */
export function countedDifferences(view: View, before: CountedPeriod, after: CountedPeriod): Differences {
  const { atlas } = before
  const of = (key: 'where' | 'kind', id: string) =>
    difference(id, before.selection.counts[key][id], after.selection.counts[key][id])
  const chosen = (key: 'where' | 'kind') => (id: string) => view[key].length === 0 || view[key].includes(id)
  return {
    where: whereValues(atlas)
      .filter(chosen('where'))
      .map((id) => of('where', id)),
    country: difference(
      'country',
      wholeCountry(before.atlas, before.selection),
      wholeCountry(after.atlas, after.selection),
    ),
    kind: atlas.kinds
      .map(({ id }) => id)
      .filter(chosen('kind'))
      .map((id) => of('kind', id))
      .filter((one) => totalOf(one.before) + totalOf(one.after) > 0),
  }
}

function difference(id: string, before: Count = NO_EVENTS, after: Count = NO_EVENTS): Difference {
  const change = {
    certain: after.certain - before.certain,
    possible: after.possible - before.possible,
    nationwide: after.nationwide - before.nationwide,
  }
  return { id, before, after, change }
}

function byRegion(atlas: Atlas, { atPlaces }: Selection, sure: boolean): Map<string, Count> {
  const grounds = groundsOf(atlas)
  const sums = MATCHES.map((match) => {
    const ofGround = new Uint32Array(grounds.count)
    atlas.places.forEach((_, at) => {
      const ground = grounds.of[at] as number
      ofGround[ground] = (ofGround[ground] as number) + (atPlaces[match][at] ?? 0)
    })
    return ofGround
  })
  const counts = countsByValue(grounds, (ground, match) => sums[match]?.[ground] ?? 0)
  return new Map(counts.map(([id, count]) => [id, sure ? { ...NO_EVENTS, certain: count.certain } : count]))
}

function wholeCountry(atlas: Atlas, { atPlaces }: Pick<Selection, 'atPlaces'>): Count {
  const sum = { ...NO_EVENTS }
  atlas.places.forEach((place, at) => {
    if (isNationwide(place)) for (const match of MATCHES) sum[match] += atPlaces[match][at] ?? 0
  })
  return sum
}
