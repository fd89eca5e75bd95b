/** A range of days, including the gap after it, and its height in lines. */
export interface Packed {
  readonly from: number
  readonly to: number
  readonly lines: number
}

/**
 * Assigns intervals, sorted by start, to lines so that overlapping ones are on different lines; returns the first line
 * of each. If all `most` lines are taken, the ones that become free first are reused: marks may then touch, but a row
 * has a maximum height.
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
