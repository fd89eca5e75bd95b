import type { Atlas } from '../join/atlas'
import { whereValues, withinRegions } from '../select/membership'
import type { Count, Positions, Selection } from '../select/selection'

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
  /** What is known only to the whole country, and so is possible in each of its regions. */
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
      .filter(({ before, after }) => before.certain + before.possible + after.certain + after.possible > 0),
  }
}

const NONE: Count = { certain: 0, possible: 0 }

function difference(id: string, before: Count = NONE, after: Count = NONE): Difference {
  const change = { certain: after.certain - before.certain, possible: after.possible - before.possible }
  return { id, before, after, change }
}

function byRegion(atlas: Atlas, { counts }: Selection, sure: boolean): Map<string, Count> {
  const held = atlas.places.map((place) => ({ place, count: counts.place[place.id] ?? NONE }))
  return new Map(
    whereValues(atlas).map((id) => {
      const sum = { certain: 0, possible: 0 }
      for (const { place, count } of held) {
        const standing = withinRegions(place, atlas, [id])
        if (standing === 'out') continue
        sum[standing] += count.certain
        sum.possible += count.possible
      }
      return [id, sure ? { ...sum, possible: 0 } : sum]
    }),
  )
}

function wholeCountry(atlas: Atlas, { counts }: Selection): Count {
  const sum = { certain: 0, possible: 0 }
  for (const { id, abroad, precision } of atlas.places) {
    if (abroad || precision !== 'country') continue
    sum.certain += counts.place[id]?.certain ?? 0
    sum.possible += counts.place[id]?.possible ?? 0
  }
  return sum
}

function byKind(atlas: Atlas, { certain, possible }: Positions): Map<string, Count> {
  const sums = new Map(atlas.kinds.map(({ id }) => [id, { certain: 0, possible: 0 }]))
  const count = (positions: Int32Array, matches: keyof Count) => {
    for (const position of positions) {
      const sum = sums.get(atlas.events[position]?.kind ?? '')
      if (sum) sum[matches] += 1
    }
  }
  count(certain, 'certain')
  count(possible, 'possible')
  return sums
}
