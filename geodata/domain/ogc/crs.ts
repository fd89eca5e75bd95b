import type { Position } from 'geojson'
import type { Box } from '../service/features'
import { instead, Refused, shown } from './problem'

/** A coordinate reference system that the service reads and writes (OGC 18-058r1). */
export interface Crs {
  readonly id: 'CRS84' | 'EPSG:4326' | 'EPSG:3857'
  readonly address: string
  /** [lng, lat] in degrees of a position as written in it; null if it is off the map. */
  readonly toDegrees: (position: Position) => Position | null
  /** A position as written in it, of [lng, lat] in degrees. */
  readonly fromDegrees: (position: Position) => Position
}

/** Half of the Earth's circumference in the Mercator projection of the web, in metres. */
const HALF = 20_037_508.342789244
/** The latitude where the square map ends, in degrees. */
const LAST_LATITUDE = 85.05112877980659

export const CRS84: Crs = {
  id: 'CRS84',
  address: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  toDegrees: ([lng = Number.NaN, lat = Number.NaN]) => onMap(lng, lat),
  fromDegrees: (position) => position,
}

const EPSG4326: Crs = {
  id: 'EPSG:4326',
  address: 'http://www.opengis.net/def/crs/EPSG/0/4326',
  toDegrees: ([lat = Number.NaN, lng = Number.NaN]) => onMap(lng, lat),
  fromDegrees: ([lng = 0, lat = 0]) => [lat, lng],
}

const EPSG3857: Crs = {
  id: 'EPSG:3857',
  address: 'http://www.opengis.net/def/crs/EPSG/0/3857',
  toDegrees: ([x = Number.NaN, y = Number.NaN]) =>
    onMap((x / HALF) * 180, (Math.atan(Math.sinh((y / HALF) * Math.PI)) * 180) / Math.PI),
  fromDegrees: ([lng = 0, lat = 0]) => {
    const inside = Math.min(Math.max(lat, -LAST_LATITUDE), LAST_LATITUDE)
    return [(lng / 180) * HALF, (Math.asinh(Math.tan((inside * Math.PI) / 180)) / Math.PI) * HALF]
  },
}

export const CRSS: readonly Crs[] = [CRS84, EPSG4326, EPSG3857]

function onMap(lng: number, lat: number): Position | null {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null
}

/** Reads a reference system: its address, or `[EPSG:3857]`, `EPSG:3857`. Throws `Refused`. */
export function crsOf(text: string): Crs {
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^https:/, 'http:')
    .replace(/^OGC:/, '')
  const found = CRSS.find(({ id, address }) => address === bare || id === bare)
  if (found) return found
  const { en, fr } = instead(
    bare,
    CRSS.map(({ address }) => address),
  )
  throw new Refused(
    `'${shown(text)}' is no reference system of this service. ${en}`,
    `« ${shown(text)} » n’est pas un système de coordonnées de ce service. ${fr}`,
  )
}

/** A box written in a reference system, in degrees. Throws `Refused` if it is off the map or upside down. */
export function boxInDegrees(box: Box, crs: Crs, at: number | null = null): Box {
  const [a, b, c, d] = box
  const [low, high] = [crs.toDegrees([a, b]), crs.toDegrees([c, d])]
  if (!low || !high) throw offMap(low ? [c, d] : [a, b], crs, at)
  const [west = 0, south = 0] = low
  const [east = 0, north = 0] = high
  if (south > north)
    throw new Refused(
      `The box is upside down: its south (${south}) is beyond its north (${north}). The order is west, south, east, north${crs.id === 'EPSG:4326' ? '; in EPSG:4326 south, west, north, east' : ''}.`,
      `Le rectangle est à l’envers : son sud (${south}) dépasse son nord (${north}). L’ordre est ouest, sud, est, nord${crs.id === 'EPSG:4326' ? ' ; en EPSG:4326 sud, ouest, nord, est' : ''}.`,
      at,
    )
  return [west, south, east, north]
}

/** What is wrong with a position that is off the map. */
export function offMap(position: Position, crs: Crs, at: number | null): Refused {
  const order = {
    CRS84: { en: 'longitude (−180 to 180), latitude (−90 to 90)', fr: 'longitude (−180 à 180), latitude (−90 à 90)' },
    'EPSG:4326': {
      en: 'latitude (−90 to 90), longitude (−180 to 180)',
      fr: 'latitude (−90 à 90), longitude (−180 à 180)',
    },
    'EPSG:3857': { en: 'metres up to ±20037508.34', fr: 'mètres jusqu’à ±20037508,34' },
  }[crs.id]
  return new Refused(
    `The position ${position.join(' ')} is off the map. In ${crs.id}, positions are ${order.en}.`,
    `La position ${position.join(' ')} est hors de la carte. En ${crs.id}, les positions sont : ${order.fr}.`,
    at,
  )
}
