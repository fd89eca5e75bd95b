import type { Shape, Status } from '../../domain/schema/term'
import { SHAPE_BOX, shapeOf } from './shape'

/** One path of a sign, in the coordinates of the shape's box. */
export interface SignPart {
  readonly d: string
  /** Scale around the centre of the box. */
  readonly scale: number
  /** Line width before scaling; null: filled, without a line. */
  readonly line: number | null
}

/** A circle as wide as the box. */
const RING: SignPart = { d: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0z', scale: 0.92, line: 1.3 }

/**
 * Outline of an event's sign: the shape is the kind, the outline the status. `reported`: filled. `announced`: hollow.
 * `judged`: small, in a ring. All three are distinguishable without colour at 10 pixels. Dashes are reserved for
 * uncertainty: on the narrow limbs of a star or an arrow they would also hide the kind.
 */
export function signOf(shape: Shape, status: Status): readonly SignPart[] {
  const d = shapeOf(shape)
  switch (status) {
    case 'reported':
      return [{ d, scale: 1, line: null }]
    case 'announced':
      return [{ d, scale: 0.86, line: 1.9 }]
    case 'judged':
      return [RING, { d, scale: 0.58, line: null }]
  }
}

/** The SVG transform of a part, around the centre of the box. */
export function partTransform({ scale }: SignPart): string | undefined {
  if (scale === 1) return undefined
  const shift = partShift(scale)
  return `translate(${shift} ${shift}) scale(${scale})`
}

/** Translation, right and down, that keeps a scaled part in the centre of the box. */
export function partShift(scale: number): number {
  return Math.round(((1 - scale) * SHAPE_BOX * 1000) / 2) / 1000
}
