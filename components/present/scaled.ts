import { ZOOMS } from '@/geodata/camera/camera'
import type { Camera } from '@/geodata/view/view'

interface Size {
  readonly width: number
  readonly height: number
}

/** The zooms to add so that what a map of one size shows is seen whole on one of another size: negative for a smaller one. */
export function zoomsBetween(from: Size | null, to: Size): number {
  if (!from || from.width * from.height === 0 || to.width * to.height === 0) return 0
  return Math.log2(Math.min(to.width / from.width, to.height / from.height))
}

/** A camera with so many zooms more, to the two decimals that a View has and as far as the map can be zoomed; all of Mali stays that. */
export function nearer(at: Camera | null, zooms: number): Camera | null {
  if (!at) return null
  const zoom = Math.round((at.zoom + zooms) * 100) / 100
  return { ...at, zoom: Math.min(Math.max(zoom, ZOOMS.least), ZOOMS.most) }
}
