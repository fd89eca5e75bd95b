import type { Position } from 'geojson'
import { mercator } from '../../domain/view/mercator'

/** How far the middle of an arc stands off the straight line, as a share of its length. */
const BULGE = 0.18

/** Arcs have one shape at every zoom. */
const PLANE = mercator(0)

/** The point of a quadratic Bézier curve at t, 0 to 1. */
type Curve = (t: number) => Position

/**
 * A curve from one position to another, both [lng, lat] in degrees, bulging to the left of the way it runs, so that
 * there and back are two curves. It is curved in the Mercator plane: its shape on the screen is the same at every zoom.
 * Positions beyond the poles' 85 degrees are not asked for.
 */
export function arcBetween(start: readonly number[], end: readonly number[]): Curve {
  const [from, to] = [PLANE.project(start), PLANE.project(end)]
  // A control point stands twice as far off as the curve's middle; y grows downwards, so left is its other side.
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * 2 * BULGE,
    y: (from.y + to.y) / 2 - (to.x - from.x) * 2 * BULGE,
  }
  return (t) => {
    const [first, middle, last] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return PLANE.unproject({
      x: first * from.x + middle * bend.x + last * to.x,
      y: first * from.y + middle * bend.y + last * to.y,
    })
  }
}

/** The positions of a curve from its beginning to t, as a line of so many stretches. */
export function drawn(curve: Curve, until = 1, stretches = 32): Position[] {
  return Array.from({ length: stretches + 1 }, (_, i) => curve((i / stretches) * until))
}
