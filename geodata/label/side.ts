import type { Offset } from './layout'

export type Side = 'right' | 'left' | 'above' | 'below'

export interface SidedOffset extends Offset {
  readonly side?: Side
}

/** The four sides of a mark of radius `gap`, the right one first, as names are read; `below` is how far something hangs down from it. Pixels. */
export function sides({ width, height }: { width: number; height: number }, gap: number, below = 0): SidedOffset[] {
  return [
    { side: 'right', x: gap + width / 2, y: 0 },
    { side: 'left', x: -gap - width / 2, y: 0 },
    { side: 'above', x: 0, y: -gap - height / 2 },
    { side: 'below', x: 0, y: gap + below + height / 2 },
  ]
}
