import type { FeatureCollection, Geometry } from 'geojson'
import { LICENCE } from '@/geodata/domain/export/licence'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'

/**
 * What a copy of the data must carry along (CC BY 4.0, section 3), in the first language as these files hold all of
 * them; RFC 7946 §6.1 allows such members of our own.
 */
function terms() {
  const { attribution } = atlasSource().atlas().config
  return { license: LICENCE.address, attribution: attribution[offeredLanguages()[0]] }
}

/** The answer to a request for a whole collection (RFC 7946 §12 names the media type). */
export function geojson(
  request: Request,
  name: string,
  collection: () => FeatureCollection<Geometry | null>,
): Promise<Response> {
  const { type, ...rest } = collection()
  return answer(request, {
    body: JSON.stringify({ type, ...terms(), ...rest }),
    type: 'application/geo+json',
    filename: `joliba-${name}.geojson`,
  })
}
