import type { LatLngTuple, Map as LeafletMap } from 'leaflet'
import { camera } from '@/geodata/domain/view/parse'
import type { Camera } from '@/geodata/domain/view/view'

/** The one place where a position of the data, [lng, lat], becomes Leaflet's [lat, lng]. */
export function latLng([lng = 0, lat = 0]: readonly number[]): LatLngTuple {
  return [lat, lng]
}

/** Where a map is looked at from, as a View has it. */
export function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter()
  return camera(lat, lng, map.getZoom())
}
