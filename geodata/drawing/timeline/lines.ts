import { pack } from './packLanes'

/** The line of each mark in its row. */
export interface Lines {
  /** The middle of the mark, in lines from the top of its row. */
  readonly at: Float32Array
  /** Number of lines of each row. */
  readonly count: readonly number[]
}

/** Height of a symbol in lines; a bar has one. */
export const SYMBOL = 2

/** Above this number of marks in the visible rows, they are merged into bins (`bins.ts`), which need no lines. */
export const BINNED = 4000

/** Maximum number of lines of a row. */
const MOST = 24

/** Days to the next mark on a line, to avoid touching at a normal scale. */
const GAP = { symbol: 20, bar: 8 } as const

interface Laid {
  readonly rows: readonly unknown[]
  readonly row: Uint32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly dated: Uint8Array
}

/** Assigns the marks of each row to as many lines as needed to avoid overlaps; marks not `shown` take no room. */
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
