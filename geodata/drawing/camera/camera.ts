import { onReach } from '../../domain/geometry/meridian'
import { mercator, type Pixel } from '../../domain/view/mercator'
import type { Camera } from '../../domain/view/view'

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** All that a map in Mercator's projection shows. */
export const WORLD: Bounds = [-180, -85, 180, 85]

/** Bounds of an atlas's map. */
export interface Extent {
  /** The home country, the initial view. */
  readonly home: Bounds
  /** The base map with a margin: the camera cannot move beyond it. */
  readonly edge: Bounds
}

/** Padding around anything fitted into the frame, in pixels. */
export const FIT_AIR = 18

/** Zoom levels that the base map of a country is made for; see `leastZoom` for larger areas. */
export const ZOOMS = { least: 4, most: 11 } as const

/** A base map wider than this, in degrees, can be seen as a whole, even on a phone, which is this wide in pixels. */
const WIDE = { degrees: 90, pixels: 360 } as const

/** The map of the studio on a phone, the lowest of our pages in portrait; pixels. */
const PHONE: Frame = { width: 360, height: 250 }

/** The least zoom of a map: that of a country's, or less to show a larger home, or the whole of a wider base map. */
export function leastZoom({ home, edge: [west, , east] }: Extent): number {
  const least = Math.min(ZOOMS.least, Math.log2(fittedScale(home, PHONE, FIT_AIR)))
  if (east - west <= WIDE.degrees) return least
  const { project } = mercator(0)
  return Math.min(least, Math.log2(WIDE.pixels / (project([east, 0]).x - project([west, 0]).x)))
}

/** Size of the visible map, in pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** The effective camera: the View's own, or the whole home country fitted into the frame; clamped to the base map. */
export function cameraIn(frame: Frame, at: Camera | null, { home, edge }: Extent): Camera {
  const least = leastZoom({ home, edge })
  return held(at ?? fitted(home, frame, least), frame, edge, least)
}

/**
 * The camera that shows all of the bounds, as large as frame, padding (pixels) and zoom limits allow; `least` is the
 * least zoom.
 */
export function fitted(bounds: Bounds, frame: Frame, least: number, air: number = FIT_AIR): Camera {
  const box = boxOf(bounds, 0)
  const [lng, lat] = mercator(0).unproject({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
  return { lng, lat, zoom: zoomWithin(Math.log2(fittedScale(bounds, frame, air)), least) }
}

/** Pixels per pixel at zoom 0 with which the bounds fill the frame within its padding. */
function fittedScale(bounds: Bounds, { width, height }: Frame, air: number): number {
  const box = boxOf(bounds, 0)
  return Math.min(
    Math.max(width - 2 * air, 1) / Math.max(box.right - box.left, 1e-9),
    Math.max(height - 2 * air, 1) / Math.max(box.bottom - box.top, 1e-9),
  )
}

/** The camera of a View on a map that goes on across the 180th meridian. */
export function cameraOn(camera: Camera, [west, , east]: Bounds): Camera {
  return { ...camera, lng: onReach(camera.lng, { west, east }) }
}

/** Projects positions, [lng, lat], to the frame, from its upper left corner; may be outside. */
export function inFrame(camera: Camera, { width, height }: Frame): (position: readonly number[]) => Pixel {
  const { project } = mercator(camera.zoom)
  const centre = project([camera.lng, camera.lat])
  return (position) => {
    const { x, y } = project(position)
    return { x: x - centre.x + width / 2, y: y - centre.y + height / 2 }
  }
}

/** Whether a position, [lng, lat], is on the base map, so that the camera can move to it. */
export function onGround([lng = 0, lat = 0]: readonly number[], { edge }: Pick<Extent, 'edge'>): boolean {
  const [west, south, east, north] = edge
  return west <= lng && lng <= east && south <= lat && lat <= north
}

/** Clamps the camera so that the frame stays on the base map; centred on it if the frame is larger. */
function held(camera: Camera, { width, height }: Frame, edge: Bounds, least: number): Camera {
  const { lng, lat, zoom: wanted } = cameraOn(camera, edge)
  const zoom = zoomWithin(wanted, least)
  const { project, unproject } = mercator(zoom)
  const ground = boxOf(edge, zoom)
  const { x, y } = project([lng, lat])
  const [heldLng, heldLat] = unproject({
    x: heldBetween(x, width, ground.left, ground.right),
    y: heldBetween(y, height, ground.top, ground.bottom),
  })
  return { lng: heldLng, lat: heldLat, zoom }
}

function heldBetween(centre: number, length: number, first: number, last: number): number {
  if (last - first < length) return (first + last) / 2
  return Math.min(Math.max(centre, first + length / 2), last - length / 2)
}

function zoomWithin(zoom: number, least: number): number {
  return Math.min(Math.max(zoom, least), ZOOMS.most)
}

function boxOf([west, south, east, north]: Bounds, zoom: number) {
  const { project } = mercator(zoom)
  const [corner, opposite] = [project([west, north]), project([east, south])]
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y }
}
