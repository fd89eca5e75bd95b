import type { Place } from '@/geodata/domain/join/atlas'
import { camera } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'

/** Leaflet zoom that shows a place within its surroundings. */
const CLOSE = 7

/**
 * The View of a place with its chronology: the camera on its point, on the regions that it may lie in, or the whole
 * map.
 */
export function placeView({ id: place, point, abroad, precision, regions, beyond }: Place): Partial<View> {
  const [lng, lat] = point?.coordinates ?? []
  if (lng !== undefined && lat !== undefined) return { place, at: camera(lat, lng, CLOSE) }
  if (abroad) return { place, where: ['abroad'] }
  return precision === 'country' || beyond ? { place } : { place, where: regions }
}
