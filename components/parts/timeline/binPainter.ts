import { BIN, type BinBar, type Bins, bins, eachBar, heightIn } from '@/geodata/drawing/timeline/bins'
import { scale } from '@/geodata/drawing/timeline/focus'
import { isShown, middle } from '@/geodata/drawing/timeline/frame'
import type { Backdrop, CountedRows, Scene } from './stripScene'

/**
 * Draws thousands of marks as bars around the middle of their rows: certain ones dark, possible ones pale around them.
 */
export function drawBins(context: CanvasRenderingContext2D, scene: Scene): void {
  const { backdrop, placed, states, marks, strip, width, colours } = scene
  const counted = bins(placed, states, marks.row, marks.rows.length, width)
  context.fillStyle = colours.ink
  // As high while a window is dragged, when events only change their state.
  eachBar(counted, largest(backdrop, counted), strip.rows, (bar) => paint(context, bar, BIN - 1))
  context.globalAlpha = 1
}

/** The same of events that are counted elsewhere, wherever the days of their bins are by now. */
export function drawCounted(
  context: CanvasRenderingContext2D,
  { strip, focus, width, colours }: Scene,
  counted: CountedRows,
): void {
  const { edges, rows } = counted
  const xAt = scale(focus, width)
  const most = rows.reduce((sum, [, , outside, possible, certain]) => Math.max(sum, outside + possible + certain), 0)
  context.fillStyle = colours.ink
  for (const [at, bin, outside, possible, certain] of rows) {
    const [row, from, to] = [strip.rows[at], edges[bin], edges[bin + 1]]
    if (!row || !isShown(row) || from === undefined || to === undefined) continue
    const [left, right] = [xAt(from), xAt(to)]
    if (right < 0 || left > width) continue
    const high = heightIn(row, most)
    const heights = { all: high(outside + possible + certain), shown: high(possible + certain), certain: high(certain) }
    paint(context, { x: left, middle: middle(row), ...heights }, Math.max(right - left - 1, 1))
  }
  context.globalAlpha = 1
}

function paint(context: CanvasRenderingContext2D, { x, middle, all, shown, certain }: BinBar, wide: number): void {
  const bar = (height: number, alpha: number) => {
    if (height === 0) return
    context.globalAlpha = alpha
    context.fillRect(x, middle - height / 2, wide, height)
  }
  if (all > shown) bar(all, 0.16)
  if (shown > certain) bar(shown, 0.34)
  bar(certain, 0.85)
}

const most = new WeakMap<Backdrop, number>()

function largest(backdrop: Backdrop, counted: Bins): number {
  const known = most.get(backdrop) ?? counted.most
  most.set(backdrop, known)
  return known
}
