import type { Atlas, Place } from '../../domain/join/atlas'
import { polygonsOf } from '../../domain/join/footprint'
import type { Camera } from '../../domain/view/view'
import { type Bounds, cameraIn, type Frame, fitted, MALI, onGround } from './camera'

/** Leaflet zooms at which a place stands among its neighbours: one abroad so far off that Mali is in sight. */
const ZOOM = { here: 7, abroad: 5 } as const

/** The camera close to a place: over its point, or with all of the regions in it that it may lie in; all of Mali where no more is known. */
export function closeTo(
  frame: Frame,
  { point, abroad, precision, regions }: Place,
  atlas: Pick<Atlas, 'regions'>,
): Camera {
  const [lng, lat] = point?.coordinates ?? []
  if (lng !== undefined && lat !== undefined && onGround([lng, lat]))
    return cameraIn(frame, { lat, lng, zoom: abroad ? ZOOM.abroad : ZOOM.here })
  const around = atlas.regions.filter(({ id }) => regions.includes(id))
  if (precision === 'country' || around.length === 0) return cameraIn(frame, null)
  const { zoom, ...middle } = fitted(boundsOf(around), frame)
  return cameraIn(frame, { ...middle, zoom: Math.min(zoom, ZOOM.here) })
}

function boundsOf(regions: Atlas['regions']): Bounds {
  const positions = regions.flatMap(({ geometry }) => polygonsOf(geometry).flat(2))
  return positions.reduce<Bounds>(
    ([west, south, east, north], [lng = 0, lat = 0]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [MALI[2], MALI[3], MALI[0], MALI[1]],
  )
}
