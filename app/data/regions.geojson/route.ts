import { regionFeatures } from '@/geodata/export/feature'
import { loadAtlas } from '@/geodata/read/load'
import { geojson } from '../geojson'

export const dynamic = 'force-static'

export function GET(): Response {
  return geojson(regionFeatures(loadAtlas()))
}
