import type { Box } from '../features'

/** A box whose west is less than its east, possibly beyond ±180°. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * The boxes to compare footprints with, which may reach beyond ±180°, as a circle of 25 km around a place at the 180th
 * meridian does: the same box wherever it comes round the globe. What is covered by the box is covered by one of them.
 */
export function boxesAround([west, south, east, north]: Box): readonly Bounds[] {
  const to = west > east ? east + 360 : east
  if (to - west >= 360) return [{ west: -540, south, east: 540, north }]
  return [-360, 0, 360].map((shift) => ({ west: west + shift, south, east: to + shift, north }))
}
