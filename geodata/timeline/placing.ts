import { firstAtLeast } from '../select/bisect'
import { type Focus, xOf } from './focus'
import { type Frame, heightOf } from './frame'
import { type Marks, WIDTH } from './marks'

/** How an event stands to the View: not shown at all; only outside the chosen window or band; possibly or certainly inside. */
export const STATE = { hidden: 0, outside: 1, possible: 2, certain: 3 } as const

/** The marks that are in sight, in pixels of the strip; the first `count` of each array. */
export interface Placing {
  readonly count: number
  /** Position of the event in the atlas. */
  readonly event: Int32Array
  /** Where its sign stands. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** The stretch of days that it takes, cut to the strip. */
  readonly left: Float32Array
  readonly right: Float32Array
}

/**
 * Places every mark that is not hidden and lies in the focus. A sign stands in the middle of a day, at the beginning of what lasted or still goes on, in the middle of what is
 * uncertain; where that is out of sight, at the edge.
 */
export function placing(marks: Marks, states: Uint8Array, focus: Focus, width: number, strip: Frame): Placing {
  const { from, to, toSoFar, width: widths } = marks
  const head = firstAtLeast(toSoFar, Math.floor(focus.from))
  const tail = Math.max(head, firstAtLeast(from, Math.ceil(focus.to)))
  const event = new Int32Array(tail - head)
  const [x, y, left, right] = [0, 1, 2, 3].map(() => new Float32Array(tail - head)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  let count = 0
  for (let i = head; i < tail; i++) {
    if (states[i] === STATE.hidden || (to[i] as number) + 1 <= focus.from) continue
    const start = xOf(focus, width, from[i] as number)
    const end = xOf(focus, width, (to[i] as number) + 1)
    const first = Math.max(start, 0)
    const last = Math.min(end, width)
    const dayWidth = width / (focus.to - focus.from)
    event[count] = i
    left[count] = first
    right[count] = last
    x[count] =
      widths[i] === WIDTH.lasting || widths[i] === WIDTH.open
        ? Math.min(first + dayWidth / 2, last)
        : (first + last) / 2
    y[count] = heightOf(strip, marks, i)
    count++
  }
  return { count, event, x, y, left, right }
}

/**
 * The event whose mark is nearest to a point of the strip and no farther than `reach` pixels, by its place in the atlas; -1 for none. A sign is taken before
 * the bar of another; of two as near the later drawn, which lies on top.
 */
export function nearest({ count, event, x, y, left, right }: Placing, px: number, py: number, reach: number): number {
  let best = -1
  let least = reach * reach
  for (let i = 0; i < count; i++) {
    const dy = py - (y[i] as number)
    if (Math.abs(dy) > reach) continue
    const toSign = px - (x[i] as number)
    const sign = toSign * toSign + dy * dy
    // A bar is as good as a sign that is this much farther away.
    const beside = Math.max((left[i] as number) - px, px - (right[i] as number), 0)
    const bar = (beside * beside + dy * dy) * 2 + 9
    const distance = Math.min(sign, bar)
    if (distance <= least) {
      least = distance
      best = event[i] as number
    }
  }
  return best
}

/** Where one event stands in a placing; -1 when it is out of sight. */
export function positionOf({ count, event }: Placing, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((event[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low < count && event[low] === wanted ? low : -1
}

/** The nearest mark above (-1) or below (1) another, by its place in the atlas; -1 for none. Sideways counts double. */
export function beyond({ count, event, x, y }: Placing, from: number, direction: -1 | 1): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const dy = ((y[i] as number) - (y[from] as number)) * direction
    if (dy < 2) continue
    const distance = dy + 2 * Math.abs((x[i] as number) - (x[from] as number))
    if (distance < least) {
      least = distance
      best = event[i] as number
    }
  }
  return best
}
