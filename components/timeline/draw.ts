import { type Focus, xOf } from '@/geodata/timeline/focus'
import { type Frame, yOf } from '@/geodata/timeline/frame'
import { LANE, type Marks, WIDTH } from '@/geodata/timeline/marks'
import { type Placing, positionOf, STATE } from '@/geodata/timeline/placing'
import type { Tick } from '@/geodata/timeline/ticks'
import { SHAPE_BOX, shapeOf } from '../kind/shape'
import type { Colours } from './useColours'

/** What stays on the canvas of the strip while a window or a band moves over it. */
export interface Stage {
  readonly marks: Marks
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
}

/** Everything that the canvas of the strip shows. */
export interface Scene extends Stage {
  readonly stage: Stage
  readonly states: Uint8Array
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
  if (scene.placed.count > CROWD) drawCrowd(context, scene)
  else {
    drawExtents(context, scene)
    drawSigns(context, scene)
  }
  drawOpen(context, scene, scene.open)
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
function drawSigns(context: CanvasRenderingContext2D, { marks, states, placed, colours, kinds }: Scene): void {
  const solid = signs(kinds, colours.kinds, false)
  const hollow = signs(kinds, colours.kinds, true)
  for (const state of [STATE.outside, STATE.possible, STATE.certain]) {
    const size = state === STATE.outside ? SIGN * 0.7 : SIGN
    context.globalAlpha = strength(state)
    for (let n = 0; n < placed.count; n++) {
      const i = placed.event[n] as number
      const sign = (state === STATE.possible ? hollow : solid)[marks.kind[i] as number]
      if (states[i] !== state || !sign) continue
      context.drawImage(sign, (placed.x[n] as number) - size / 2, (placed.y[n] as number) - size / 2, size, size)
    }
  }
  context.globalAlpha = 1
}

/** Thousands of marks: those outside as a picture that is kept for as long as nothing else moves, and on it those inside, what is certain before what is possible. */
function drawCrowd(context: CanvasRenderingContext2D, scene: Scene): void {
  const { states, stage, placed, width, height } = scene
  let inside = 0
  for (let n = 0; n < placed.count; n++) if (states[placed.event[n] as number] !== STATE.outside) inside++
  if (inside < placed.count) context.drawImage(faintCrowd(stage), 0, 0, width, height)
  const taken = cells(scene)
  context.globalAlpha = strength(STATE.certain)
  scatter(context, scene, taken, false, (i) => states[i] === STATE.certain)
  context.globalAlpha = strength(STATE.possible)
  scatter(context, scene, taken, true, (i) => states[i] === STATE.possible)
  context.globalAlpha = 1
}

const faintCrowds = new WeakMap<Stage, HTMLCanvasElement>()

/** All marks of a stage as they look when none is inside. */
function faintCrowd(stage: Stage): HTMLCanvasElement {
  const known = faintCrowds.get(stage)
  if (known) return known
  const canvas = document.createElement('canvas')
  const context = sized(canvas, stage.width, stage.height)
  if (context) {
    context.globalAlpha = strength(STATE.outside)
    scatter(context, stage, cells(stage), false, () => true)
  }
  faintCrowds.set(stage, canvas)
  return canvas
}

/** One flag for each cell of a strip, row by row. */
function cells({ width, height }: Stage): Uint8Array {
  return new Uint8Array(across(width) * across(height))
}

/** How many cells a length in pixels is cut into, both of its ends included. */
function across(length: number): number {
  return Math.ceil(length / CELL) + 1
}

/** Small signs of the events that are wanted, one for each cell that is not yet taken. */
function scatter(
  context: CanvasRenderingContext2D,
  { marks, placed, kinds, colours, width }: Stage,
  taken: Uint8Array,
  hollow: boolean,
  wanted: (i: number) => boolean,
): void {
  const pictures = signs(kinds, colours.kinds, hollow)
  const columns = across(width)
  const size = SIGN * 0.7
  for (let n = 0; n < placed.count; n++) {
    const i = placed.event[n] as number
    if (!wanted(i)) continue
    const x = placed.x[n] as number
    const y = placed.y[n] as number
    const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL)
    const picture = pictures[marks.kind[i] as number]
    if (taken[cell] === 1 || !picture) continue
    taken[cell] = 1
    context.drawImage(picture, x - size / 2, y - size / 2, size, size)
  }
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
