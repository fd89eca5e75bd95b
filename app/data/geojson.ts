import type { FeatureCollection, Geometry } from 'geojson'
import { answer } from '../answer'

/** What a copy of the data must carry along (CC BY 4.0, section 3); RFC 7946 §6.1 allows such members of our own. */
const TERMS = {
  license: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Joliba contributors, CC BY 4.0. Towns and cities: GeoNames, CC BY 4.0. Regions: Natural Earth.',
}

/** The answer to a request for a whole collection (RFC 7946 §12 names the media type). */
export function geojson(
  request: Request,
  name: string,
  collection: () => FeatureCollection<Geometry | null>,
): Promise<Response> {
  return answer(request, {
    body: () => {
      const { type, ...rest } = collection()
      return JSON.stringify({ type, ...TERMS, ...rest })
    },
    type: 'application/geo+json',
    filename: `joliba-${name}.geojson`,
    version: name,
  })
}
