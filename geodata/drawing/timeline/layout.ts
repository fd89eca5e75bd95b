import { firstAtLeast } from '../../domain/select/bisect'
import { type Focus, scale } from './focus'
import { type Frame, heightOf, isShown } from './frame'
import type { Marks } from './marks'

/**
 * How an event stands to the View: not shown at all; only outside the chosen window or band; possibly or certainly
 * inside.
 */
export const STATE = { hidden: 0, outside: 1, possible: 2, certain: 3 } as const

/** The marks that are in sight, in pixels of the strip; the first `count` of each array. */
export interface Placing {
  readonly count: number
  /** Position of the event in the atlas. */
  readonly event: Int32Array
  /**
   * 1 where a symbol stands: on a day that is certain, in a row that claims no more than is known. The others are bars
   * alone.
   */
  readonly symbol: Uint8Array
  /** Where the symbol stands, or what is told of a bar: its middle. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** The stretch of days that it takes, cut to the strip. */
  readonly left: Float32Array
  readonly right: Float32Array
}

/**
 * Places every mark that is not hidden and lies in the focus, in a row that is shown. A symbol stands on its day; where
 * that is out of sight, there is none.
 */
export function placing(marks: Marks, states: Uint8Array, focus: Focus, width: number, strip: Frame): Placing {
  const { from, to, toSoFar, dated, row } = marks
  const head = firstAtLeast(toSoFar, Math.floor(focus.from))
  const tail = Math.max(head, firstAtLeast(from, Math.ceil(focus.to)))
  const xAt = scale(focus, width)
  const shown = strip.rows.map(isShown)
  const event = new Int32Array(tail - head)
  const symbol = new Uint8Array(tail - head)
  const [x, y, left, right] = [0, 1, 2, 3].map(() => new Float32Array(tail - head)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  let count = 0
  for (let i = head; i < tail; i++) {
    const day = from[i] as number
    if (states[i] === STATE.hidden || (to[i] as number) + 1 <= focus.from || !shown[row[i] as number]) continue
    const start = xAt(day)
    const first = Math.max(start, 0)
    const last = Math.min(xAt((to[i] as number) + 1), width)
    const at = (start + xAt(day + 1)) / 2
    const stands = dated[i] === 1 && at >= 0 && at <= width
    event[count] = i
    symbol[count] = stands ? 1 : 0
    left[count] = first
    right[count] = last
    x[count] = stands ? at : (first + last) / 2
    y[count] = heightOf(strip, marks, i)
    count++
  }
  return { count, event, symbol, x, y, left, right }
}

/**
 * The events whose marks are no farther from a point of the strip than `reach` pixels, by their places in the atlas:
 * the nearest first. A symbol is nearer than the bar of another; of two as near the later drawn, which lies on top.
 */
export function within(placed: Placing, px: number, py: number, reach: number): number[] {
  const { count, event, symbol, x, y, left, right } = placed
  const found: { event: number; distance: number }[] = []
  for (let i = 0; i < count; i++) {
    const dy = py - (y[i] as number)
    if (Math.abs(dy) > reach) continue
    const dx = px - (x[i] as number)
    const away = symbol[i] === 1 ? dx * dx + dy * dy : Number.POSITIVE_INFINITY
    // A bar is as good as a symbol that is this much farther away.
    const beside = Math.max((left[i] as number) - px, px - (right[i] as number), 0)
    const distance = Math.min(away, (beside * beside + dy * dy) * 2 + 9)
    if (distance <= reach * reach) found.push({ event: event[i] as number, distance })
  }
  return found.sort((a, b) => a.distance - b.distance || b.event - a.event).map((one) => one.event)
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
