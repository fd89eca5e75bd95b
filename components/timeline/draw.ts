import { STATUSES } from '@/geodata/schema/term'
import { dayAt, xOf } from '@/geodata/timeline/focus'
import { yOf } from '@/geodata/timeline/frame'
import { LANE, WIDTH } from '@/geodata/timeline/marks'
import { positionOf, STATE } from '@/geodata/timeline/placing'
import { drawCrowd } from './crowd'
import { paintSign, SIGN, signAt, signs } from './sign'
import { sized } from './sized'
import { type Scene, type Stage, strength } from './stage'

/** More marks than this are drawn as a crowd. */
const CROWD = 1500

/** How far the arrow of an open end reaches back, in pixels. */
const ARROW = 4

/** How an open end fades: in pieces of so many pixels, to a third in so many days, never below a share of its strength. */
const FADE = { step: 12, days: 400, least: 0.25 } as const

/** Draws the strip; the canvas is wiped first and sized for the screen's pixels. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  const context = sized(canvas, scene.width, scene.height)
  if (!context) return
  drawGround(context, scene)
  if (scene.placed.count > CROWD) drawCrowd(context, scene)
  else {
    drawExtents(context, scene)
    drawSigns(context, scene)
  }
  drawOpen(context, scene, scene.open)
}

function drawGround(context: CanvasRenderingContext2D, scene: Stage): void {
  const { strip, width, height, ticks, focus, colours, guides, bend } = scene
  context.lineWidth = 1
  context.strokeStyle = colours.faint
  context.globalAlpha = 0.55
  context.beginPath()
  for (const { day } of ticks) {
    const x = Math.round(xOf(focus, width, day)) + 0.5
    context.moveTo(x, 0)
    context.lineTo(x, height)
  }
  context.stroke()

  context.globalAlpha = 1
  context.beginPath()
  for (const y of [strip.latitude.top, strip.latitude.bottom]) {
    context.moveTo(0, Math.round(y) + 0.5)
    context.lineTo(width, Math.round(y) + 0.5)
  }
  context.stroke()

  context.beginPath()
  context.setLineDash([1, 4])
  context.strokeStyle = colours.ink
  context.globalAlpha = 0.4
  for (const latitude of guides) {
    const y = Math.round(yOf(strip, latitude)) + 0.5
    context.moveTo(0, y)
    context.lineTo(width, y)
  }
  context.stroke()
  context.setLineDash([])

  if (bend !== null) {
    context.beginPath()
    context.strokeStyle = colours.river
    context.globalAlpha = 0.9
    context.lineWidth = 1.5
    const y = Math.round(yOf(strip, bend)) + 0.5
    context.moveTo(0, y)
    context.lineTo(width, y)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Bars for what takes time, uprights for what is known only to an area. */
function drawExtents(context: CanvasRenderingContext2D, scene: Scene): void {
  const { marks, states, placed, strip, colours, open } = scene
  for (let n = 0; n < placed.count; n++) {
    const i = placed.event[n] ?? 0
    const left = placed.left[n] ?? 0
    const right = placed.right[n] ?? 0
    const y = placed.y[n] ?? 0
    const x = placed.x[n] ?? 0
    const alpha = strength(states[i])
    const colour = i === open ? colours.chosen : (colours.kinds[marks.kind[i] ?? 0] ?? colours.ink)
    context.fillStyle = colour
    context.strokeStyle = colour

    const south = marks.south[i] ?? 0
    const north = marks.north[i] ?? 0
    if (marks.lane[i] === LANE.latitude && south !== north) {
      const [top, bottom] = [yOf(strip, north), yOf(strip, south)]
      if (marks.width[i] !== WIDTH.open) {
        context.globalAlpha = alpha * 0.028
        context.fillRect(left, top, Math.max(right - left, 3), bottom - top)
      }
      context.globalAlpha = alpha * (i === open ? 0.9 : 0.32)
      context.lineWidth = 1.25
      context.beginPath()
      context.moveTo(x, top + 1)
      context.lineTo(x, bottom - 1)
      context.moveTo(x - 2.5, top + 1)
      context.lineTo(x + 2.5, top + 1)
      context.moveTo(x - 2.5, bottom - 1)
      context.lineTo(x + 2.5, bottom - 1)
      context.stroke()
    }
    if (right - left <= SIGN * 0.75) continue
    const width = marks.width[i]
    if (width === WIDTH.open) {
      drawOpenEnd(context, scene, { i, left, right, y, alpha })
      continue
    }
    context.globalAlpha = alpha * (width === WIDTH.uncertain ? 0.5 : 0.62)
    context.lineWidth = width === WIDTH.uncertain ? 1.5 : 2.5
    context.setLineDash(width === WIDTH.uncertain ? [3, 3] : [])
    context.beginPath()
    context.moveTo(left, y)
    context.lineTo(right, y)
    context.stroke()
    context.setLineDash([])
  }
  context.globalAlpha = 1
}

interface Bar {
  /** Position of the event. */
  readonly i: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly alpha: number
}

/** The bar of what was still going on: full where it began, fainter the longer ago that is, and an open arrow instead of an end. */
function drawOpenEnd(context: CanvasRenderingContext2D, scene: Stage, { i, left, right, y, alpha }: Bar): void {
  const { marks, focus, width } = scene
  context.lineWidth = 2.5
  for (let x = left; x < right; x += FADE.step) {
    const days = dayAt(focus, width, x) - (marks.from[i] ?? 0)
    context.globalAlpha = alpha * 0.62 * Math.max(Math.exp(-days / FADE.days), FADE.least)
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(Math.min(x + FADE.step, right), y)
    context.stroke()
  }
  if (right >= width) return
  context.globalAlpha = alpha * 0.62
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(right - ARROW, y - ARROW)
  context.lineTo(right, y)
  context.lineTo(right - ARROW, y + ARROW)
  context.stroke()
}

/** The signs of the events: faint ones first. Those that are only possible, or inferred, are pale. */
function drawSigns(context: CanvasRenderingContext2D, { marks, states, placed, colours, kinds }: Scene): void {
  const full = signs(kinds, colours.kinds, false)
  const pale = signs(kinds, colours.kinds, true)
  for (const state of [STATE.outside, STATE.possible, STATE.certain]) {
    const size = state === STATE.outside ? SIGN * 0.7 : SIGN
    context.globalAlpha = strength(state)
    for (let n = 0; n < placed.count; n++) {
      const i = placed.event[n] as number
      const sign = (state === STATE.possible || marks.inferred[i] === 1 ? pale : full)[
        signAt(marks.kind[i] as number, marks.status[i] as number)
      ]
      if (states[i] !== state || !sign) continue
      context.drawImage(sign, (placed.x[n] as number) - size / 2, (placed.y[n] as number) - size / 2, size, size)
    }
  }
  context.globalAlpha = 1
}

function drawOpen(context: CanvasRenderingContext2D, { marks, placed, kinds, colours }: Scene, open: number): void {
  const n = open < 0 ? -1 : positionOf(placed, open)
  if (n < 0) return
  const size = SIGN * 1.5
  context.save()
  context.translate((placed.x[n] ?? 0) - size / 2, (placed.y[n] ?? 0) - size / 2)
  const kind = kinds[marks.kind[open] ?? 0] ?? ''
  paintSign(context, { kind, status: STATUSES[marks.status[open] ?? 0] ?? 'reported', colour: colours.chosen, size })
  context.restore()
}
