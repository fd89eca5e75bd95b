import type { Placing } from './layout'

/** A vertical range of the strip, in pixels from its top. */
interface Row {
  readonly top: number
  readonly bottom: number
}

/** Distance between a name and the symbol of a mark, in pixels: about half a symbol. */
const APART = 9

/**
 * Left edge, in pixels, for a name of width `room` that avoids every symbol in its row: the rightmost free position; if
 * there is none, centred in the widest gap.
 */
export function nameInGap({ symbol, x, y, count }: Placing, row: Row, width: number, room: number): number {
  const symbols: number[] = []
  for (let i = 0; i < count; i++) {
    const [across, down] = [x[i] ?? 0, y[i] ?? 0]
    if (symbol[i] === 1 && down > row.top - APART && down < row.bottom + APART && across >= 0 && across <= width)
      symbols.push(across)
  }
  const edges = [-APART, ...symbols.sort((a, b) => a - b), width + APART]
  const gaps = edges.slice(1).map((to, i) => ({ from: (edges[i] ?? 0) + APART, to: to - APART }))
  const last = gaps.findLast(({ from, to }) => to - from >= room)
  if (last) return last.to - room
  const widest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  return Math.min(Math.max((widest.from + widest.to - room) / 2, 0), Math.max(width - room, 0))
}
