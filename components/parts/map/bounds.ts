import { type FitBoundsOptions, type LatLngBounds, latLngBounds } from 'leaflet'
import type { Atlas, Place } from '@/geodata/domain/join/atlas'
import { polygonsOf } from '@/geodata/domain/join/footprint'
import { totalOf } from '@/geodata/domain/select/match'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { type Bounds, FIT_AIR, onGround } from '@/geodata/drawing/camera/camera'
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
  const extent: [number, number, number, number] = [...NOWHERE]
  const extend = (position: readonly number[]) => {
    if (!onGround(position, config.map)) return
    const [lng = 0, lat = 0] = position
    extent[0] = Math.min(extent[0], lng)
    extent[1] = Math.min(extent[1], lat)
    extent[2] = Math.max(extent[2], lng)
    extent[3] = Math.max(extent[3], lat)
  }
  for (const place of places) {
    if (place.point) extend(place.point.coordinates)
    else if (!place.beyond)
      for (const { id, geometry } of regions)
        if (place.regions.includes(id)) for (const [outer = []] of polygonsOf(geometry)) outer.forEach(extend)
  }
  return extent[0] <= extent[2] ? boundsOf(extent) : null
}

/** West, south, east, north of nothing. */
const NOWHERE = [Infinity, Infinity, -Infinity, -Infinity] as const

/** Bounds in Leaflet's form. */
export function boundsOf([west, south, east, north]: Bounds): LatLngBounds {
  return latLngBounds(latLng([west, south]), latLng([east, north]))
}
