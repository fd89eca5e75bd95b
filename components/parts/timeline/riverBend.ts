import { GROUND } from '../../view/ground'

/**
 * The northernmost latitude that the Niger reaches, by the ground map: its bend, where the north of the country begins. Null where the ground map has no such
 * river.
 */
export const BEND = northernmost('niger')

function northernmost(id: string): number | null {
  const latitudes = GROUND.rivers.features
    .filter(({ properties }) => properties.id === id)
    .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
    .flatMap((line) => line.map(([, latitude = 0]) => latitude))
  return latitudes.length === 0 ? null : latitudes.reduce((a, b) => Math.max(a, b))
}
