import type { Atlas } from '../join/atlas'
import { added, type Count, isNationwide, MATCHES, matchThere, NO_EVENTS, totalOf } from '../select/match'
import { whereValues, withinRegions } from '../select/membership'
import type { Selection } from '../select/selection'
import { byKind } from '../summary/kind'

/** How many events one region or kind has in each of two periods, and how many more in the second; negative: fewer. */
export interface Difference {
  readonly id: string
  readonly before: Count
  readonly after: Count
  readonly change: Count
}

export interface Differences {
  /** The regions, then `north`, `south`, `abroad`, all of them. */
  readonly where: readonly Difference[]
  /** What is known only to the whole country, and so says nothing of one of its regions. */
  readonly country: Difference
  /** Kinds of which either period holds anything. */
  readonly kind: readonly Difference[]
}

/**
 * What two selections hold by region and by kind. Unlike the counts of a facet these are the events that are shown, under all filters. An event is certain in a region
 * when it certainly matches and its place can only lie there; with `sure`, what is only possible does not count.
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

function difference(id: string, before: Count = NO_EVENTS, after: Count = NO_EVENTS): Difference {
  const change = {
    certain: after.certain - before.certain,
    possible: after.possible - before.possible,
    nationwide: after.nationwide - before.nationwide,
  }
  return { id, before, after, change }
}

function byRegion(atlas: Atlas, { counts }: Selection, sure: boolean): Map<string, Count> {
  return new Map(
    whereValues(atlas).map((id) => {
      const sum = { ...NO_EVENTS }
      for (const place of atlas.places) {
        const standing = withinRegions(place, atlas, [id])
        for (const match of MATCHES) {
          // What has an inferred place is possible at it already.
          const there = matchThere(match, standing, { nationwide: isNationwide(place), inferred: false })
          if (there !== 'out') sum[there] += counts.place[place.id]?.[match] ?? 0
        }
      }
      return [id, sure ? { ...NO_EVENTS, certain: sum.certain } : sum]
    }),
  )
}

function wholeCountry(atlas: Atlas, { counts }: Selection): Count {
  return atlas.places
    .filter(isNationwide)
    .map(({ id }) => counts.place[id] ?? NO_EVENTS)
    .reduce(added, NO_EVENTS)
}
