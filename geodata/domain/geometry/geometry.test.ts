import { area } from '@turf/area'
import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { circle } from '@turf/circle'
import { difference } from '@turf/difference'
import { distance } from '@turf/distance'
import { feature, featureCollection, lineString, polygon } from '@turf/helpers'
import { kinks } from '@turf/kinks'
import { lineIntersect } from '@turf/line-intersect'
import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { expect, it } from 'vitest'
import { atlas } from '../../testing/facts'
import { polygonsOf } from '../join/footprint'
import { circleAround, kilometresBetween, latitudesOfCircle, squareMetres } from './globe'
import { boundariesMeet, covers, isInside, isOnLine, lineMeets, meetsItself, polygonsMeet } from './plane'

// On a coarse grid, so that corners, sides and boundaries often coincide.
const onGrid = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })).map((at): Position => at)
const onGlobe = fc
  .tuple(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }))
  .map((at): Position => at)
const closed = (corners: readonly Position[]): Position[] => [...corners, ...corners.slice(0, 1)]

/** Corners around a centre, sorted by bearing: a ring without self-intersections. */
const simple = fc
  .tuple(onGrid, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 9 }))
  .map(([[x = 0, y = 0], reaches]): Polygon => {
    const corners = reaches.map((reach, i): Position => {
      const bearing = (i / reaches.length) * 2 * Math.PI
      return [Math.round((x + reach * Math.cos(bearing)) * 2) / 2, Math.round((y + reach * Math.sin(bearing)) * 2) / 2]
    })
    return { type: 'Polygon', coordinates: [closed(corners)] }
  })
  .filter(({ coordinates: [ring = []] }) => !meetsItself(ring) && squareMetres(ring) > 0)

it('points in a polygon, or on its boundary, are inside according to Turf, too', () => {
  fc.assert(
    fc.property(onGrid, simple, (at, ground) => isInside(at, ground) === booleanPointInPolygon(at, ground)),
    { numRuns: 2000 },
  )
})

it('a hole is outside, but its edge is not; any of several polygons is enough', () => {
  const square = (west: number, side: number): Position[] =>
    closed([
      [west, 0],
      [west + side, 0],
      [west + side, side],
      [west, side],
    ])
  const hole: Position[] = closed([
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 1],
  ])
  const both = { type: 'MultiPolygon' as const, coordinates: [[square(0, 4), hole], [square(10, 1)]] }
  const standing = (at: Position) => [isInside(at, both), booleanPointInPolygon(at, both)]
  for (const at of [
    [1, 1.5],
    [3, 3],
    [10.5, 0.5],
    [4, 4],
    [2, 2],
  ])
    expect(standing(at), String(at)).toEqual([true, true])
  for (const at of [
    [1.5, 1.5],
    [5, 1],
    [10.5, 1.5],
  ])
    expect(standing(at), String(at)).toEqual([false, false])
})

it('polygons meet, and their boundaries do, exactly when Turf says so', () => {
  fc.assert(
    fc.property(simple, simple, (one, other) => {
      expect(polygonsMeet(one, other)).toBe(booleanIntersects(one, other))
      // Turf misses some boundaries that only touch.
      if (lineIntersect(one, other).features.length > 0) expect(boundariesMeet(one, other)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('a ring intersects itself wherever Turf finds a kink', () => {
  fc.assert(
    fc.property(fc.array(onGrid, { minLength: 3, maxLength: 8 }), (corners) => {
      const ring = closed(corners)
      if (kinks(lineString(ring)).features.length > 0) expect(meetsItself(ring)).toBe(true)
    }),
    { numRuns: 2000 },
  )
  const kite: Position[] = [
    [0, 0],
    [4, 0],
    [5, 5],
    [0, 4],
  ]
  expect(meetsItself(closed(kite))).toBe(false)
  const [a, b, c, d] = kite as [Position, Position, Position, Position]
  expect(meetsItself(closed([a, c, b, d]))).toBe(true)
})

it('the regions and circles of any size overlap as in Turf', () => {
  const points = atlas.places.flatMap(({ point }) => (point ? [point] : []))
  for (const point of points.slice(0, 12))
    for (const kilometres of [5, 60, 400]) {
      const disc = circleAround(point.coordinates, kilometres, 64)
      for (const { id, geometry } of atlas.regions) {
        expect(isInside(point.coordinates, geometry), id).toBe(booleanPointInPolygon(point, geometry))
        for (const coordinates of polygonsOf(geometry)) {
          const part: Polygon = { type: 'Polygon', coordinates }
          expect(polygonsMeet(part, disc), id).toBe(booleanIntersects(part, disc))
          expect(boundariesMeet(part, disc), id).toBe(lineIntersect(part, disc).features.length > 0)
        }
      }
    }
})

it('distances, circles and areas equal Turf’s', () => {
  fc.assert(
    fc.property(onGlobe, onGlobe, fc.integer({ min: 1, max: 5000 }), (one, other, kilometres) => {
      expect(kilometresBetween(one, other)).toBeCloseTo(distance(one, other, { units: 'kilometers' }), 6)
      const [ring = []] = circleAround(one, kilometres, 64).coordinates
      const [expected = []] = circle(one, kilometres, { units: 'kilometers', steps: 64 }).geometry.coordinates
      ring.forEach((corner, i) => {
        for (const axis of [0, 1]) expect(corner[axis]).toBeCloseTo(expected[i]?.[axis] ?? Number.NaN, 8)
      })
      const { south, north } = latitudesOfCircle(one, kilometres)
      expect(south).toBeCloseTo(Math.min(...ring.map(([, lat = 0]) => lat)), 10)
      expect(north).toBeCloseTo(Math.max(...ring.map(([, lat = 0]) => lat)), 10)
      expect(squareMetres(ring) / area(polygon([expected]))).toBeCloseTo(1, 6)
    }),
  )
})

it('a polygon covers another if nothing of it is left outside, according to Turf, too', () => {
  const seen = { covered: 0, touching: 0 }
  fc.assert(
    fc.property(simple, simple, fc.boolean(), (one, other, halved) => {
      // Half the size is more often inside.
      const inner: Polygon = halved
        ? { type: 'Polygon', coordinates: other.coordinates.map((ring) => ring.map((at) => at.map((n) => n / 2))) }
        : other
      const left = difference(featureCollection([feature(inner), feature(one)]))
      const expected = left === null
      const answer = covers(one, inner)
      if (answer) seen.covered++
      if (answer && boundariesMeet(one, inner)) seen.touching++
      if (answer !== expected) {
        const rest = left ? area(left) : 0
        // Rounding: less than a thousandth of a square degree is left, or none is but the cut is not exact.
        expect(rest / area(inner)).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 1000, seed: 84 },
  )
  expect(seen.covered).toBeGreaterThan(5)
  expect(seen.touching).toBeGreaterThan(0)
})

it('what a hole cuts out is not covered', () => {
  const square = (west: number, side: number): Position[] =>
    closed([
      [west, west],
      [west + side, west],
      [west + side, west + side],
      [west, west + side],
    ])
  const holed: Polygon = { type: 'Polygon', coordinates: [square(0, 10), square(4, 2).toReversed()] }
  const of = (west: number, side: number): Polygon => ({ type: 'Polygon', coordinates: [square(west, side)] })
  expect(covers(holed, of(1, 2))).toBe(true)
  expect(covers(holed, of(2, 2))).toBe(true)
  expect(covers(holed, of(3, 4))).toBe(false)
  expect(covers(holed, of(4, 2))).toBe(false)
  expect(covers(holed, holed)).toBe(true)
  expect(covers(of(0, 10), holed)).toBe(true)
})

it('lines meet polygons that they cross, touch or begin in', () => {
  const ground: Polygon = {
    type: 'Polygon',
    coordinates: [
      closed([
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
      ]),
    ],
  }
  const line = (...at: Position[]) => lineMeets(at, ground)
  expect(line([-1, 1], [3, 1])).toBe(true)
  expect(line([1, 1], [1.5, 1])).toBe(true)
  expect(line([2, 3], [3, 2])).toBe(false)
  expect(line([2, 3], [2, 2])).toBe(true)
  expect(
    isOnLine(
      [1, 1],
      [
        [0, 0],
        [2, 2],
      ],
    ),
  ).toBe(true)
  expect(
    isOnLine(
      [3, 3],
      [
        [0, 0],
        [2, 2],
      ],
    ),
  ).toBe(false)
})
