import type { Atlas, Place } from '../../domain/join/atlas'
import { polygonsOf } from '../../domain/join/footprint'
import type { Camera } from '../../domain/view/view'
import { type Bounds, cameraIn, type Frame, fitted, leastZoom, onGround } from './camera'

/**
 * Leaflet zooms that show a place with its neighbours; one abroad is shown from far enough to include the home country.
 */
const ZOOM = { here: 7, abroad: 5 } as const

/**
 * A camera close to a place: on its point, or fitting all regions that it may lie in; the whole home country if no more
 * is known.
 */
export function closeTo(
  frame: Frame,
  { point, abroad, precision, regions, beyond }: Place,
  atlas: Pick<Atlas, 'regions' | 'config'>,
): Camera {
  const extent = atlas.config.map
  const [lng, lat] = point?.coordinates ?? []
  if (lng !== undefined && lat !== undefined && onGround([lng, lat], extent))
    return cameraIn(frame, { lat, lng, zoom: abroad ? ZOOM.abroad : ZOOM.here }, extent)
  const around = atlas.regions.filter(({ id }) => regions.includes(id))
  if (precision === 'country' || beyond || around.length === 0) return cameraIn(frame, null, extent)
  const { zoom, ...middle } = fitted(boundsOf(around, extent.home), frame, leastZoom(extent))
  return cameraIn(frame, { ...middle, zoom: Math.min(zoom, ZOOM.here) }, extent)
}

function boundsOf(regions: Atlas['regions'], home: Bounds): Bounds {
  const positions = regions.flatMap(({ geometry }) => polygonsOf(geometry).flat(2))
  return positions.reduce<Bounds>(
    ([west, south, east, north], [lng = 0, lat = 0]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [home[2], home[3], home[0], home[1]],
  )
}
