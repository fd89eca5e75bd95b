import { firstAtLeast } from '../../domain/select/bisect'
import { type Focus, scale } from './focus'
import { type Frame, heightOf, isShown } from './frame'
import type { Marks } from './marks'

/** How an event matches the View: not at all; all filters but the time window or band; possibly; certainly. */
export const STATE = { hidden: 0, outside: 1, possible: 2, certain: 3 } as const

/** Visible marks in pixels of the strip; the first `count` items of each array. */
export interface Placing {
  readonly count: number
  /** Position of the event in the atlas. */
  readonly event: Int32Array
  /** 1 for a symbol: the day is certain, and the row claims no more than is known. Others are bars only. */
  readonly symbol: Uint8Array
  /** Centre of the symbol, or of the bar. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** The range of days as drawn, clipped to the strip. */
  readonly left: Float32Array
  readonly right: Float32Array
}

/**
 * Places every mark that is not hidden, within the focus, in a visible row. A symbol is on its day; if that is out of
 * sight, there is none.
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
 * Positions in the atlas of the events whose marks are within `reach` pixels of a point, nearest first. A symbol is
 * nearer than another's bar; among equals the last drawn, which is on top.
 */
export function within(placed: Placing, px: number, py: number, reach: number): number[] {
  const { count, event, symbol, x, y, left, right } = placed
  const found: { event: number; distance: number }[] = []
  for (let i = 0; i < count; i++) {
    const dy = py - (y[i] as number)
    if (Math.abs(dy) > reach) continue
    const dx = px - (x[i] as number)
    const away = symbol[i] === 1 ? dx * dx + dy * dy : Number.POSITIVE_INFINITY
    // A bar counts like a symbol that is this much farther away.
    const beside = Math.max((left[i] as number) - px, px - (right[i] as number), 0)
    const distance = Math.min(away, (beside * beside + dy * dy) * 2 + 9)
    if (distance <= reach * reach) found.push({ event: event[i] as number, distance })
  }
  return found.sort((a, b) => a.distance - b.distance || b.event - a.event).map((one) => one.event)
}

/** Index of an event in a placing; -1 if out of sight. */
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

/**
 * The nearest mark above (-1) or below (1) another, by position in the atlas; -1 for none. Horizontal distance counts
 * double.
 */
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
