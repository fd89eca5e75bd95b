import type { Atlas } from '../join/atlas'
import { groundsOf } from '../select/grounds'
import { type Count, isNationwide, MATCHES, NO_EVENTS, totalOf } from '../select/match'
import { whereValues } from '../select/membership'
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
 * What two selections hold by region and by kind. Unlike the counts of a facet these are the events that are shown,
 * under all filters. An event is certain in a region when it certainly matches and its place can only lie there; with
 * `sure`, what is only possible does not count.
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

function byRegion(atlas: Atlas, { atPlaces }: Selection, sure: boolean): Map<string, Count> {
  const grounds = groundsOf(atlas)
  return new Map(
    grounds.values.map(({ id, matches }) => {
      const sum = { ...NO_EVENTS }
      atlas.places.forEach((_, at) => {
        MATCHES.forEach((match, i) => {
          const there = MATCHES[matches[(grounds.of[at] as number) * MATCHES.length + i] as number]
          if (there) sum[there] += atPlaces[match][at] ?? 0
        })
      })
      return [id, sure ? { ...NO_EVENTS, certain: sum.certain } : sum]
    }),
  )
}

function wholeCountry(atlas: Atlas, { atPlaces }: Selection): Count {
  const sum = { ...NO_EVENTS }
  atlas.places.forEach((place, at) => {
    if (isNationwide(place)) for (const match of MATCHES) sum[match] += atPlaces[match][at] ?? 0
  })
  return sum
}
