import type { Position } from 'geojson'
import { mercator } from '../../domain/view/mercator'

/** Distance of an arc's middle from the straight line, as a share of its length. */
const BULGE = 0.18

/** Arcs have the same shape at every zoom. */
const PLANE = mercator(0)

/** The point of a quadratic Bézier curve at t, 0 to 1. */
type Curve = (t: number) => Position

/**
 * A curve between two positions, [lng, lat] in degrees, bulging to the left of its direction, so that there and back
 * are two curves. It is curved in the Mercator plane, and so has the same shape at every zoom. Positions must be within
 * ±85 degrees of latitude.
 */
export function arcBetween(start: readonly number[], end: readonly number[]): Curve {
  const [from, to] = [PLANE.project(start), PLANE.project(end)]
  // A control point is twice as far off as the curve's middle; y grows downwards, so left is the other side.
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

/** Samples a curve from its start to t, with this many segments. */
export function sampled(curve: Curve, until = 1, stretches = 32): Position[] {
  return Array.from({ length: stretches + 1 }, (_, i) => curve((i / stretches) * until))
}
