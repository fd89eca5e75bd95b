import { pack } from './packLanes'

/** On which line of its row each mark lies. */
export interface Lines {
  /** The middle of the mark, in lines from the top of its row. */
  readonly at: Float32Array
  /** How many lines each row needs. */
  readonly count: readonly number[]
}

/** A symbol is as high as two lines, a bar as one. */
export const SYMBOL = 2

/** A row is never higher than so many lines. */
const MOST = 24

/** Days to the next mark of a line: at a usual scale they would touch. */
const GAP = { symbol: 20, bar: 8 } as const

interface Laid {
  readonly rows: readonly unknown[]
  readonly row: Uint32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly dated: Uint8Array
}

/**
 * Puts the marks of each row onto lines, as many as they need to lie clear of one another; of those that `shown` leaves
 * out none takes room.
 */
export function linesOf({ rows, row, from, to, dated }: Laid, shown: (i: number) => boolean = () => true): Lines {
  const members: number[][] = rows.map(() => [])
  row.forEach((at, i) => {
    if (shown(i)) members[at]?.push(i)
  })
  const at = new Float32Array(row.length)
  const count = members.map((group) => {
    const intervals = group.map((i) => ({
      from: from[i] ?? 0,
      to: (to[i] ?? 0) + (dated[i] ? GAP.symbol : GAP.bar),
      lines: dated[i] ? SYMBOL : 1,
    }))
    const first = pack(intervals, MOST)
    let most = 0
    first.forEach((line, n) => {
      const lines = intervals[n]?.lines ?? 1
      at[group[n] ?? 0] = line + lines / 2
      most = Math.max(most, line + lines)
    })
    return most
  })
  return { at, count }
}
