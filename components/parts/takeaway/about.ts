/** What a reader states about a data set of their own; null: nothing. */
export interface About {
  readonly title: string
  readonly licence: string | null
  readonly source: string | null
}
