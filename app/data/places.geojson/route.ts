import { placeFeatures } from '@/geodata/domain/export/feature'
import { atlasSource } from '@/geodata/load/source'
import { geojson } from '../geojson'

export { OPTIONS } from '../../answer'

/** All places of the atlas, in every language. */
export function GET(request: Request): Promise<Response> {
  return geojson(request, 'places', () => placeFeatures(atlasSource().atlas()))
}
