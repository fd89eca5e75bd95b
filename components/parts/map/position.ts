import { LatLngBounds, type LatLngTuple, type Map as LeafletMap, latLngBounds } from 'leaflet'
import { withinTurn } from '@/geodata/domain/geometry/meridian'
import { camera } from '@/geodata/domain/view/parse'
import type { Camera } from '@/geodata/domain/view/view'
import { type Bounds, WORLD } from '@/geodata/drawing/camera/camera'

/** The only place where a position of the data, [lng, lat], is converted to Leaflet's [lat, lng]. */
export function latLng([lng = 0, lat = 0]: readonly number[]): LatLngTuple {
  return [lat, lng]
}

/** The bounds that limit panning; the whole world if there are none. */
export function edgeOf({ options: { maxBounds } }: LeafletMap): Bounds {
  if (!maxBounds) return WORLD
  const edge = maxBounds instanceof LatLngBounds ? maxBounds : latLngBounds(maxBounds)
  return [edge.getWest(), edge.getSouth(), edge.getEast(), edge.getNorth()]
}

/** The camera of a map, as in a View. */
export function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter()
  return camera(lat, withinTurn(lng), map.getZoom())
}
