/** A stretch of days, gap after it included, and how many lines it is high. */
export interface Packed {
  readonly from: number
  readonly to: number
  readonly lines: number
}

/**
 * Puts intervals that follow each other by their beginning onto lines, so that those which overlap lie on different
 * ones; says for each the first of its lines. Where all of `most` lines are taken those that are free soonest are used
 * again: marks may then touch, but a row never grows without end.
 */
export function pack(intervals: readonly Packed[], most: number): number[] {
  const free = new Array<number>(Math.max(most, 1)).fill(Number.NEGATIVE_INFINITY)
  return intervals.map(({ from, to, lines }) => {
    let best = 0
    let soonest = Number.POSITIVE_INFINITY
    for (let line = 0; line + lines <= free.length && soonest > from; line++) {
      let ends = Number.NEGATIVE_INFINITY
      for (let part = line; part < line + lines; part++) ends = Math.max(ends, free[part] ?? ends)
      if (ends < soonest) [best, soonest] = [line, ends]
    }
    for (let line = best; line < best + lines; line++) free[line] = Math.max(free[line] ?? to, to)
    return best
  })
}
