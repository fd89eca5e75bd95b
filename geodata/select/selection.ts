/** What a View lets through. Ids are in the atlas's order: by earliest day, latest day, id. */
export interface Selection {
  /** Events that match every filter for sure. */
  readonly certain: readonly string[]
  /** Events that may match, but whose date or place is not known narrowly enough to tell. */
  readonly possible: readonly string[]
  readonly counts: Counts
}

/**
 * Events per facet value, each facet counted under all *other* filters, so that a count is what a click on that value
 * alone would show. `place` is no filter and is counted under all of them: it is what the marks on the map say.
 */
export interface Counts {
  /** Region ids, `north`, `south`, `abroad`. */
  readonly where: Readonly<Record<string, Count>>
  readonly kind: Readonly<Record<string, Count>>
  readonly actor: Readonly<Record<string, Count>>
  readonly source: Readonly<Record<string, Count>>
  /** Every place, by its own id; places `within` another are not added to it. */
  readonly place: Readonly<Record<string, Count>>
}

export interface Count {
  readonly certain: number
  readonly possible: number
}
