import type { Geometry, Position } from 'geojson'
import type { Crs } from './crs'

/** A geometry in CRS84, [lng, lat], as it is written in another reference system. */
export function projected<G extends Geometry | null>(geometry: G, crs: Crs): G {
  return geometry === null || crs.id === 'CRS84' ? geometry : (inEvery(geometry, crs.fromDegrees) as G)
}

function inEvery(geometry: Geometry, position: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: position(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(position) }
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((ring) => ring.map(position)) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(position))),
      }
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map((each) => inEvery(each, position)) }
  }
}
