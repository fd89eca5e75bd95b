import { STATE } from '@/geodata/drawing/timeline/layout'
import { fitCanvas } from './fitCanvas'
import { signAt, signs } from './kindSprite'
import { type Backdrop, type Scene, strength } from './stripScene'

/** With many marks, one symbol is drawn per cell of this size, so that a frame takes only milliseconds; pixels. */
const CELL = 4

/**
 * Draws thousands of marks: those outside the selection as a cached image, on top those inside, certain before
 * possible.
 */
export function drawDense(context: CanvasRenderingContext2D, scene: Scene): void {
  const { states, backdrop, placed, width, height } = scene
  let inside = 0
  for (let n = 0; n < placed.count; n++) if (states[placed.event[n] as number] !== STATE.outside) inside++
  if (inside < placed.count) context.drawImage(faintLayer(backdrop), 0, 0, width, height)
  const taken = cells(scene)
  context.globalAlpha = strength(STATE.certain)
  scatter(context, scene, taken, false, (i) => states[i] === STATE.certain)
  context.globalAlpha = strength(STATE.possible)
  scatter(context, scene, taken, true, (i) => states[i] === STATE.possible)
  context.globalAlpha = 1
}

const faintLayers = new WeakMap<Backdrop, HTMLCanvasElement>()

/** All marks in the style of those outside. */
function faintLayer(backdrop: Backdrop): HTMLCanvasElement {
  const known = faintLayers.get(backdrop)
  if (known) return known
  const canvas = document.createElement('canvas')
  const context = fitCanvas(canvas, backdrop.width, backdrop.height)
  if (context) {
    context.globalAlpha = strength(STATE.outside)
    scatter(context, backdrop, cells(backdrop), false, () => true)
  }
  faintLayers.set(backdrop, canvas)
  return canvas
}

/** One flag for each cell of a strip, row by row. */
function cells({ width, height }: Backdrop): Uint8Array {
  return new Uint8Array(across(width) * across(height))
}

/** Number of cells along a length in pixels, including both ends. */
function across(length: number): number {
  return Math.ceil(length / CELL) + 1
}

/**
 * Draws the small symbols of matching events, at most one per cell; for an event without a day, a short bar where it
 * may begin.
 */
function scatter(
  context: CanvasRenderingContext2D,
  { marks, placed, kinds, colours, width, symbol }: Backdrop,
  taken: Uint8Array,
  pale: boolean,
  wanted: (i: number) => boolean,
): void {
  const pictures = signs(kinds, colours.kinds, symbol, pale)
  const columns = across(width)
  const size = symbol * 0.7
  for (let n = 0; n < placed.count; n++) {
    const i = placed.event[n] as number
    if (!wanted(i)) continue
    const stands = placed.symbol[n] === 1
    const x = (stands ? placed.x[n] : placed.left[n]) as number
    const y = placed.y[n] as number
    const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL)
    const picture = pictures[signAt(marks.kind[i] as number, marks.status[i] as number)]
    if (taken[cell] === 1 || !picture) continue
    taken[cell] = 1
    if (stands) context.drawImage(picture, x - size / 2, y - size / 2, size, size)
    else {
      context.fillStyle = colours.kinds[marks.kind[i] as number] ?? colours.ink
      context.fillRect(x, y - 1, Math.min(Math.max((placed.right[n] as number) - x, 2), symbol), 2)
    }
  }
}
