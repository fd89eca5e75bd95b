import type { FeatureCollection, Geometry } from 'geojson'
import { licenceAddress } from '@/geodata/domain/export/licence'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'

/**
 * Licence and the attribution that it requires (CC BY 4.0, section 3), in the first language, as these files have all
 * of them; RFC 7946 §6.1 allows such members.
 */
function terms() {
  const { config } = atlasSource().atlas()
  return { license: licenceAddress(config), attribution: config.attribution[offeredLanguages()[0]] }
}

/** Answers with a whole collection (media type by RFC 7946 §12). */
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
