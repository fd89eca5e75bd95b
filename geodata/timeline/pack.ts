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

/** Moves positions apart until they are `gap` from one another, all together as little as may be (by least squares), none beyond the ends. Ascending in, ascending out. */
export function spread(positions: readonly number[], gap: number, least: number, most: number): number[] {
  // Without the gaps they need only be in order: those out of order stand together at their mean ("pool adjacent violators").
  const pools: { mean: number; size: number }[] = []
  for (const [i, position] of positions.entries()) {
    let pool = { mean: position - i * gap, size: 1 }
    for (let before = pools.at(-1); before && before.mean > pool.mean; before = pools.at(-1)) {
      const size = before.size + pool.size
      pool = { mean: (before.mean * before.size + pool.mean * pool.size) / size, size }
      pools.pop()
    }
    pools.push(pool)
  }
  const last = most - (positions.length - 1) * gap
  const inOrder = pools.flatMap(({ mean, size }) => new Array<number>(size).fill(Math.min(Math.max(mean, least), last)))
  return inOrder.map((place, i) => place + i * gap)
}
