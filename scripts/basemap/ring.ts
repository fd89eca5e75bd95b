import type { MultiPolygon, Polygon, Position } from 'geojson'
import { presimplify } from 'topojson-simplify'

/** Bounds of the base map, in degrees: [west, south, east, north]. */
export const FRAME = [-26, 0, 24, 36] as const

/** Approximate bounds of Mali, in degrees: [west, south, east, north]. */
export const MALI = [-12.3, 10, 4.3, 25] as const

/** Decimals of coordinates: about 110 m, finer than the 1:10m sources. */
const DECIMALS = 3

/** The element at an index that is known to exist. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index]
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return element
}

/** Twice the signed area of a closed ring, in square degrees: positive if counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = at(ring, (index + 1) % ring.length)
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Vector from a position to the nearest point of the segment from `a` to `b`, in degrees. */
export function offset([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}

/** Positions rounded to the precision of the base map, without consecutive duplicates. */
export function round(line: readonly Position[]): Position[] {
  return line
    .map((position) => position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS)) + 0))
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1])
}

/** The rounded rings of a geometry, without those that collapse. */
export function roundRings<Shape extends Polygon | MultiPolygon>(shape: Shape): MultiPolygon {
  const coordinates = polygons(shape)
    .map((rings) => rings.map(round).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
  return { type: 'MultiPolygon', coordinates }
}

/**
 * Lines or rings without vertices whose triangle is smaller than `smallest`, in square degrees (Visvalingam and
 * Whyatt). Each is simplified separately: only for shapes that share no line with another.
 */
export function thin(lines: readonly Position[][], smallest: number): Position[][] {
  const { arcs } = presimplify({ type: 'Topology', objects: {}, arcs: lines.map((line) => [...line]) })
  return arcs.map((arc) =>
    arc.filter((position) => at(position, 2) >= smallest).map((position) => position.slice(0, 2)),
  )
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946 §3.1.6); a single polygon becomes a Polygon. */
export function wind(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const wound = polygons(shape).map((rings) =>
    rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse())),
  )
  const [only, ...others] = wound
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: wound }
}

/** Whether a segment is part of the frame's edge, and so no real line. */
export function onFrame([ax, ay]: Position, [bx, by]: Position): boolean {
  const [west, south, east, north] = FRAME
  return (ax === bx && (ax === west || ax === east)) || (ay === by && (ay === south || ay === north))
}

export function isInFrame(position: Position): boolean {
  return isWithin(position, FRAME)
}

export function isNearMali(position: Position): boolean {
  return isWithin(position, MALI)
}

function isWithin([x = 0, y = 0]: Position, [west, south, east, north]: typeof FRAME | typeof MALI): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

export function polygons(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}
