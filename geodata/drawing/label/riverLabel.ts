import type { Pixel } from '../../domain/view/mercator'
import type { Label, Offset } from './layout'

export interface TurnedOffset extends Offset {
  /** Clockwise, in degrees; between -90 and 90, so that no name is upside down. */
  readonly angle: number
}

/** A position, with how far the course rises towards it, in pixels. */
interface Rising extends TurnedOffset {
  readonly rise: number
}

/** Height of a name above its river, in rem. */
const ABOVE_RIVER = 0.75

/** One name per this many lengths of the name, at most three. */
const LENGTHS_A_NAME = 8
const MOST_NAMES = 3

/**
 * Maximum length of the course below a name, relative to a straight line, and maximum height above that line, in rem.
 */
const STRAIGHT_ENOUGH = 1.15
const FLAT_ENOUGH = 1

/**
 * Labels of one river: the course is cut into as many stretches as it may have names; a name may be placed wherever its
 * stretch is straight for the length of the name, preferably where it is straightest, slightly above and parallel to
 * the water. `course` and the name's `width` in pixels.
 */
export function courseLabels(id: string, course: readonly Pixel[], width: number, rem: number): Label<TurnedOffset>[] {
  const reach = along(course)
  const total = reach.at(-1) ?? 0
  const pointAt = (distance: number): Pixel => {
    const next = Math.max(
      1,
      reach.findIndex((sofar) => sofar >= distance),
    )
    const [from, to] = [course[next - 1] ?? { x: 0, y: 0 }, course[next] ?? { x: 0, y: 0 }]
    const share = (distance - (reach[next - 1] ?? 0)) / Math.max((reach[next] ?? 0) - (reach[next - 1] ?? 0), 1e-9)
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
  }
  const turned = (middle: number): Rising[] => {
    const [from, to] = [pointAt(middle - width / 2), pointAt(middle + width / 2)]
    const chord = Math.hypot(to.x - from.x, to.y - from.y)
    if (chord * STRAIGHT_ENOUGH < width) return []
    const heading = Math.atan2(to.y - from.y, to.x - from.x)
    const upright = Math.abs(heading) > Math.PI / 2 ? heading - Math.sign(heading) * Math.PI : heading
    // Upwards in the direction of reading.
    const [upX, upY] = [Math.sin(upright), -Math.cos(upright)]
    const rises = Array.from({ length: 9 }, (_, step) => {
      const { x, y } = pointAt(middle + ((step - 4) / 8) * width)
      return (x - from.x) * upX + (y - from.y) * upY
    })
    const rise = Math.max(...rises, 0)
    if (rise > FLAT_ENOUGH * rem) return []
    const lift = rise + ABOVE_RIVER * rem
    const x = (from.x + to.x) / 2 + upX * lift
    const y = (from.y + to.y) / 2 + upY * lift
    return [{ x, y, angle: (upright * 180) / Math.PI, rise }]
  }
  const names = Math.min(Math.max(Math.floor(total / (width * LENGTHS_A_NAME)), 1), MOST_NAMES)
  return Array.from({ length: names }, (_, stretch) => {
    const steps = Array.from({ length: 12 }, (_, step) => ((stretch + (step + 0.5) / 12) / names) * total)
    const positions = steps
      .filter((middle) => middle > width / 2 && middle < total - width / 2)
      .flatMap(turned)
      .sort((a, b) => a.rise - b.rise)
    // The box of a rotated name at its steepest; a square would reserve too much, so half its height.
    return { id: `river ${id} ${stretch}`, x: 0, y: 0, width: width * 0.8, height: width * 0.55, positions }
  })
}

/** Length of the course up to each of its points, in pixels. */
function along(course: readonly Pixel[]): number[] {
  let sum = 0
  return course.map(({ x, y }, i) => {
    const before = course[i - 1]
    if (before) sum += Math.hypot(x - before.x, y - before.y)
    return sum
  })
}
