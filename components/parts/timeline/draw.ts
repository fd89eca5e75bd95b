import { STATUSES } from '@/geodata/domain/schema/term'
import { NO_KIND } from '@/geodata/drawing/mark/shape'
import { dayAt, xOf } from '@/geodata/drawing/timeline/focus'
import { isShown, middle, yOf } from '@/geodata/drawing/timeline/frame'
import { positionOf, STATE } from '@/geodata/drawing/timeline/layout'
import { BINNED } from '@/geodata/drawing/timeline/lines'
import { WIDTH } from '@/geodata/drawing/timeline/marks'
import { drawBins, drawCounted } from './binPainter'
import { drawDense } from './densePainter'
import { fitCanvas } from './fitCanvas'
import { paintSign, signAt, signs } from './kindSprite'
import { type Backdrop, type Scene, strength } from './stripScene'

/** Above this number of marks, the dense painter is used; above `BINNED`, bars. */
const DENSE = 1500

/** How an open end fades: step in pixels, days until a third remains, and minimum opacity. */
const FADE = { step: 12, days: 400, least: 0.25 } as const

/** Size of a tooth on the edge of a fold, pixels. */
const TOOTH = 4

/** Draws the strip, after clearing and resizing the canvas for the screen's resolution. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  const context = fitCanvas(canvas, scene.width, scene.height)
  if (!context) return
  drawGround(context, scene)
  if (scene.counted) drawCounted(context, scene, scene.counted)
  else if (scene.placed.count > BINNED) drawBins(context, scene)
  else if (scene.placed.count > DENSE) drawDense(context, scene)
  else {
    for (let n = 0; n < scene.placed.count; n++) drawArea(context, scene, n)
    for (let n = 0; n < scene.placed.count; n++) if (scene.placed.event[n] !== scene.open) drawBar(context, scene, n)
    drawSigns(context, scene)
  }
  drawOpen(context, scene)
}

function drawGround(context: CanvasRenderingContext2D, scene: Backdrop): void {
  const { strip, marks, width, height, ticks, focus, colours, guides } = scene
  drawFolds(context, scene)
  context.lineWidth = 1
  context.strokeStyle = colours.faint
  context.globalAlpha = 0.55
  const stroke = (lines: readonly (readonly [number, number, number, number])[]) => {
    context.beginPath()
    for (const [x0, y0, x1, y1] of lines) {
      context.moveTo(x0, y0)
      context.lineTo(x1, y1)
    }
    context.stroke()
  }
  const sharp = (at: number) => Math.round(at) + 0.5
  stroke(ticks.map(({ day }) => [sharp(xOf(focus, width, day)), 0, sharp(xOf(focus, width, day)), height]))

  // A line between the lanes, and through the middle of each town.
  const across = (y: number) => [0, sharp(y), width, sharp(y)] as const
  const shown = marks.rows.flatMap(({ kind }, i) => {
    const row = strip.rows[i]
    return row && isShown(row) ? [{ kind, ...row }] : []
  })
  context.globalAlpha = 1
  stroke(
    shown.flatMap(({ kind, top }, i) =>
      i > 0 && (kind === 'lane' || shown[i - 1]?.kind === 'lane') ? [across(top)] : [],
    ),
  )
  context.setLineDash([1, 4])
  context.strokeStyle = colours.ink
  context.globalAlpha = 0.4
  stroke(shown.flatMap((row) => (row.kind === 'lane' ? [] : [across(middle(row))])))
  context.setLineDash([])

  if (guides.length > 0) {
    context.strokeStyle = colours.river
    context.globalAlpha = 0.9
    context.lineWidth = 1.5
    stroke(guides.map(({ latitude }) => across(yOf(strip, latitude))))
  }
  context.globalAlpha = 1
}

/** Quiet periods drawn compressed: a shaded area with torn edges. */
function drawFolds(context: CanvasRenderingContext2D, { focus, width, height, colours }: Backdrop): void {
  for (const { from, to } of focus.folds ?? []) {
    const [left, right] = [xOf(focus, width, from), xOf(focus, width, to)]
    if (right <= 0 || left >= width) continue
    context.fillStyle = colours.faint
    context.globalAlpha = 0.4
    context.fillRect(left, 0, right - left, height)
    context.strokeStyle = colours.ink
    context.globalAlpha = 0.45
    context.lineWidth = 1
    context.beginPath()
    for (const edge of [left, right]) {
      context.moveTo(edge, 0)
      for (let y = 0, out = true; y < height; y += TOOTH, out = !out)
        context.lineTo(edge + (out ? TOOTH / 2 : -TOOTH / 2), y + TOOTH)
    }
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Events located in an area span the rows that it covers: a vertical line on the day, or a shade over the days. */
function drawArea(context: CanvasRenderingContext2D, scene: Scene, n: number): void {
  const { marks, placed, strip, symbol, open } = scene
  const i = placed.event[n] ?? 0
  const [south = Number.NaN, north = Number.NaN] = [marks.south[i], marks.north[i]]
  if (Number.isNaN(south)) return
  const [top, bottom] = [yOf(strip, north), yOf(strip, south)]
  const alpha = ink(context, scene, n)
  if (placed.symbol[n] === 0) {
    const [left = 0, right = 0] = [placed.left[n], placed.right[n]]
    // The longer the fainter: an event on any day of many years says little about each.
    const share = Math.max(Math.min((symbol * 8) / (right - left), 1), 0.25)
    context.globalAlpha = alpha * (i === open ? 0.25 : 0.03 * share)
    context.fillRect(left, top, Math.max(right - left, 3), bottom - top)
    return
  }
  const [x = 0, y = 0] = [placed.x[n], placed.y[n]]
  const cap = symbol / 4
  context.lineWidth = symbol / 9
  context.globalAlpha = alpha * (i === open ? 0.9 : 0.4)
  context.beginPath()
  // From the symbol in its lane to the rows.
  context.moveTo(x, y)
  context.lineTo(x, y < top ? bottom : top)
  for (const end of [top, bottom]) {
    context.moveTo(x - cap, end)
    context.lineTo(x + cap, end)
  }
  context.stroke()
}

/** The colour and opacity of a mark. */
function ink(context: CanvasRenderingContext2D, { marks, states, placed, colours, open }: Scene, n: number): number {
  const i = placed.event[n] ?? 0
  const colour = i === open ? colours.chosen : (colours.kinds[marks.kind[i] ?? 0] ?? colours.ink)
  context.fillStyle = colour
  context.strokeStyle = colour
  return i === open ? 1 : strength(states[i])
}

/**
 * The days of an event: a line with ends for a duration, an outline for some day within, a fading line for an open end.
 */
function drawBar(context: CanvasRenderingContext2D, scene: Scene, n: number): void {
  const { marks, placed, focus, width, symbol, strip, open } = scene
  const i = placed.event[n] ?? 0
  const [left = 0, right = 0, y = 0] = [placed.left[n], placed.right[n], placed.y[n]]
  const alpha = ink(context, scene, n)
  const stands = placed.symbol[n] === 1
  const kind = marks.width[i]
  // A single day is shown by the symbol alone.
  if (stands && (kind === WIDTH.day || right - left <= symbol * 0.75)) return
  context.globalAlpha = alpha * 0.75
  // Keeps an outline apart from neighbouring rows.
  const high = Math.min(symbol / 2.4, Math.max(strip.pitch - 1, 3))
  if (kind === WIDTH.uncertain || (kind === WIDTH.day && !stands)) {
    const wide = Math.max(right - left, high)
    const x = (left + right - wide) / 2
    context.lineWidth = Math.max(symbol / 12, i === open ? 2 : 0)
    context.beginPath()
    context.roundRect(x, y - high / 2, wide, high, high / 2)
    context.stroke()
    context.globalAlpha = alpha * (marks.inferred[i] === 1 ? 0.08 : 0.25)
    context.fill()
    context.globalAlpha = 1
    return
  }
  const thick = symbol / (i === open ? 3.4 : 4.8)
  context.lineWidth = thick
  if (kind === WIDTH.open) {
    for (let x = left; x < right; x += FADE.step) {
      const days = dayAt(focus, width, x) - (marks.from[i] ?? 0)
      context.globalAlpha = alpha * 0.75 * Math.max(Math.exp(-days / FADE.days), FADE.least)
      line(context, [
        [x, y],
        [Math.min(x + FADE.step, right), y],
      ])
    }
  } else
    line(context, [
      [left, y],
      [right, y],
    ])
  context.globalAlpha = alpha * 0.75
  context.lineWidth = symbol / 8
  // End marks; a symbol marks the beginning itself, and ends outside the strip have none.
  if (!stands && left > 0) bracket(context, left, y, high)
  if (kind !== WIDTH.open && right < width) bracket(context, right, y, high)
  if (kind === WIDTH.open && right < width)
    line(context, [
      [right - high, y - high],
      [right, y],
      [right - high, y + high],
    ])
  context.globalAlpha = 1
}

function bracket(context: CanvasRenderingContext2D, x: number, y: number, high: number): void {
  line(context, [
    [x, y - high / 2 - 0.5],
    [x, y + high / 2 + 0.5],
  ])
}

function line(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath()
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.stroke()
}

/** The symbols of events with a certain day: faint ones first. Possible or inferred ones are pale. */
function drawSigns(context: CanvasRenderingContext2D, scene: Scene): void {
  const { marks, states, placed, colours, kinds, symbol } = scene
  const full = signs(kinds, colours.kinds, symbol, false)
  const pale = signs(kinds, colours.kinds, symbol, true)
  for (const state of [STATE.outside, STATE.possible, STATE.certain]) {
    const size = state === STATE.outside ? symbol * 0.7 : symbol
    context.globalAlpha = strength(state)
    for (let n = 0; n < placed.count; n++) {
      const i = placed.event[n] as number
      const sign = (state === STATE.possible || marks.inferred[i] === 1 ? pale : full)[
        signAt(marks.kind[i] as number, marks.status[i] as number)
      ]
      if (placed.symbol[n] === 0 || states[i] !== state || !sign) continue
      context.drawImage(sign, (placed.x[n] as number) - size / 2, (placed.y[n] as number) - size / 2, size, size)
    }
  }
  context.globalAlpha = 1
}

/** The open event on top, in the accent colour. */
function drawOpen(context: CanvasRenderingContext2D, scene: Scene): void {
  const { marks, placed, kinds, colours, open, symbol } = scene
  const n = open < 0 ? -1 : positionOf(placed, open)
  if (n < 0) return
  drawBar(context, scene, n)
  if (placed.symbol[n] === 0) return
  const size = symbol * 1.5
  context.save()
  context.translate((placed.x[n] ?? 0) - size / 2, (placed.y[n] ?? 0) - size / 2)
  const { shape } = kinds[marks.kind[open] ?? 0] ?? NO_KIND
  paintSign(context, { shape, status: STATUSES[marks.status[open] ?? 0] ?? 'reported', colour: colours.chosen, size })
  context.restore()
}
