import type { MultiPolygon, Polygon, Position } from 'geojson'
import { isInside } from '../geometry/plane'
import type { Atlas, Region } from '../join/atlas'
import { polygonsOf } from '../join/footprint'

type Ring = readonly Position[]

/**
 * The regions of a reader's own data as an atlas has them (RFC 7946 §3.1.6): outer rings counter-clockwise, holes
 * inside them clockwise, positions of two numbers. Rings without area are left out, and regions that have no other.
 */
export function folderRegions({ regions }: Pick<Atlas, 'regions'>): readonly Region[] {
  return regions.flatMap((region) => {
    const polygons = polygonsOf(region.geometry).flatMap(wound)
    const [first] = polygons
    if (!first) return []
    const geometry: Polygon | MultiPolygon =
      polygons.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons }
    return [{ ...region, geometry }]
  })
}

function wound(rings: readonly Ring[]): Position[][][] {
  const [outer, ...others] = rings.map(closed).filter((ring) => doubledArea(ring) !== 0)
  if (!outer) return []
  const around: Polygon = { type: 'Polygon', coordinates: [outer] }
  const holes = others.filter((ring) => ring.every((position) => isInside(position, around)))
  // What is no hole of this ring is an area of its own: whoever counts crossings finds it inside.
  const areas = others.filter((ring) => !holes.includes(ring))
  return [[turned(outer, 1), ...holes.map((ring) => turned(ring, -1))], ...areas.map((ring) => [turned(ring, 1)])]
}

/** A ring whose last position is its first, without repeated positions. */
function closed(ring: Ring): Position[] {
  const positions = ring.map(([lng = 0, lat = 0]): Position => [lng, lat])
  const [first] = positions
  const distinct = positions.filter((position, i) => i === 0 || !isSame(position, positions[i - 1]))
  return first && !isSame(first, distinct.at(-1)) ? [...distinct, first] : distinct
}

function isSame([lng, lat]: Position, other: Position | undefined): boolean {
  return other !== undefined && lng === other[0] && lat === other[1]
}

function turned(ring: Position[], sign: 1 | -1): Position[] {
  return Math.sign(doubledArea(ring)) === sign ? ring : ring.toReversed()
}

/** Twice the area in square degrees; positive where the ring runs counter-clockwise. */
function doubledArea(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
}
