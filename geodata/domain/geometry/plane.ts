import type { MultiPolygon, Polygon, Position } from 'geojson'

/*
 * Planar geometry in degrees. Positions are [lng, lat]; rings are closed. Boundaries belong to their polygons. Replaces
 * Turf in the browser, which is ten times as large; tests compare the two.
 */

type Ring = readonly Position[]

/** A side of a ring with its bounding box. */
interface Side {
  readonly from: Position
  readonly to: Position
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/**
 * Whether a position is in a polygon, or in any of several. The edge of a hole counts as inside, its interior does not.
 */
export function isInside(position: Position, ground: Polygon | MultiPolygon): boolean {
  const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates
  return polygons.some(([outer, ...holes]) => {
    if (!outer) return false
    const standing = standingIn(position, outer)
    return standing === 'edge' || (standing === 'in' && !holes.some((hole) => standingIn(position, hole) === 'in'))
  })
}

/** Whether two polygons share a position. */
export function polygonsMeet(one: Polygon, other: Polygon): boolean {
  if (boundariesMeet(one, other)) return true
  const [corner, otherCorner] = [one.coordinates[0]?.[0], other.coordinates[0]?.[0]]
  return (corner !== undefined && isInside(corner, other)) || (otherCorner !== undefined && isInside(otherCorner, one))
}

/** Whether the boundaries of two polygons share a position. */
export function boundariesMeet(one: Polygon, other: Polygon): boolean {
  const others = other.coordinates.map(sidesOf)
  return one.coordinates.some((ring) => {
    const { sides, box } = sidesOf(ring)
    return others.some((against) => {
      if (!boxesMeet(box, against.box)) return false
      const near = against.sides.filter((side) => boxesMeet(side, box))
      return sides.some((side) => boxesMeet(side, against.box) && near.some((another) => sidesMeet(side, another)))
    })
  })
}

/** Whether two non-adjacent sides of a ring share a position. */
export function meetsItself(ring: Ring): boolean {
  const { sides } = sidesOf(ring)
  return sides.some((side, i) =>
    sides.some((other, j) => j > i + 1 && !(i === 0 && j === sides.length - 1) && sidesMeet(side, other)),
  )
}

/** Ray casting: a ray to the east from inside crosses the ring an odd number of times. */
function standingIn([x = 0, y = 0]: Position, ring: Ring): 'in' | 'edge' | 'out' {
  let inside = false
  let [ax, ay] = relative(ring.at(-1), x, y)
  for (const corner of ring) {
    const [bx, by] = relative(corner, x, y)
    if (bx === 0 && by === 0) return 'edge'
    if (ay > 0 !== by > 0) {
      const turn = ax * by - bx * ay
      if (turn === 0) return 'edge'
      if (turn > 0 === by > ay) inside = !inside
    } else if (ay === 0 && by === 0 && ax < 0 !== bx < 0) return 'edge'
    ax = bx
    ay = by
  }
  return inside ? 'in' : 'out'
}

function relative([lng = 0, lat = 0]: Position = [], x: number, y: number): readonly [number, number] {
  return [lng - x, lat - y]
}

/** The sides of a ring with the bounding box of all. */
interface Sides {
  readonly sides: readonly Side[]
  readonly box: Box
}

/** Of rings, which never change: each is compared with many others. */
const knownSides = new WeakMap<Ring, Sides>()

function sidesOf(ring: Ring): Sides {
  const known = knownSides.get(ring)
  if (known) return known
  const sides = ring.slice(1).map((to, i): Side => {
    const from = ring[i] ?? to
    const [ax = 0, ay = 0] = from
    const [bx = 0, by = 0] = to
    return {
      ...{ from, to },
      west: Math.min(ax, bx),
      east: Math.max(ax, bx),
      south: Math.min(ay, by),
      north: Math.max(ay, by),
    }
  })
  const made = { sides, box: boxOf(sides) }
  knownSides.set(ring, made)
  return made
}

type Box = Omit<Side, 'from' | 'to'>

const NOWHERE: Box = {
  west: Number.POSITIVE_INFINITY,
  east: Number.NEGATIVE_INFINITY,
  south: Number.POSITIVE_INFINITY,
  north: Number.NEGATIVE_INFINITY,
}

function boxOf(sides: readonly Box[]): Box {
  return sides.reduce(
    (box, side) => ({
      west: Math.min(box.west, side.west),
      east: Math.max(box.east, side.east),
      south: Math.min(box.south, side.south),
      north: Math.max(box.north, side.north),
    }),
    NOWHERE,
  )
}

function boxesMeet(one: Box, other: Box): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north
}

/**
 * Two segments meet if each one's ends are on different sides of, or on, the other; collinear ones if their bounding
 * boxes do.
 */
function sidesMeet(one: Side, other: Side): boolean {
  return boxesMeet(one, other) && parts(one, other) && parts(other, one)
}

function parts({ from, to }: Side, other: Side): boolean {
  return turn(from, to, other.from) * turn(from, to, other.to) <= 0
}

/** Side of the line from `a` to `b` that a position is on: 1 left, -1 right, 0 on it. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): number {
  return Math.sign((ax - x) * (by - y) - (bx - x) * (ay - y))
}
