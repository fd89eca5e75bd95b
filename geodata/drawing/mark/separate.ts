import type { Pixel } from '../../domain/view/mercator'
import { markSize, type PlacedMark } from './markStyle'

/** Minimum size of a touch target, in rem: a smaller mark can be pressed next to its disc, too. */
const TARGET = 1.5
/** Pixels between the edge of a mark and the centre of its neighbour. */
const AIR = 2
/**
 * Maximum distance in rem of a mark from its place: a map of many towns side by side would otherwise show them in other
 * countries. Discs that do not fit overlap, until the reader comes closer.
 */
const FARTHEST = 2
/** Maximum number of passes over all pairs; chains of marks that push each other settle long before. */
const ROUNDS = 60

/**
 * Offsets in pixels that keep discs from overlapping and from covering each other's touch targets, when letters and
 * marks are large and the map is small; as far as that takes them no farther than `FARTHEST` from their places. Two
 * overlapping marks move by the same length in opposite directions; marks that overlap none stay, and are not in the
 * result.
 */
export function separated(
  marks: readonly PlacedMark[],
  project: (position: readonly number[]) => Pixel,
  rem: number,
): ReadonlyMap<string, Pixel> {
  const standing = marks.map(({ place, count }) => {
    const { x, y } = project(place.point.coordinates)
    const [disc, target] = [markSize(count), Math.max(markSize(count), TARGET)]
    return { id: place.id, x, y, from: { x, y }, disc: (disc * rem) / 2, radius: (target * rem) / 2 }
  })
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false
    for (const [i, one] of standing.entries()) {
      for (let next = i + 1; next < standing.length; next++) {
        const other = standing[next] as (typeof standing)[number]
        const x = other.x - one.x
        const y = other.y - one.y
        const apart = Math.max(one.disc + other.disc, Math.max(one.radius, other.radius) + AIR)
        // Most of hundreds of marks are far apart.
        if (Math.abs(x) >= apart || Math.abs(y) >= apart) continue
        const distance = Math.hypot(x, y)
        const lack = apart - distance
        if (lack < 0.01) continue
        moved = true
        const [across, down] = distance > 0 ? [x / distance, y / distance] : [1, 0]
        one.x -= (across * lack) / 2
        one.y -= (down * lack) / 2
        other.x += (across * lack) / 2
        other.y += (down * lack) / 2
      }
    }
    for (const one of standing) {
      const [x, y] = [one.x - one.from.x, one.y - one.from.y]
      const share = (FARTHEST * rem) / Math.hypot(x, y)
      if (share >= 1) continue
      one.x = one.from.x + x * share
      one.y = one.from.y + y * share
    }
  }
  return new Map(
    standing.flatMap(({ id, x, y, from }) =>
      x === from.x && y === from.y ? [] : [[id, { x: x - from.x, y: y - from.y }]],
    ),
  )
}
