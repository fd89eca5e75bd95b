import type { FeatureCollection, Geometry } from 'geojson'
import { ATTRIBUTION, LICENCE } from '@/geodata/domain/export/licence'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { answer } from '../answer'

/** What a copy of the data must carry along (CC BY 4.0, section 3), in the first language as these files hold all of them; RFC 7946 §6.1 allows such members of our own. */
const TERMS = { license: LICENCE.address, attribution: ATTRIBUTION[LANGUAGES[0]] }

/** The answer to a request for a whole collection (RFC 7946 §12 names the media type). */
export function geojson(
  request: Request,
  name: string,
  collection: () => FeatureCollection<Geometry | null>,
): Promise<Response> {
  const { type, ...rest } = collection()
  return answer(request, {
    body: JSON.stringify({ type, ...TERMS, ...rest }),
    type: 'application/geo+json',
    filename: `joliba-${name}.geojson`,
  })
}
