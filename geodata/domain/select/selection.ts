import type { FacetKey } from '../view/facets'
import type { Count, Match } from './match'

/** What a View lets through, each event in one list. Ids are in the atlas's order: by earliest day, latest day, id. */
export interface Matches extends Readonly<Record<Match, readonly string[]>> {
  readonly counts: Counts
}

/**
 * The same, and where the events stand in the atlas: what is done with thousands of them at every frame is done without
 * their ids.
 */
export interface Selection extends Matches {
  readonly positions: Positions
  readonly atPlaces: PlaceCounts
}

/** `Counts.place` by position of the place in the atlas: thousands of places are counted without their ids. */
export type PlaceCounts = Readonly<Record<Match, Uint32Array>>

/** Positions of events in the atlas's list, ascending. */
export type Positions = Readonly<Record<Match, Int32Array>>

/**
 * Events per facet value, each facet counted under all *other* filters, so that a count is what a click on that value
 * alone would show. `place` is no filter and is counted under all of them: it is what the marks on the map say. Where
 * the place of an event is inferred, it is only possible in a region and at a place, however certainly it matches the
 * View. An actor counts in the roles that the View names; in any where it names none.
 */
export interface Counts extends Readonly<Record<FacetKey, Readonly<Record<string, Count>>>> {
  /** Every place, by its own id; places `within` another are not added to it. */
  readonly place: Readonly<Record<string, Count>>
}
