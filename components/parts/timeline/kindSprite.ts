import { type Shape, STATUSES, type Status } from '@/geodata/domain/schema/term'
import { type KindSign, SHAPE_BOX } from '@/geodata/drawing/mark/shape'
import { partShift, type SignPart, signOf } from '@/geodata/drawing/mark/sign'
import { fitCanvas } from './fitCanvas'

/** Width and height of a sign on the explorer's strip, pixels. */
export const SIGN = 12

/** Fill opacity of pale signs. */
const PALE = 0.3

const remembered = new Map<string, HTMLCanvasElement>()

/**
 * Sprites of every kind in every status (see `signAt`), drawn once per colour: copying an image is far faster than
 * filling a path. Pale ones are for possible events.
 */
export function signs(
  kinds: readonly KindSign[],
  colours: readonly string[],
  size: number,
  pale: boolean,
): HTMLCanvasElement[] {
  return kinds.flatMap(({ shape }, i) =>
    STATUSES.map((status) => pictured({ shape, status, colour: colours[i] ?? 'CanvasText', size, pale })),
  )
}

/** Index in `signs` of a kind and status, given by their positions. */
export function signAt(kind: number, status: number): number {
  return kind * STATUSES.length + status
}

function pictured(sign: Painted): HTMLCanvasElement {
  const { shape, status, colour, size, pale } = sign
  const key = `${shape} ${status} ${colour} ${size} ${pale} ${window.devicePixelRatio}`
  const known = remembered.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  const context = fitCanvas(canvas, size, size)
  if (context) paintSign(context, sign)
  remembered.set(key, canvas)
  return canvas
}

interface Painted {
  readonly shape: Shape
  readonly status: Status
  readonly colour: string
  /** In pixels. */
  readonly size: number
  readonly pale?: boolean
}

/** Paints an event's sign into a square of its size at the origin. */
export function paintSign(context: CanvasRenderingContext2D, { shape, status, colour, size, pale }: Painted): void {
  context.save()
  context.scale(size / SHAPE_BOX, size / SHAPE_BOX)
  context.fillStyle = colour
  context.strokeStyle = colour
  context.lineJoin = 'round'
  for (const part of signOf(shape, status)) {
    if (part.line !== null || !pale) paintPart(context, part)
    else {
      context.globalAlpha *= PALE
      paintPart(context, part)
      context.globalAlpha /= PALE
      paintPart(context, { ...part, scale: part.scale * 0.86, line: 1.9 })
    }
  }
  context.restore()
}

function paintPart(context: CanvasRenderingContext2D, { d, scale, line }: SignPart): void {
  const path = new Path2D(d)
  const shift = partShift(scale)
  context.save()
  context.translate(shift, shift)
  context.scale(scale, scale)
  if (line === null) context.fill(path)
  else {
    context.lineWidth = line
    context.stroke(path)
  }
  context.restore()
}
