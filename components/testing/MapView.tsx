/**
 * Stands in for the live map in tests: Leaflet measures and paints, which no test's DOM can do. The static map stays in
 * its place.
 */
export default function MapView(): null {
  return null
}
