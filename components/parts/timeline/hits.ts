/** The events with marks near a point of the strip, by position in the atlas. */
export interface Hits {
  /** Nearest first. */
  readonly events: readonly number[]
  /** The point, in pixels of the strip. */
  readonly x: number
  /** Whether the list of these events is open. */
  readonly listed: boolean
}
