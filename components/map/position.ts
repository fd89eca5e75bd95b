import type { LatLngTuple } from 'leaflet'

/** The one place where a position of the data, [lng, lat], becomes Leaflet's [lat, lng]. */
export function latLng([lng = 0, lat = 0]: readonly number[]): LatLngTuple {
  return [lat, lng]
}
