import type { Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { circleAround } from '../../geometry/globe'
import { covers, isInside, isOnLine, lineMeets, polygonsMeet } from '../../geometry/plane'
import type { Atlas, Place } from '../../join/atlas'
import { NEAR_KILOMETRES, polygonsOf } from '../../join/footprint'
import type { Box } from '../features'
import { SAYS } from './answers'
import { type Bounds, boxesAround } from './boxes'

/** Where the records of an atlas are or may be, measured once. */
export interface Grounds {
  /** What a box or geometry says of each region: whether they share a point. */
  readonly regions: (shape: Shape) => Uint8Array
  /** What it says of each place, by its footprint. */
  readonly places: (shape: Shape) => Uint8Array
  /** Around the footprint of each place; null where there is none. */
  readonly bounds: (place: number) => Bounds | null
}

export type Shape = { readonly box: Box } | { readonly geometry: Geometry }

/** The footprint of a place, as `join/footprint.ts` has it. */
type Ground =
  | { readonly is: 'unknown'; readonly anywhere: boolean }
  | { readonly is: 'point'; readonly at: Position; readonly bounds: Bounds }
  | { readonly is: 'circle'; readonly circle: Polygon; readonly bounds: Bounds }
  /** Positions in the list of regions. */
  | { readonly is: 'regions'; readonly regions: readonly number[]; readonly bounds: Bounds }

const known = new WeakMap<Atlas['places'], Grounds>()

export function groundsOf(atlas: Atlas): Grounds {
  const before = known.get(atlas.places)
  if (before) return before
  const made = grounds(atlas)
  known.set(atlas.places, made)
  return made
}

function grounds(atlas: Atlas): Grounds {
  const areas = atlas.regions.map(({ geometry }) => {
    const parts = polygonsOf(geometry).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    return { parts, bounds: boundsOf(geometry) }
  })
  const positions = new Map(atlas.regions.map(({ id }, i) => [id, i]))
  const places = atlas.places.map((place) => groundOf(place, positions, areas))
  // Thousands of places are compared with a box faster as numbers in a row: west, south, east and north of each.
  const edges = new Float64Array(4 * places.length)
  for (const [i, ground] of places.entries())
    if (ground.is !== 'unknown') {
      const { west, south, east, north } = ground.bounds
      edges.set([west, south, east, north], 4 * i)
    }
  const isOutside = (i: number, boxes: readonly Bounds[]) => {
    for (const { west, south, east, north } of boxes) {
      const at = 4 * i
      const isBeside = (edges[at] as number) > east || (edges[at + 2] as number) < west
      if (!isBeside && (edges[at + 1] as number) <= north && (edges[at + 3] as number) >= south) return false
    }
    return true
  }

  /** Whether each region is covered (yes), shares a point (maybe) or is apart (no). */
  const judged = (test: Test) =>
    areas.map(({ parts, bounds }) => {
      if (test.isApart(bounds)) return SAYS.no
      if (parts.every((part) => test.covers(part))) return SAYS.yes
      return parts.some((part) => test.meets(part)) ? SAYS.maybe : SAYS.no
    })
  return {
    regions: (shape) => {
      const test = testOf(shape)
      return Uint8Array.from(judged(test), (says) => (says === SAYS.no ? SAYS.no : SAYS.yes))
    },
    places: (shape) => {
      const test = testOf(shape)
      const regions = judged(test)
      const { boxes } = test
      return Uint8Array.from(places, (ground, i) => {
        if (ground.is === 'unknown') return ground.anywhere ? SAYS.maybe : SAYS.no
        if (boxes ? isOutside(i, boxes) : test.isApart(ground.bounds)) return SAYS.no
        switch (ground.is) {
          case 'point':
            return test.holds(ground.at) ? SAYS.yes : SAYS.no
          case 'circle':
            return test.covers(ground.circle) ? SAYS.yes : test.meets(ground.circle) ? SAYS.maybe : SAYS.no
          case 'regions': {
            if (ground.regions.every((i) => regions[i] === SAYS.yes)) return SAYS.yes
            return ground.regions.some((i) => regions[i] !== SAYS.no) ? SAYS.maybe : SAYS.no
          }
        }
      })
    },
    bounds: (place) => {
      const ground = places[place]
      return ground && ground.is !== 'unknown' ? ground.bounds : null
    },
  }
}

function groundOf(
  place: Place,
  positions: ReadonlyMap<string, number>,
  areas: readonly { readonly bounds: Bounds }[],
): Ground {
  const { point, precision, beyond } = place
  if (point && precision === 'near') {
    const circle = circleAround(point.coordinates, NEAR_KILOMETRES, 64)
    return { is: 'circle', circle, bounds: boundsOf(circle) }
  }
  if (point) return { is: 'point', at: point.coordinates, bounds: boundsOf(point) }
  const regions = beyond ? [] : place.regions.flatMap((id) => positions.get(id) ?? [])
  if (regions.length === 0) return { is: 'unknown', anywhere: beyond === true && place.regions.length === 0 }
  return { is: 'regions', regions, bounds: together(regions.flatMap((i) => areas[i]?.bounds ?? [])) }
}

/** Around a geometry. */
export function boundsOf(geometry: Point | Polygon | MultiPolygon): Bounds {
  if (geometry.type === 'Point') {
    const [lng = 0, lat = 0] = geometry.coordinates
    return { west: lng, south: lat, east: lng, north: lat }
  }
  const corners = polygonsOf(geometry).flatMap(([outer = []]) => outer)
  return around(corners)
}

function around(corners: readonly Position[]): Bounds {
  return together(corners.map(([lng = 0, lat = 0]) => ({ west: lng, south: lat, east: lng, north: lat })))
}

/** Around all of them. */
export function together(all: readonly Bounds[]): Bounds {
  return all.reduce(
    (sum, { west, south, east, north }) => ({
      west: Math.min(sum.west, west),
      south: Math.min(sum.south, south),
      east: Math.max(sum.east, east),
      north: Math.max(sum.north, north),
    }),
    {
      west: Number.POSITIVE_INFINITY,
      south: Number.POSITIVE_INFINITY,
      east: Number.NEGATIVE_INFINITY,
      north: Number.NEGATIVE_INFINITY,
    },
  )
}

/** How parts of footprints relate to a shape. Boundaries belong to both. */
interface Test {
  /** What it consists of, if that is boxes. */
  readonly boxes: readonly Bounds[] | null
  /** Surely shares nothing; a hint, to spare geometry. */
  readonly isApart: (bounds: Bounds) => boolean
  readonly holds: (at: Position) => boolean
  readonly covers: (part: Polygon) => boolean
  readonly meets: (part: Polygon) => boolean
}

function testOf(shape: Shape): Test {
  return 'box' in shape ? boxTest(shape.box) : geometryTest(shape.geometry)
}

function boxTest(box: Box): Test {
  const all = boxesAround(box)
  const rectangles = all.map(rectangle)
  return {
    boxes: all,
    isApart: (bounds) => !all.some((one) => boundsMeet(one, bounds)),
    holds: ([lng = 0, lat = 0]) => all.some((one) => boundsHold(one, { west: lng, south: lat, east: lng, north: lat })),
    // A box covers what its bounds are in.
    covers: (part) => {
      const bounds = boundsOf(part)
      return all.some((one) => boundsHold(one, bounds))
    },
    meets: (part) => {
      const bounds = boundsOf(part)
      return all.some((one, i) => boundsMeet(one, bounds) && polygonsMeet(part, rectangles[i] as Polygon))
    },
  }
}

function rectangle({ west, south, east, north }: Bounds): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

function boundsMeet(one: Bounds, other: Bounds): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north
}

function boundsHold(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north
  )
}

interface Parts {
  readonly points: Position[]
  readonly lines: Position[][]
  readonly polygons: Polygon[]
}

function geometryTest(geometry: Geometry): Test {
  const parts: Parts = { points: [], lines: [], polygons: [] }
  collect(geometry, parts)
  const corners = [
    ...parts.points,
    ...parts.lines.flat(),
    ...parts.polygons.flatMap(({ coordinates: [outer = []] }) => outer),
  ]
  const reach = around(corners)
  const polygons = parts.polygons.map((polygon) => ({ polygon, bounds: boundsOf(polygon) }))
  const coversAsItIs = (part: Polygon) => {
    const bounds = boundsOf(part)
    return polygons.some((one) => boundsHold(one.bounds, bounds) && covers(one.polygon, part))
  }
  const meetsAsItIs = (part: Polygon) => {
    const bounds = boundsOf(part)
    return (
      polygons.some((one) => boundsMeet(one.bounds, bounds) && polygonsMeet(one.polygon, part)) ||
      parts.lines.some((line) => lineMeets(line, part)) ||
      parts.points.some((at) => isInside(at, part))
    )
  }
  return {
    boxes: null,
    isApart: (bounds) => !comesRound(bounds).some((one) => boundsMeet(one, reach)),
    holds: (at) =>
      polygons.some(({ polygon }) => isInside(at, polygon)) ||
      parts.lines.some((line) => isOnLine(at, line)) ||
      parts.points.some(([lng, lat]) => lng === at[0] && lat === at[1]),
    covers: (part) => shifts(boundsOf(part)).some((shift) => coversAsItIs(shifted(part, shift))),
    meets: (part) => shifts(boundsOf(part)).some((shift) => meetsAsItIs(shifted(part, shift))),
  }
}

function collect(geometry: Geometry, parts: Parts): void {
  switch (geometry.type) {
    case 'Point':
      parts.points.push(geometry.coordinates)
      break
    case 'MultiPoint':
      parts.points.push(...geometry.coordinates)
      break
    case 'LineString':
      parts.lines.push(geometry.coordinates)
      break
    case 'MultiLineString':
      parts.lines.push(...geometry.coordinates)
      break
    case 'Polygon':
    case 'MultiPolygon':
      for (const coordinates of polygonsOf(geometry)) parts.polygons.push({ type: 'Polygon', coordinates })
      break
    case 'GeometryCollection':
      for (const inner of geometry.geometries) collect(inner, parts)
  }
}

/**
 * By how many degrees of longitude a footprint is to be moved to be compared: also round the globe if it is beyond
 * ±180°.
 */
function shifts({ west, east }: Bounds): readonly number[] {
  return east > 180 ? [0, -360] : west < -180 ? [0, 360] : [0]
}

function comesRound(bounds: Bounds): readonly Bounds[] {
  return shifts(bounds).map((shift) => ({ ...bounds, west: bounds.west + shift, east: bounds.east + shift }))
}

function shifted(polygon: Polygon, by: number): Polygon {
  if (by === 0) return polygon
  return {
    type: 'Polygon',
    coordinates: polygon.coordinates.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + by, lat])),
  }
}
