import { type FitBoundsOptions, type LatLngBounds, type LatLngTuple, latLngBounds } from 'leaflet'
import type { Atlas, Place } from '@/geodata/domain/join/atlas'
import { polygonsOf } from '@/geodata/domain/join/footprint'
import { totalOf } from '@/geodata/domain/select/match'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { type Bounds, FIT_AIR } from '@/geodata/drawing/camera/camera'
import { latLng } from './position'

/** Padding around bounds fitted into the frame. */
export const FIT: FitBoundsOptions = { padding: [FIT_AIR, FIT_AIR] }

/** The extent of all places with events, within the base map; null if there are none. */
export function extentOf(
  placeCounts: readonly PlaceCount[],
  atlas: Pick<Atlas, 'regions' | 'config'>,
): LatLngBounds | null {
  return extentOfPlaces(
    placeCounts.filter(({ count }) => totalOf(count) > 0).map(({ place }) => place),
    atlas,
  )
}

/** The extent of places, within the base map; null if there are none. */
export function extentOfPlaces(
  places: readonly Place[],
  { regions, config }: Pick<Atlas, 'regions' | 'config'>,
): LatLngBounds | null {
  const corners = places.flatMap((place): LatLngTuple[] => {
    if (place.point) return [latLng(place.point.coordinates)]
    if (place.beyond) return []
    return regions
      .filter(({ id }) => place.regions.includes(id))
      .flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([outer = []]) => outer.map(latLng)))
  })
  const ground = boundsOf(config.map.edge)
  const inFrame = corners.filter((corner) => ground.contains(corner))
  return inFrame.length > 0 ? latLngBounds(inFrame) : null
}

/** Bounds in Leaflet's form. */
export function boundsOf([west, south, east, north]: Bounds): LatLngBounds {
  return latLngBounds(latLng([west, south]), latLng([east, north]))
}
