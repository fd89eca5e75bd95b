/**
 * Puts intervals that follow each other by their beginning into rows, so that those which overlap, or come closer than `gap`, lie in different
 * rows. Where all rows are taken the one that is free soonest is used again: marks may then touch, but a lane never grows out of its frame.
 */
export function pack(intervals: readonly { readonly from: number; readonly to: number }[], gap: number, rows: number) {
  const free = new Array<number>(Math.max(rows, 1)).fill(Number.NEGATIVE_INFINITY)
  return intervals.map(({ from, to }) => {
    const empty = free.findIndex((day) => day <= from)
    const row = empty >= 0 ? empty : free.indexOf(Math.min(...free))
    free[row] = Math.max(free[row] ?? 0, to + gap)
    return row
  })
}

/** Moves positions apart until they are `gap` from one another, each as little as may be, none beyond the ends. Ascending in, ascending out. */
export function spread(positions: readonly number[], gap: number, least: number, most: number): number[] {
  const down = [...positions]
  for (let i = 0; i < down.length; i++) {
    down[i] = Math.max(down[i] ?? 0, i === 0 ? least : (down[i - 1] ?? 0) + gap)
  }
  const up = [...positions]
  for (let i = up.length - 1; i >= 0; i--) {
    up[i] = Math.min(up[i] ?? 0, i === up.length - 1 ? most : (up[i + 1] ?? 0) - gap)
  }
  // The mean of pushing down and pushing up keeps the gap, and stands nearest to where each belongs.
  const mean = down.map((value, i) => (value + (up[i] ?? value)) / 2)
  for (let i = 0; i < mean.length; i++) mean[i] = Math.max(mean[i] ?? 0, i === 0 ? least : (mean[i - 1] ?? 0) + gap)
  for (let i = mean.length - 1; i >= 0; i--) {
    mean[i] = Math.min(mean[i] ?? 0, i === mean.length - 1 ? most : (mean[i + 1] ?? 0) - gap)
  }
  return mean
}
