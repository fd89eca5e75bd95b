import type { Camera } from '../view/view'

/**
 * Half the width and height, in CSS pixels, of what is sure to be in the frame on every screen: a map of 360 × 280 on a small phone, less a margin that
 * keeps a mark and its name off the edge.
 */
const HALF = { width: 160, height: 110 }

/** Leaflet's zoom 0 shows the world in Web Mercator on 256 pixels. */
const WORLD = 256

/** Whether a point, [lng, lat] in degrees, stands in the frame of a camera on even the smallest screen. */
export function isFramed([lng = Number.NaN, lat = Number.NaN]: readonly number[], at: Camera): boolean {
  const scale = WORLD * 2 ** at.zoom
  const across = Math.abs(lng - at.lng) * (scale / 360)
  const down = Math.abs(mercator(lat) - mercator(at.lat)) * (scale / (2 * Math.PI))
  return across <= HALF.width && down <= HALF.height
}

/** The northing of a latitude in Web Mercator, in radii of the sphere. */
function mercator(lat: number): number {
  return Math.asinh(Math.tan((lat * Math.PI) / 180))
}
