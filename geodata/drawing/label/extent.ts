import type { MultiPolygon, Polygon } from 'geojson'
import { polygonsOf } from '../../domain/join/footprint'
import type { Projection } from '../../domain/view/mercator'
import type { Box, Offset } from './layout'

/** Bounding box of projected polygons, in pixels; null for none. */
export function extentOf(ground: readonly (Polygon | MultiPolygon)[], project: Projection['project']): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const one of ground)
    for (const [outer = []] of polygonsOf(one))
      for (const [lng = 0, lat = 0] of outer) {
        west = Math.min(west, lng)
        south = Math.min(south, lat)
        east = Math.max(east, lng)
        north = Math.max(north, lat)
      }
  if (west > east) return null
  // Mercator keeps the order of longitudes and of latitudes, so two corners are enough.
  const [first, last] = [project([west, north]), project([east, south])]
  return { left: first.x, top: first.y, right: last.x, bottom: last.y }
}

/** Offsets from a point to the points of a grid over a box, with this many steps across and down, nearest first. */
export function gridOver({ left, top, right, bottom }: Box, { x, y }: Offset, steps: number): readonly Offset[] {
  return Array.from({ length: steps * steps }, (_, i) => ({
    x: left + (((i % steps) + 0.5) / steps) * (right - left) - x,
    y: top + ((Math.floor(i / steps) + 0.5) / steps) * (bottom - top) - y,
  })).sort((a, b) => a.x * a.x + a.y * a.y - b.x * b.x - b.y * b.y)
}
