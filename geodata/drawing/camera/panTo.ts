import type { Camera } from '../../domain/view/view'
import { type Bounds, cameraIn, type Extent, type Frame, fitted, inFrame, leastZoom, onGround } from './camera'

/** How close to the edge a place may be before the map moves to it, as a share of the frame's sides. */
export const NEAR_EDGE = { place: 0.1, links: 0.08 } as const

/** Padding around links that are fitted into the frame, in pixels. */
export const LINKS_PADDING = 60

/**
 * The camera, panned at the same zoom to centre a position, [lng, lat]; unchanged if it is well inside the frame
 * already, or off the base map.
 */
export function panTo(camera: Camera, frame: Frame, position: readonly number[] | null, extent: Extent): Camera {
  if (!position || !onGround(position, extent) || inside(camera, frame, [position], NEAR_EDGE.place)) return camera
  const [lng = 0, lat = 0] = position
  return cameraIn(frame, { ...camera, lng, lat }, extent)
}

/**
 * The camera, panned and zoomed out as needed to have all positions, [lng, lat], in the frame; unchanged if they are
 * well inside already, or there are none.
 */
export function fitAround(
  camera: Camera,
  frame: Frame,
  positions: readonly (readonly number[])[],
  extent: Extent,
): Camera {
  if (inside(camera, frame, positions, NEAR_EDGE.links)) return camera
  const lngs = positions.map(([lng = 0]) => lng)
  const lats = positions.map(([, lat = 0]) => lat)
  const around: Bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
  const { zoom, ...middle } = fitted(around, frame, leastZoom(extent), LINKS_PADDING)
  return cameraIn(frame, { ...middle, zoom: Math.min(zoom, camera.zoom) }, extent)
}

function inside(camera: Camera, frame: Frame, positions: readonly (readonly number[])[], margin: number): boolean {
  const place = inFrame(camera, frame)
  const between = (at: number, length: number) => at >= margin * length && at <= (1 - margin) * length
  return positions.every((position) => {
    const { x, y } = place(position)
    return between(x, frame.width) && between(y, frame.height)
  })
}
