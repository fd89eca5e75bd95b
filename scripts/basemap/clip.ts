import type { MultiPolygon, Polygon, Position } from 'geojson'
import { at, FRAME, polygons } from './ring'

/** One side of the frame: keeps positions whose `axis` is on the `keep` side of `limit`. */
interface Side {
  readonly axis: 0 | 1
  readonly limit: number
  readonly keep: 'above' | 'below'
}

const [WEST, SOUTH, EAST, NORTH] = FRAME
const SIDES: readonly Side[] = [
  { axis: 0, limit: WEST, keep: 'above' },
  { axis: 1, limit: SOUTH, keep: 'above' },
  { axis: 0, limit: EAST, keep: 'below' },
  { axis: 1, limit: NORTH, keep: 'below' },
]

/**
 * The part of a shape inside the frame (Sutherland and Hodgman, side by side), or null if there is none. Vertices
 * inside are unchanged, and an edge shared by two shapes is cut at exactly the same point, so that they still share it;
 * a general polygon clipper may drop vertices on a straight line. Pieces connected only along the frame become one ring
 * that runs along its edge.
 */
export function clip(shape: Polygon | MultiPolygon): MultiPolygon | null {
  const coordinates = polygons(shape)
    .map((rings) => rings.map(clipRing).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}

function clipRing(ring: readonly Position[]): Position[] {
  const open = SIDES.reduce(cut, ring.slice(0, -1))
  return open.length > 0 ? [...open, at(open, 0)] : []
}

function cut(ring: Position[], side: Side): Position[] {
  return ring.flatMap((position, index) => {
    const before = at(ring, (index + ring.length - 1) % ring.length)
    const kept = isInside(position, side)
    if (kept === isInside(before, side)) return kept ? [position] : []
    const crossing = cross(before, position, side)
    return kept ? [crossing, position] : [crossing]
  })
}

function isInside(position: Position, { axis, limit, keep }: Side): boolean {
  return keep === 'above' ? at(position, axis) >= limit : at(position, axis) <= limit
}

/**
 * Intersection of an edge with a side: always computed from the lower end, so that the direction of the ring does not
 * matter.
 */
function cross(a: Position, b: Position, { axis, limit }: Side): Position {
  const [from, to] = at(a, axis) < at(b, axis) ? [a, b] : [b, a]
  const share = (limit - at(from, axis)) / (at(to, axis) - at(from, axis))
  const other = 1 - axis
  const crossing = [limit, limit]
  crossing[other] = at(from, other) + share * (at(to, other) - at(from, other))
  return crossing
}
