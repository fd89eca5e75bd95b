import type { FeatureCollection, Geometry } from 'geojson'

/** A GeoJSON answer that any page may fetch (RFC 7946 §12 names the media type). */
export function geojson(collection: FeatureCollection<Geometry | null>): Response {
  return new Response(JSON.stringify(collection), {
    headers: { 'Content-Type': 'application/geo+json', 'Access-Control-Allow-Origin': '*' },
  })
}
