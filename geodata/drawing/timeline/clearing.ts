import type { Placing } from './layout'

/** A part of the strip's height, in pixels from its top. */
interface Row {
  readonly top: number
  readonly bottom: number
}

/** Room kept between a name and the symbol of a mark, in pixels: about half a symbol. */
const APART = 9

/**
 * Where a name as wide as `room` stands clear of every symbol in its row: the left edge of the last such place before
 * the strip's end, in pixels; where the symbols leave none, the middle of the widest gap between them.
 */
export function clearing({ symbol, x, y, count }: Placing, row: Row, width: number, room: number): number {
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
