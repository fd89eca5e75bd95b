import type { Geometry, Polygon, Position } from 'geojson'
import type { TileAddress } from '../service/tiles'
import { mercator } from '../view/mercator'
import { area, EXTENT, type TilePoint, type TileShape } from './vectorTile'

/** Around a tile, in its units: polygons are drawn on, so that their outline is not seen at the edge. */
const MARGIN = 64
/** Corners of a polygon that are less than this off the line, in units of the tile, are left out. */
const TOLERANCE = 4

/** A geometry in CRS84 in a tile; null if nothing of it is inside. Points of the margin belong to the next tile. */
export function tileShape(geometry: Geometry, tile: TileAddress): TileShape | null {
  const { project } = mercator(tile.z)
  const place = (position: Position): TilePoint => {
    const { x, y } = project(position)
    return [(x / 256 - tile.x) * EXTENT, (y / 256 - tile.y) * EXTENT]
  }
  if (geometry.type === 'Point') {
    const [x, y] = place(geometry.coordinates).map(Math.floor)
    const inside = x !== undefined && y !== undefined && x >= 0 && x < EXTENT && y >= 0 && y < EXTENT
    return inside ? { type: 'point', at: [x, y] } : null
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const shapes = polygons.flatMap((polygon) => clippedPolygon(polygon, place))
  return shapes.length > 0 ? { type: 'polygons', polygons: shapes } : null
}

function clippedPolygon(polygon: Polygon['coordinates'], place: (position: Position) => TilePoint): TilePoint[][][] {
  const [outer, ...inner] = polygon.map((ring) => rounded(simplified(clipped(ring.slice(0, -1).map(place)))))
  if (!outer || !isRing(outer)) return []
  return [[outer, ...inner.filter(isRing)]]
}

function isRing(ring: readonly TilePoint[]): boolean {
  return ring.length >= 3 && area(ring) !== 0
}

/** Sutherland and Hodgman (1974): one side of the frame after the other. */
function clipped(ring: readonly TilePoint[]): readonly TilePoint[] {
  const sides = [
    { axis: 0, at: -MARGIN, sign: 1 },
    { axis: 0, at: EXTENT + MARGIN, sign: -1 },
    { axis: 1, at: -MARGIN, sign: 1 },
    { axis: 1, at: EXTENT + MARGIN, sign: -1 },
  ] as const
  return sides.reduce<readonly TilePoint[]>((points, { axis, at, sign }) => {
    const depth = (point: TilePoint) => (point[axis] - at) * sign
    return points.flatMap((point, i) => {
      const before = points[(i + points.length - 1) % points.length] ?? point
      const [was, is] = [depth(before), depth(point)]
      const crossing = was < 0 !== is < 0 ? [between(before, point, was / (was - is))] : []
      return is >= 0 ? [...crossing, point] : crossing
    })
  }, ring)
}

function between([ax, ay]: TilePoint, [bx, by]: TilePoint, share: number): TilePoint {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

/** Douglas and Peucker (1973), from the first corner to the one farthest from it, and back. */
function simplified(ring: readonly TilePoint[]): readonly TilePoint[] {
  if (ring.length < 5) return ring
  const [first = [0, 0]] = ring
  const far = ring.reduce((best, point, at) => (gap(first, point) > gap(first, ring[best] ?? first) ? at : best), 0)
  const closed = [...ring, first]
  return [...thinned(closed.slice(0, far + 1)).slice(0, -1), ...thinned(closed.slice(far)).slice(0, -1)]
}

function thinned(line: readonly TilePoint[]): readonly TilePoint[] {
  const kept = new Uint8Array(line.length)
  kept[0] = 1
  kept[line.length - 1] = 1
  const parts: [number, number][] = [[0, line.length - 1]]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    const [a, b] = [line[from], line[to]]
    if (!a || !b) continue
    let [worst, at] = [TOLERANCE, -1]
    for (let i = from + 1; i < to; i++) {
      const off = distance(line[i] ?? a, a, b)
      if (off > worst) [worst, at] = [off, i]
    }
    if (at < 0) continue
    kept[at] = 1
    parts.push([from, at], [at, to])
  }
  return line.filter((_, i) => kept[i] === 1)
}

function gap([ax, ay]: TilePoint, [bx, by]: TilePoint): number {
  return Math.hypot(bx - ax, by - ay)
}

/** From a point to a line through two others, or to the first if they are the same. */
function distance(point: TilePoint, a: TilePoint, b: TilePoint): number {
  const length = gap(a, b)
  if (length === 0) return gap(point, a)
  return Math.abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length
}

function rounded(ring: readonly TilePoint[]): TilePoint[] {
  const corners = ring.map(([x, y]): TilePoint => [Math.round(x), Math.round(y)])
  return corners.filter(([x, y], at) => {
    const [beforeX, beforeY] = corners[(at + corners.length - 1) % corners.length] ?? []
    return x !== beforeX || y !== beforeY
  })
}
