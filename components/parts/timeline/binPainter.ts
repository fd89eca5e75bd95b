import { BIN, type Bins, bins, eachBar } from '@/geodata/drawing/timeline/bins'
import type { Backdrop, Scene } from './stripScene'

/** Draws thousands of marks as bars around the middle of their rows: certain ones dark, possible ones pale around them. */
export function drawBins(context: CanvasRenderingContext2D, scene: Scene): void {
  const { backdrop, placed, states, marks, strip, width, colours } = scene
  const counted = bins(placed, states, marks.row, marks.rows.length, width)
  context.fillStyle = colours.ink
  // As high while a window is dragged, when events only change their state.
  eachBar(counted, largest(backdrop, counted), strip.rows, ({ x, middle, all, shown, certain }) => {
    const bar = (height: number, alpha: number) => {
      if (height === 0) return
      context.globalAlpha = alpha
      context.fillRect(x, middle - height / 2, BIN - 1, height)
    }
    if (all > shown) bar(all, 0.16)
    if (shown > certain) bar(shown, 0.34)
    bar(certain, 0.85)
  })
  context.globalAlpha = 1
}

const most = new WeakMap<Backdrop, number>()

function largest(backdrop: Backdrop, counted: Bins): number {
  const known = most.get(backdrop) ?? counted.most
  most.set(backdrop, known)
  return known
}
