import { SHAPE_BOX, shapeOf } from '@/geodata/kind/shape'
import { sized } from './sized'

/** Width and height of a sign, pixels. */
export const SIGN = 12

const remembered = new Map<string, HTMLCanvasElement>()

/** Every kind's sign as a small picture, drawn once for each colour: copying a picture is far quicker than filling a path. */
export function signs(kinds: readonly string[], colours: readonly string[], hollow: boolean): HTMLCanvasElement[] {
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
