import type { Camera } from '@/geodata/domain/view/view'
import { ZOOMS } from '@/geodata/drawing/camera/camera'

interface Size {
  readonly width: number
  readonly height: number
}

/** Zoom levels to add so that the area of a map of one size fits one of another size; negative for a smaller one. */
export function zoomsBetween(from: Size | null, to: Size): number {
  if (!from || from.width * from.height === 0 || to.width * to.height === 0) return 0
  return Math.log2(Math.min(to.width / from.width, to.height / from.height))
}

/**
 * The map size for which the stories' cameras are chosen, a small phone; and the maximum to zoom in on a larger map, so
 * that a town keeps its surroundings.
 */
const CHOSEN_FOR: Size = { width: 360, height: 280 }
const MOST = 1

/**
 * Zoom levels to add to a scene's camera on a larger map, so that a projector does not show half of Africa around the
 * same marks. The scene's area stays inside the map.
 */
export function zoomsOn(size: Size): number {
  return Math.min(Math.max(zoomsBetween(CHOSEN_FOR, size), 0), MOST)
}

/**
 * A camera zoomed in by `zooms`, rounded to the two decimals of a View and within the zoom range; null (the whole
 * country) stays null.
 */
export function nearer(at: Camera | null, zooms: number): Camera | null {
  if (!at) return null
  const zoom = Math.round((at.zoom + zooms) * 100) / 100
  return { ...at, zoom: Math.min(Math.max(zoom, ZOOMS.least), ZOOMS.most) }
}
