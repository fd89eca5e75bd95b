import { mercator } from '../view/mercator'
import type { Camera } from '../view/view'

/**
 * Half the width and height, in CSS pixels, of the area visible on every screen: a map of 360 × 280 on a small phone,
 * less a margin for a mark and its name.
 */
const HALF = { width: 160, height: 110 }

/** Whether a point, [lng, lat] in degrees, is visible with a camera even on the smallest screen. */
export function isFramed([lng = Number.NaN, lat = Number.NaN]: readonly number[], at: Camera): boolean {
  const { project } = mercator(at.zoom)
  const [point, middle] = [project([lng, lat]), project([at.lng, at.lat])]
  // Maps across the 180th meridian have longitudes beyond it, a camera has not.
  const around = project([180, 0]).x - project([-180, 0]).x
  const across = Math.abs(point.x - middle.x) % around
  return Math.min(across, around - across) <= HALF.width && Math.abs(point.y - middle.y) <= HALF.height
}
