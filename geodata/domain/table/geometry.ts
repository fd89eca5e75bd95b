import type { Geometry, Position } from 'geojson'

/**
 * The geometry in a value of unknown shape, without heights and with closed rings, axes [lng, lat]; null if it has
 * none, or one that cannot be drawn: a coordinate that is no number, a line of one point, an empty collection.
 */
export function geometryIn(value: unknown): Geometry | null {
  if (!isRecord(value)) return null
  const { type, coordinates } = value
  if (type === 'GeometryCollection') {
    const geometries = (Array.isArray(value.geometries) ? value.geometries : []).flatMap(
      (part) => geometryIn(part) ?? [],
    )
    return geometries.length > 0 ? { type, geometries } : null
  }
  if (type === 'Point') {
    const point = position(coordinates)
    return point && { type, coordinates: point }
  }
  if (type === 'MultiPoint') {
    const points = all(coordinates, position)
    return points && { type, coordinates: points }
  }
  if (type === 'LineString') {
    const points = line(coordinates)
    return points && { type, coordinates: points }
  }
  if (type === 'MultiLineString') {
    const lines = all(coordinates, line)
    return lines && { type, coordinates: lines }
  }
  if (type === 'Polygon') {
    const rings = all(coordinates, ring)
    return rings && { type, coordinates: rings }
  }
  if (type === 'MultiPolygon') {
    const polygons = all(coordinates, (polygon) => all(polygon, ring))
    return polygons && { type, coordinates: polygons }
  }
  return null
}

/** One geometry for several: the only one, a multiple one if they are of one kind, else a collection; null for none. */
export function together(geometries: readonly Geometry[]): Geometry | null {
  const [first] = geometries
  if (!first || geometries.length === 1) return first ?? null
  const points = geometries.flatMap((one) => (one.type === 'Point' ? [one.coordinates] : []))
  if (points.length === geometries.length) return { type: 'MultiPoint', coordinates: points }
  const lines = geometries.flatMap((one) => (one.type === 'LineString' ? [one.coordinates] : []))
  if (lines.length === geometries.length) return { type: 'MultiLineString', coordinates: lines }
  const polygons = geometries.flatMap((one) => (one.type === 'Polygon' ? [one.coordinates] : []))
  if (polygons.length === geometries.length) return { type: 'MultiPolygon', coordinates: polygons }
  return { type: 'GeometryCollection', geometries: [...geometries] }
}

/** Whether a value is an object with keys, neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function all<T>(value: unknown, read: (part: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const parts: T[] = []
  for (const part of value) {
    const known = read(part)
    if (known === null) return null
    parts.push(known)
  }
  return parts
}

function position(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [lng, lat] = value
  return Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null
}

function line(value: unknown): Position[] | null {
  const points = all(value, position)
  return points && points.length > 1 ? points : null
}

function ring(value: unknown): Position[] | null {
  const points = all(value, position)
  const [first] = points ?? []
  const last = points?.at(-1)
  if (!points || !first || !last) return null
  if (first[0] !== last[0] || first[1] !== last[1]) points.push(first)
  return points.length > 3 ? points : null
}
