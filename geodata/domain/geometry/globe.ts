import type { Polygon, Position } from 'geojson'

/* Spherical geometry, with the Earth's mean radius. Positions are [lng, lat] in degrees. */

const RADIUS = { kilometres: 6371.0088, metres: 6_371_008.8 } as const

/** Great-circle distance between two positions, in kilometres. */
export function kilometresBetween([lngA = 0, latA = 0]: Position, [lngB = 0, latB = 0]: Position): number {
  const across = Math.sin(radians(lngB - lngA) / 2) ** 2 * Math.cos(radians(latA)) * Math.cos(radians(latB))
  const half = Math.sin(radians(latB - latA) / 2) ** 2 + across
  return 2 * RADIUS.kilometres * Math.atan2(Math.sqrt(half), Math.sqrt(1 - half))
}

/** A circle around a position as a polygon with this number of corners, counter-clockwise from the north. */
export function circleAround([lng = 0, lat = 0]: Position, kilometres: number, corners: number): Polygon {
  const [reach, from] = [kilometres / RADIUS.kilometres, radians(lat)]
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const bearing = radians((i * -360) / corners)
    const to = Math.asin(Math.sin(from) * Math.cos(reach) + Math.cos(from) * Math.sin(reach) * Math.cos(bearing))
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(reach) * Math.cos(from),
      Math.cos(reach) - Math.sin(from) * Math.sin(to),
    )
    return [degrees(radians(lng) + east), degrees(to)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }
}

/** The latitudes of the southernmost and northernmost corners of such a circle, without making it. */
export function latitudesOfCircle([, lat = 0]: Position, kilometres: number): { south: number; north: number } {
  const [reach, from] = [kilometres / RADIUS.kilometres, radians(lat)]
  const towards = (pole: 1 | -1) =>
    degrees(Math.asin(Math.sin(from) * Math.cos(reach) + Math.cos(from) * Math.sin(reach) * pole))
  return { south: towards(-1), north: towards(1) }
}

/** Area of a closed ring in square metres, whatever its winding order. */
export function squareMetres(ring: readonly Position[]): number {
  const corners = ring.slice(1)
  const twice = corners.reduce((sum, [, lat = 0], i) => {
    const [before = 0] = corners.at(i - 1) ?? []
    const [after = 0] = corners[(i + 1) % corners.length] ?? []
    return sum + radians(after - before) * Math.sin(radians(lat))
  }, 0)
  return Math.abs(twice / 2) * RADIUS.metres ** 2
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}
