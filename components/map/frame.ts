import type { FitBoundsOptions, LatLngBoundsLiteral } from 'leaflet'

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
