import type { Position } from 'geojson'

/**
 * Whether two sides of a closed ring cross. Sides that only touch are no fault: many files have them, and what is
 * inside remains clear.
 */
export function hasCrossing(ring: readonly Position[]): boolean {
  const length = ring.length - 1
  const at = (i: number, axis: 0 | 1) => ring[i]?.[axis] ?? 0
  const west = Float64Array.from({ length }, (_, i) => Math.min(at(i, 0), at(i + 1, 0)))
  const east = Float64Array.from({ length }, (_, i) => Math.max(at(i, 0), at(i + 1, 0)))
  // From west to east, a side can only meet those that begin before it ends.
  const order = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => (west[a] as number) - (west[b] as number))
  for (let n = 0; n < length; n++) {
    const one = order[n] as number
    for (let m = n + 1; m < length; m++) {
      const other = order[m] as number
      if ((west[other] as number) > (east[one] as number)) break
      if (cross(ring, one, other)) return true
    }
  }
  return false
}

function cross(ring: readonly Position[], one: number, other: number): boolean {
  return parts(ring, one, other) && parts(ring, other, one)
}

/** Whether the ends of the second side lie on different sides of the first. */
function parts(ring: readonly Position[], one: number, other: number): boolean {
  return turn(ring, one, other) * turn(ring, one, other + 1) < 0
}

function turn(ring: readonly Position[], side: number, corner: number): number {
  const [ax = 0, ay = 0] = ring[side] ?? []
  const [bx = 0, by = 0] = ring[side + 1] ?? []
  const [x = 0, y = 0] = ring[corner] ?? []
  return Math.sign((ax - x) * (by - y) - (bx - x) * (ay - y))
}
