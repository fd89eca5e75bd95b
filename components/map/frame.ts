import {
  type FitBoundsOptions,
  type LatLngBounds,
  type LatLngBoundsLiteral,
  type LatLngTuple,
  latLngBounds,
} from 'leaflet'
import { polygonsOf } from '@/geodata/join/footprint'
import type { Gathered } from '../place/gather'
import { GROUND } from './ground'
import { latLng } from './position'

/** South-west and north-east corners as Leaflet takes them, [lat, lng]. */

/** Mali's extent, as regions.geojson has it, rounded outwards. */
export const MALI: LatLngBoundsLiteral = [
  [10.1, -12.3],
  [25.1, 4.3],
]

/** The clipped ground map with a margin, so that its edge never comes into the frame. */
export const GROUND_FRAME: LatLngBoundsLiteral = [
  [1, -25],
  [35, 23],
]

/** Air around Mali when all of it is shown, in pixels. */
export const FIT: FitBoundsOptions = { padding: [18, 18] }

/** The extent of every place on the ground map that holds an event of the selection; null where none does. */
export function extentOf(gathered: readonly Gathered[]): LatLngBounds | null {
  const frame = latLngBounds(GROUND_FRAME)
  const corners = gathered.flatMap(({ place, count }): LatLngTuple[] => {
    if (count.certain + count.possible === 0) return []
    if (place.point) return [latLng(place.point.coordinates)]
    return GROUND.regions.features
      .filter(({ properties }) => place.regions.includes(properties.id))
      .flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([outer = []]) => outer.map(latLng)))
  })
  const inFrame = corners.filter((corner) => frame.contains(corner))
  return inFrame.length > 0 ? latLngBounds(inFrame) : null
}
