import type { FeatureCollection, Geometry } from 'geojson'

/** What a copy of the data must carry along (CC BY 4.0, section 3); RFC 7946 §6.1 allows such members of our own. */
const TERMS = {
  license: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Joliba contributors, CC BY 4.0. Towns and cities: GeoNames, CC BY 4.0. Regions: Natural Earth.',
}

/** A GeoJSON answer that any page may fetch (RFC 7946 §12 names the media type). */
export function geojson({ type, ...collection }: FeatureCollection<Geometry | null>): Response {
  return new Response(JSON.stringify({ type, ...TERMS, ...collection }), {
    headers: { 'Content-Type': 'application/geo+json', 'Access-Control-Allow-Origin': '*' },
  })
}
