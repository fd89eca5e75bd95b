import { eventFeatures } from '@/geodata/domain/export/feature'
import { loadAtlas } from '@/geodata/load/load'
import { geojson } from '../geojson'

export { OPTIONS } from '../../answer'

/** All the events of the atlas, in every language. */
export function GET(request: Request): Promise<Response> {
  return geojson(request, 'events', () => eventFeatures(loadAtlas()))
}
