import type { Count, Match } from './match'

/** What a View lets through, each event in one list. Ids are in the atlas's order: by earliest day, latest day, id. */
export interface Matches extends Readonly<Record<Match, readonly string[]>> {
  readonly counts: Counts
}

/** The same, and where the events stand in the atlas: what is done with thousands of them at every frame is done without their ids. */
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
 * alone would show. `place` is no filter and is counted under all of them: it is what the marks on the map say. Where the place of an event is
 * inferred, it is only possible in a region and at a place, however certainly it matches the View.
 */
export interface Counts {
  /** Region ids, `north`, `south`, `abroad`. */
  readonly where: Readonly<Record<string, Count>>
  readonly kind: Readonly<Record<string, Count>>
  /** Events that have the actor in one of the roles that the View names; in any where it names none. */
  readonly actor: Readonly<Record<string, Count>>
  readonly source: Readonly<Record<string, Count>>
  readonly status: Readonly<Record<string, Count>>
  /** Every place, by its own id; places `within` another are not added to it. */
  readonly place: Readonly<Record<string, Count>>
}
