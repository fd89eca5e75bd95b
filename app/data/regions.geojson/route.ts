import { regionFeatures } from '@/geodata/domain/export/feature'
import { atlasSource } from '@/geodata/load/source'
import { geojson } from '../geojson'

export { OPTIONS } from '../../answer'

/** All regions of the atlas, in every language. */
export function GET(request: Request): Promise<Response> {
  return geojson(request, 'regions', () => regionFeatures(atlasSource().atlas()))
}
