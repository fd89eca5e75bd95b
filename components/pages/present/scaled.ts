import type { Camera } from '@/geodata/domain/view/view'
import { ZOOMS } from '@/geodata/drawing/camera/camera'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The zooms to add so that what a map of one size shows is seen whole on one of another size: negative for a smaller
 * one.
 */
export function zoomsBetween(from: Size | null, to: Size): number {
  if (!from || from.width * from.height === 0 || to.width * to.height === 0) return 0
  return Math.log2(Math.min(to.width / from.width, to.height / from.height))
}

/**
 * The map for which the cameras of the stories are chosen, a small phone's; and how much nearer a larger one goes at
 * most, so that a town is still seen in its surroundings.
 */
const CHOSEN_FOR: Size = { width: 360, height: 280 }
const MOST = 1

/**
 * The zooms by which a map goes nearer than the camera of its scene says, so that a hall's screen does not show half of
 * Africa around the same marks. Nothing leaves the frame by it.
 */
export function zoomsOn(size: Size): number {
  return Math.min(Math.max(zoomsBetween(CHOSEN_FOR, size), 0), MOST)
}

/**
 * A camera with so many zooms more, to the two decimals that a View has and as far as the map can be zoomed; all of
 * Mali stays that.
 */
export function nearer(at: Camera | null, zooms: number): Camera | null {
  if (!at) return null
  const zoom = Math.round((at.zoom + zooms) * 100) / 100
  return { ...at, zoom: Math.min(Math.max(zoom, ZOOMS.least), ZOOMS.most) }
}
