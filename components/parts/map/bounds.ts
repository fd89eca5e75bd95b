import { type FitBoundsOptions, type LatLngBounds, type LatLngTuple, latLngBounds } from 'leaflet'
import { polygonsOf } from '@/geodata/domain/join/footprint'
import { totalOf } from '@/geodata/domain/select/match'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { type Bounds, type Extent, FIT_AIR } from '@/geodata/drawing/camera/camera'
import { GROUND } from '../../view/ground'
import { latLng } from './position'

/** Padding around bounds fitted into the frame. */
export const FIT: FitBoundsOptions = { padding: [FIT_AIR, FIT_AIR] }

/** The extent of all places with events of the selection, within the base map; null if there are none. */
export function extentOf(placeCounts: readonly PlaceCount[], { edge }: Extent): LatLngBounds | null {
  const corners = placeCounts.flatMap(({ place, count }): LatLngTuple[] => {
    if (totalOf(count) === 0) return []
    if (place.point) return [latLng(place.point.coordinates)]
    return GROUND.regions.features
      .filter(({ properties }) => place.regions.includes(properties.id))
      .flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([outer = []]) => outer.map(latLng)))
  })
  const ground = boundsOf(edge)
  const inFrame = corners.filter((corner) => ground.contains(corner))
  return inFrame.length > 0 ? latLngBounds(inFrame) : null
}

/** Bounds in Leaflet's form. */
export function boundsOf([west, south, east, north]: Bounds): LatLngBounds {
  return latLngBounds(latLng([west, south]), latLng([east, north]))
}
