/** The events whose marks lie within reach of a point of the strip, by their places in the atlas. */
export interface Hits {
  /** The nearest first. */
  readonly events: readonly number[]
  /** The point, in pixels of the strip. */
  readonly x: number
  /** Whether they stand as a list to choose from. */
  readonly listed: boolean
}
