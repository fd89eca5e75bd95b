import { eventFeatures } from '@/geodata/domain/export/feature'
import { atlasSource } from '@/geodata/load/source'
import { geojson } from '../geojson'

export { OPTIONS } from '../../answer'

/** All events of the atlas, in every language. */
export function GET(request: Request): Promise<Response> {
  return geojson(request, 'events', () => eventFeatures(atlasSource().atlas()))
}
