import { SHAPE_BOX, shapeOf } from '@/geodata/kind/shape'
import { type Focus, xOf } from '@/geodata/timeline/focus'
import { type Frame, yOf } from '@/geodata/timeline/frame'
import { LANE, type Marks, WIDTH } from '@/geodata/timeline/marks'
import { type Placing, positionOf, STATE } from '@/geodata/timeline/placing'
import type { Tick } from '@/geodata/timeline/ticks'
import type { Colours } from './useColours'

/** Everything that the canvas of the strip shows. */
export interface Scene {
  readonly marks: Marks
  readonly states: Uint8Array
  readonly placed: Placing
  readonly focus: Focus
  readonly strip: Frame
  readonly width: number
  readonly height: number
  readonly ticks: readonly Tick[]
  readonly kinds: readonly string[]
  readonly colours: Colours
  /** Latitudes of the named towns. */
  readonly guides: readonly number[]
  /** Latitude of the river's bend; null where the ground map has no such river. */
  readonly bend: number | null
  /** Position of the open event, -1 for none. */
  readonly open: number
}

const SIGN = 12
/** More marks than this are drawn as signs alone, one for each small cell, so that a frame stays a few milliseconds long. */
const CROWD = 1500
const CELL = 4

/** Draws the strip; the canvas is wiped first and sized for the screen's pixels. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  const context = sized(canvas, scene.width, scene.height)
  if (!context) return
  drawGround(context, scene)
  const crowded = scene.placed.count > CROWD
  if (!crowded) drawExtents(context, scene)
  drawSigns(context, scene, crowded)
}

/** Fits a canvas to a size in CSS pixels and the screen's resolution, and clears it; null where there is no context to be had. */
export function sized(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = Math.min(window.devicePixelRatio || 1, 3)
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

function drawGround(context: CanvasRenderingContext2D, scene: Scene): void {
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

/** How strongly a mark stands out, by how it stands to the View. */
function strength(state: number | undefined): number {
  return state === STATE.certain ? 1 : state === STATE.possible ? 0.6 : 0.34
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
      context.globalAlpha = alpha * 0.028
      context.fillRect(left, top, Math.max(right - left, 3), bottom - top)
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
    context.globalAlpha = alpha * (marks.width[i] === WIDTH.uncertain ? 0.5 : 0.62)
    context.lineWidth = marks.width[i] === WIDTH.lasting ? 2.5 : 1.5
    context.setLineDash(marks.width[i] === WIDTH.uncertain ? [3, 3] : [])
    context.beginPath()
    context.moveTo(left, y)
    context.lineTo(right, y)
    context.stroke()
    context.setLineDash([])
  }
  context.globalAlpha = 1
}

/** The signs of the kinds: faint ones first, the open event last and largest. Possible ones are hollow. */
function drawSigns(context: CanvasRenderingContext2D, scene: Scene, crowded: boolean): void {
  const { marks, states, placed, colours, open, width, height } = scene
  const solid = signs(scene.kinds, colours.kinds, false)
  const hollow = signs(scene.kinds, colours.kinds, true)
  const columns = Math.ceil(width / CELL) + 1
  const taken = crowded ? new Uint8Array(columns * (Math.ceil(height / CELL) + 1)) : null
  // Where they crowd, what counts most must take its cell first; else it is drawn last, on top.
  const order = crowded
    ? [STATE.certain, STATE.possible, STATE.outside]
    : [STATE.outside, STATE.possible, STATE.certain]
  for (const state of order) {
    context.globalAlpha = strength(state)
    for (let n = 0; n < placed.count; n++) {
      const i = placed.event[n] as number
      if (states[i] !== state) continue
      const x = placed.x[n] as number
      const y = placed.y[n] as number
      if (taken) {
        const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL)
        if (taken[cell] === 1) continue
        taken[cell] = 1
      }
      const sign = (state === STATE.possible ? hollow : solid)[marks.kind[i] as number]
      if (!sign) continue
      const size = state === STATE.outside || crowded ? SIGN * 0.7 : SIGN
      context.drawImage(sign, x - size / 2, y - size / 2, size, size)
    }
  }
  context.globalAlpha = 1
  drawOpen(context, scene, open)
}

function drawOpen(context: CanvasRenderingContext2D, { marks, placed, kinds, colours }: Scene, open: number): void {
  const n = open < 0 ? -1 : positionOf(placed, open)
  if (n < 0) return
  const size = SIGN * 1.5
  context.save()
  context.translate((placed.x[n] ?? 0) - size / 2, (placed.y[n] ?? 0) - size / 2)
  context.scale(size / SHAPE_BOX, size / SHAPE_BOX)
  context.fillStyle = colours.chosen
  context.fill(new Path2D(shapeOf(kinds[marks.kind[open] ?? 0] ?? '')))
  context.restore()
}

const remembered = new Map<string, HTMLCanvasElement>()

/** Every kind's sign as a small picture, drawn once for each colour: copying a picture is far quicker than filling a path. */
function signs(kinds: readonly string[], colours: readonly string[], hollow: boolean): HTMLCanvasElement[] {
  return kinds.map((kind, i) => {
    const colour = colours[i] ?? 'CanvasText'
    const key = `${kind} ${colour} ${hollow} ${window.devicePixelRatio}`
    const known = remembered.get(key)
    if (known) return known
    const made = signOf(kind, colour, hollow)
    remembered.set(key, made)
    return made
  })
}

function signOf(kind: string, colour: string, hollow: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const context = sized(canvas, SIGN, SIGN)
  if (!context) return canvas
  context.scale(SIGN / SHAPE_BOX, SIGN / SHAPE_BOX)
  const outline = new Path2D(shapeOf(kind))
  if (hollow) {
    context.lineWidth = 2.2
    context.strokeStyle = colour
    context.translate(1.2, 1.2)
    context.scale(0.85, 0.85)
    context.stroke(outline)
  } else {
    context.fillStyle = colour
    context.fill(outline)
  }
  return canvas
}
