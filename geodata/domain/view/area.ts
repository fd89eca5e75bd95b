import polyline from '@mapbox/polyline'
import { squareMetres } from '../geometry/globe'
import { meetsItself } from '../geometry/plane'
import type { Area } from './view'

const DECIMALS = 3
const MOST_CORNERS = 200
const MOST_LETTERS = 4000

/**
 * The polyline algorithm uses the 64 characters `?` to `~`, half of which need escaping in a query; they are mapped one
 * to one to base64url.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const FIRST_CODE = 63

/**
 * The canonical form of a drawn polygon: rounded to 3 decimals, closed, counter-clockwise (RFC 7946 §3.1.6), starting
 * at its westernmost, then southernmost corner. `corners` are [lng, lat] in degrees. Null if the result is not a simple
 * polygon with an area: fewer than 3 or more than 200 corners, a corner off the map (±85, ±180 or, of an area across
 * the 180th meridian, up to 540 with its westernmost corner within ±180), or crossing sides.
 */
export function canonicalArea(corners: readonly (readonly [number, number])[]): Area | null {
  const rounded = corners.map(([lng, lat]): readonly [number, number] => [round(lng), round(lat)])
  const distinct = rounded.filter((corner, i) => !same(corner, rounded.at(i - 1)) || rounded.length === 1)
  if (distinct.length < 3 || distinct.length > MOST_CORNERS) return null
  if (!distinct.every(isOnMap)) return null

  const turned = distinct.every(([lng]) => lng > 180)
    ? distinct.map(([lng, lat]) => [round(lng - 360), lat] as const)
    : distinct
  const signed = signedArea(turned)
  const wound = signed < 0 ? turned.toReversed() : turned
  const first = wound.reduce((best, corner, i) => (before(corner, wound[best]) ? i : best), 0)
  const ring = [...wound.slice(first), ...wound.slice(0, first)]
  const [start] = ring
  if (!start) return null
  ring.push(start)

  const positions = ring.map(([lng, lat]) => [lng, lat])
  if (signed === 0 || !(squareMetres(positions) > 0)) return null
  const touchesItself = new Set(wound.map(String)).size < wound.length
  return touchesItself || meetsItself(positions) ? null : ring
}

/**
 * The rectangle between two meridians and two parallels, each in either order, in degrees; null as in `canonicalArea`.
 */
export function rectangle(west: number, south: number, east: number, north: number): Area | null {
  return canonicalArea([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
}

/** Encodes an area in URL-safe characters; about 6 per corner. */
export function encodeArea(area: Area): string {
  const encoded = polyline.encode(
    area.slice(0, -1).map(([lng, lat]) => [lat, lng]),
    DECIMALS,
  )
  return [...encoded].map((character) => LETTERS[character.charCodeAt(0) - FIRST_CODE]).join('')
}

/** Decodes `encodeArea`; null for anything that is not a polygon. */
export function decodeArea(text: string): Area | null {
  const corners = decodedCorners(text)
  return corners && canonicalArea(corners)
}

/** Whether a text encodes three corners or more on the map, even if they form no valid polygon. */
export function isAreaCode(text: string): boolean {
  const corners = decodedCorners(text) ?? []
  return corners.length > 2 && corners.every(isOnMap)
}

/** Corners as [lng, lat] in degrees; null for an invalid character, or too many corners. */
function decodedCorners(text: string): Corner[] | null {
  if (text.length > MOST_LETTERS) return null
  const codes = [...text].map((letter) => LETTERS.indexOf(letter))
  if (codes.includes(-1)) return null
  const corners = polyline.decode(String.fromCharCode(...codes.map((code) => code + FIRST_CODE)), DECIMALS)
  return corners.map(([lat, lng]) => [lng, lat] as const)
}

function round(degrees: number): number {
  // "+ 0" turns -0 into 0, which are the same in a query.
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS + 0
}

type Corner = readonly [number, number]

function isOnMap([lng, lat]: Corner): boolean {
  return lng >= -180 && lng <= 540 && Math.abs(lat) <= 85
}

function same(a: Corner, b: Corner | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1]
}

function before(a: Corner, b: Corner | undefined): boolean {
  return b === undefined || a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}

/** In whole thousandths of a degree, so that collinear corners have exactly zero area, without rounding errors. */
function signedArea(ring: readonly Corner[]): number {
  const whole = ring.map(([lng, lat]) => [Math.round(lng * 10 ** DECIMALS), Math.round(lat * 10 ** DECIMALS)] as const)
  return whole.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = whole[(i + 1) % whole.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}
