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

/**
 * Whether every position of a polygon is in another, whose boundary counts. Where their boundaries touch, the sides are
 * cut there and each piece is looked at by its middle; a middle that rounding puts outside says no.
 */
export function covers(outer: Polygon, inner: Polygon): boolean {
  const corner = inner.coordinates[0]?.[0]
  if (!corner || !isInside(corner, outer)) return false
  const sides = outer.coordinates.flatMap((line) => sidesOf(line).sides)
  const ring = boxOf(sides)
  const within = inner.coordinates.every((line) =>
    sidesOf(line).sides.every((side) => {
      if (!boxesMeet(side, ring)) return false
      const touching = sides.filter((other) => sidesMeet(side, other))
      if (touching.length === 0) return true
      return (
        !touching.some((other) => crosses(side, other)) && middlesOf(side, touching).every((at) => isInside(at, outer))
      )
    }),
  )
  // A hole of the outer one may be in the middle of the inner one.
  return within && outer.coordinates.slice(1).every((hole) => !holds(inner, hole))
}

/** Whether two segments cross, rather than touch. */
function crosses(one: Side, other: Side): boolean {
  return (
    turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0 &&
    turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0
  )
}

/**
 * The middles of the pieces of a side between the corners on it of others, and the side's own ends where they are on
 * others.
 */
function middlesOf({ from, to }: Side, others: readonly Side[]): Position[] {
  const [ax = 0, ay = 0] = from
  const [bx = 0, by = 0] = to
  const along = ([x = 0, y = 0]: Position) =>
    Math.abs(bx - ax) > Math.abs(by - ay) ? (x - ax) / (bx - ax) : (y - ay) / (by - ay)
  const cuts = others
    .flatMap((other) => [other.from, other.to])
    .filter((corner) => turn(from, to, corner) === 0)
    .map(along)
    .filter((share) => share > 0 && share < 1)
  const stops = [0, ...cuts, 1].sort((a, b) => a - b)
  return stops.slice(1).map((stop, i) => {
    const share = ((stops[i] as number) + stop) / 2
    return [ax + share * (bx - ax), ay + share * (by - ay)]
  })
}

/**
 * Whether some of a hole, whose sides cross none of a polygon's, is strictly inside the polygon: one of its corners, or
 * the middle of three that follow one another, some of which are inside the hole.
 */
function holds(polygon: Polygon, hole: Ring): boolean {
  const [outer = [], ...holes] = polygon.coordinates
  const isStrictlyIn = (at: Position) =>
    standingIn(at, outer) === 'in' && holes.every((other) => standingIn(at, other) === 'out')
  const corners = hole.slice(1)
  return corners.some((corner, i) => {
    const [before, after] = [corners.at(i - 1) ?? corner, corners[(i + 1) % corners.length] ?? corner]
    const middle = [0, 1].map((axis) => ((before[axis] ?? 0) + (corner[axis] ?? 0) + (after[axis] ?? 0)) / 3)
    return isStrictlyIn(corner) || (standingIn(middle, hole) === 'in' && isStrictlyIn(middle))
  })
}

/** Whether a line shares a position with a polygon. */
export function lineMeets(line: readonly Position[], polygon: Polygon): boolean {
  if (line.some((at) => isInside(at, polygon))) return true
  const sides = polygon.coordinates.flatMap((ring) => sidesOf(ring).sides)
  return sidesOf(line).sides.some((side) => sides.some((other) => sidesMeet(side, other)))
}

/** Whether a position is on a line. */
export function isOnLine(at: Position, line: readonly Position[]): boolean {
  const [x = 0, y = 0] = at
  const point = { west: x, east: x, south: y, north: y }
  return sidesOf(line).sides.some((side) => boxesMeet(side, point) && turn(side.from, side.to, at) === 0)
}

/**
 * Whether the boundaries of two polygons share a position.
 *
 * @internal Exported for tests.
 */
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

/** Ray casting: a ray to the east from inside crosses the ring an odd number of times. Runs often: makes no objects. */
function standingIn([x = 0, y = 0]: Position, ring: Ring): 'in' | 'edge' | 'out' {
  let inside = false
  const last = ring.at(-1) ?? []
  let ax = (last[0] ?? 0) - x
  let ay = (last[1] ?? 0) - y
  for (const corner of ring) {
    const bx = (corner[0] ?? 0) - x
    const by = (corner[1] ?? 0) - y
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
