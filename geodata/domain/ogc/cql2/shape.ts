import type { Geometry, Position } from 'geojson'
import type { Box } from '../../service/features'
import { Refused } from '../problem'
import { LIMITS } from './syntax'

/** Throws `Refused` unless every ring is closed and has an area's number of corners, and lines have two positions. */
export function checkedGeometry(geometry: Geometry, at: number): Geometry {
  const positions = countOf(geometry, at)
  if (positions > LIMITS.positions)
    throw new Refused(
      `The geometry has ${positions} positions; at most ${LIMITS.positions} are read. Simplify it.`,
      `La géométrie a ${positions} positions ; au plus ${LIMITS.positions} sont lues. Simplifiez-la.`,
      at,
    )
  return geometry
}

function countOf(geometry: Geometry, at: number): number {
  switch (geometry.type) {
    case 'Point':
      return 1
    case 'MultiPoint':
      return geometry.coordinates.length
    case 'LineString':
      return lineLength(geometry.coordinates, at)
    case 'MultiLineString':
      return sum(geometry.coordinates, (line) => lineLength(line, at))
    case 'Polygon':
      return sum(geometry.coordinates, (ring) => ringLength(ring, at))
    case 'MultiPolygon':
      return sum(geometry.coordinates, (rings) => sum(rings, (ring) => ringLength(ring, at)))
    case 'GeometryCollection':
      return sum(geometry.geometries, (inner) => countOf(inner, at))
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  if (items.length === 0) return 0
  return items.reduce((total, item) => total + of(item), 0)
}

function lineLength(line: readonly Position[], at: number): number {
  if (line.length < 2)
    throw new Refused('A line needs two positions or more.', 'Une ligne demande deux positions ou plus.', at)
  return line.length
}

function ringLength(ring: readonly Position[], at: number): number {
  if (ring.length < 4)
    throw new Refused(
      'A ring of a polygon needs four positions or more, the last equal to the first.',
      'Un anneau de polygone demande quatre positions ou plus, la dernière égale à la première.',
      at,
    )
  const [first, last] = [ring[0], ring.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new Refused(
      `A ring of the polygon is open: it begins with ${first?.join(' ')} and ends with ${last?.join(' ')}. Repeat the first position at the end.`,
      `Un anneau du polygone est ouvert : il commence par ${first?.join(' ')} et finit par ${last?.join(' ')}. Répétez la première position à la fin.`,
      at,
    )
  return ring.length
}

/** The same geometry with every position changed. */
export function moved(geometry: Geometry, move: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(move) }
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(move)) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(move))),
      }
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map((inner) => moved(inner, move)) }
  }
}

/** A box of four or six numbers (two dimensions or three, whose heights are ignored); null for others. */
export function boxOf(numbers: readonly number[]): Box | null {
  if (numbers.length === 4) return numbers as unknown as Box
  if (numbers.length !== 6) return null
  const [west, south, , east, north] = numbers as [number, number, number, number, number]
  return [west, south, east, north]
}
