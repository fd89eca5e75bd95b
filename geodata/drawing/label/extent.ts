import type { MultiPolygon, Polygon } from 'geojson'
import { polygonsOf } from '../../domain/join/footprint'
import type { Projection } from '../../domain/view/mercator'
import type { Box, Offset } from './layout'

/** Bounding box of projected polygons, in pixels; null for none. */
export function extentOf(ground: readonly (Polygon | MultiPolygon)[], project: Projection['project']): Box | null {
  const points = ground.flatMap((one) => polygonsOf(one).flatMap(([outer = []]) => outer.map(project)))
  if (points.length === 0) return null
  return points.reduce<Box>(
    ({ left, top, right, bottom }, { x, y }) => ({
      left: Math.min(left, x),
      top: Math.min(top, y),
      right: Math.max(right, x),
      bottom: Math.max(bottom, y),
    }),
    {
      left: Number.POSITIVE_INFINITY,
      top: Number.POSITIVE_INFINITY,
      right: Number.NEGATIVE_INFINITY,
      bottom: Number.NEGATIVE_INFINITY,
    },
  )
}

/** Offsets from a point to the points of a grid over a box, with this many steps across and down, nearest first. */
export function gridOver({ left, top, right, bottom }: Box, { x, y }: Offset, steps: number): readonly Offset[] {
  return Array.from({ length: steps * steps }, (_, i) => ({
    x: left + (((i % steps) + 0.5) / steps) * (right - left) - x,
    y: top + ((Math.floor(i / steps) + 0.5) / steps) * (bottom - top) - y,
  })).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
}
