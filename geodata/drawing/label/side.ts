import type { Offset } from './layout'

export type Side = 'right' | 'left' | 'above' | 'below'

export interface SidedOffset extends Offset {
  readonly side?: Side
}

/**
 * The four sides of a mark of radius `gap`, the right one first, in reading order; `row` is what is above or below it,
 * closer than its name. Pixels.
 */
export function sides(
  { width, height }: { width: number; height: number },
  gap: number,
  row: { readonly side: 'above' | 'below'; readonly height: number } = { side: 'below', height: 0 },
): SidedOffset[] {
  const [above, below] = row.side === 'above' ? [row.height, 0] : [0, row.height]
  return [
    { side: 'right', x: gap + width / 2, y: 0 },
    { side: 'left', x: -gap - width / 2, y: 0 },
    { side: 'above', x: 0, y: -gap - above - height / 2 },
    { side: 'below', x: 0, y: gap + below + height / 2 },
  ]
}
