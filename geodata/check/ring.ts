import type { Documents } from '../read/read'
import type { Fault } from './fault'

type Position = readonly [number, number]

/** RFC 7946 §3.1.6: rings are closed, outer rings run counter-clockwise and holes clockwise; §3.1.1: [lng, lat] in range. */
export function* ringFaults({ regions }: Documents): Generator<Fault> {
  for (const [i, { properties, geometry }] of (regions.value?.features ?? []).entries()) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [p, rings] of polygons.entries()) {
      for (const [r, ring] of rings.entries()) {
        const path = ['features', i, 'geometry', 'coordinates', ...(geometry.type === 'Polygon' ? [] : [p]), r]
        const name = `ring ${r} of region '${properties.id}'`
        for (const [c, [lng, lat]] of ring.entries()) {
          if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
            yield regions.fault(
              [...path, c],
              `${name}: found [${lng}, ${lat}]; must be [longitude, latitude] within ±180 and ±90`,
            )
          }
        }
        if (String(ring[0]) !== String(ring.at(-1))) {
          yield regions.fault(
            path,
            `${name} is open: it begins at [${ring[0]}] and ends at [${ring.at(-1)}]; the last position must repeat the first`,
          )
        } else if (counterClockwise(ring) !== (r === 0)) {
          yield regions.fault(
            path,
            `${name} is wound the wrong way; outer rings run counter-clockwise, holes clockwise (RFC 7946 §3.1.6)`,
          )
        }
      }
    }
  }
}

function counterClockwise(ring: readonly Position[]): boolean {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return doubled > 0
}
