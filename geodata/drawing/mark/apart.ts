import type { Pixel } from '../../domain/view/mercator'
import { markSize, type Standing } from './markStyle'

/** What a finger needs, in rem: a smaller mark can be pressed beside its disc, too. */
const TARGET = 1.5
/** Pixels between the edge of a mark and the middle of its neighbour. */
const AIR = 2
/** How often all pairs are looked at; a chain of marks that push each other comes to rest long before. */
const ROUNDS = 60

/**
 * How far each mark moves from its point, in pixels, so that no disc lies on another and none can be pressed only
 * through another, as they would where letters, and marks with them, are large and the map is small. Two move by the
 * same length in opposite directions; one that covers nobody stays where it is, and is not named.
 */
export function apart(
  marks: readonly Standing[],
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
      for (const other of standing.slice(i + 1)) {
        const [x, y] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(x, y)
        const apart = Math.max(one.disc + other.disc, Math.max(one.radius, other.radius) + AIR)
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
  }
  return new Map(
    standing.flatMap(({ id, x, y, from }) =>
      x === from.x && y === from.y ? [] : [[id, { x: x - from.x, y: y - from.y }]],
    ),
  )
}
