import type { FacetKey } from '../view/facets'
import type { Count, Match } from './match'

/** Ids of a View's events, each in one list, in the atlas's order: by earliest day, latest day, id. */
export interface Matches extends Readonly<Record<Match, readonly string[]>> {
  readonly counts: Counts
}

/** The same with positions: code that handles thousands of events per frame avoids ids. */
export interface Selection extends Matches {
  /** The number of all its events, also where only some of them are known by position. */
  readonly count: Count
  readonly positions: Positions
  readonly atPlaces: PlaceCounts
}

/** `Counts.place` by position of the place in the atlas, to count thousands of places without ids. */
export type PlaceCounts = Readonly<Record<Match, Uint32Array>>

/** Positions of events in the atlas's list, ascending. */
export type Positions = Readonly<Record<Match, Int32Array>>

/**
 * Number of events per facet value, each facet under all *other* filters, so that a count predicts a click on that
 * value alone. `place` is no filter and is counted under all of them: it is the number on the map's marks. Events with
 * an inferred place are at most possible in a region and at a place. Actors count in the roles of the View, or in any
 * role.
 */
export interface Counts extends Readonly<Record<FacetKey, Readonly<Record<string, Count>>>> {
  /** Every place by its own id, without the places `within` it. */
  readonly place: Readonly<Record<string, Count>>
}
