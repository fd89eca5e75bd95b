import type { Place } from '@/geodata/domain/join/atlas'
import { camera } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'

/** Leaflet zoom at which a place stands in the middle of its surroundings. */
const CLOSE = 7

/**
 * The View that shows a place with its chronology: the camera over its point, the regions it is known to lie in, or the
 * whole map.
 */
export function placeView({ id: place, point, abroad, precision, regions }: Place): Partial<View> {
  const [lng, lat] = point?.coordinates ?? []
  if (lng !== undefined && lat !== undefined) return { place, at: camera(lat, lng, CLOSE) }
  if (abroad) return { place, where: ['abroad'] }
  return precision === 'country' ? { place } : { place, where: regions }
}
