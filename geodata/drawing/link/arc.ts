import type { Position } from 'geojson'

/** How far the middle of an arc stands off the straight line, as a share of its length. */
const BULGE = 0.18

/** The point of a quadratic Bézier curve at t, 0 to 1. */
type Curve = (t: number) => Position

/**
 * A curve from one position to another, both [lng, lat] in degrees, bulging to the left of the way it runs, so that there and back are two curves. It is curved
 * in the Mercator plane: its shape on the screen is the same at every zoom. Positions beyond the poles' 85 degrees are not asked for.
 */
export function arcBetween(
  [fromX = 0, fromLat = 0]: readonly number[],
  [toX = 0, toLat = 0]: readonly number[],
): Curve {
  const [fromY, toY] = [mercator(fromLat), mercator(toLat)]
  // A control point stands twice as far off as the curve's middle.
  const bendX = (fromX + toX) / 2 - (toY - fromY) * 2 * BULGE
  const bendY = (fromY + toY) / 2 + (toX - fromX) * 2 * BULGE
  return (t) => {
    const [start, bend, end] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [start * fromX + bend * bendX + end * toX, latitude(start * fromY + bend * bendY + end * toY)]
  }
}

/** The positions of a curve from its beginning to t, as a line of so many stretches. */
export function drawn(curve: Curve, until = 1, stretches = 32): Position[] {
  return Array.from({ length: stretches + 1 }, (_, i) => curve((i / stretches) * until))
}

/** Northing of a latitude in the Mercator plane, in degrees of longitude. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
}

function latitude(northing: number): number {
  return (Math.atan(Math.exp((northing * Math.PI) / 180)) * 360) / Math.PI - 90
}
