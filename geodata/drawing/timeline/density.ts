import type { Focus } from './focus'

/**
 * Number of events in each of `bins` equal parts of a time range. An event that spans several parts counts in each with
 * its share, so that a decade of uncertainty weighs no more than one certain day. Only events accepted by `counts`.
 */
export function density(
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
  span: Focus,
  bins: number,
  counts: (i: number) => boolean,
): Float32Array {
  const heights = new Float32Array(Math.max(bins, 0))
  const width = (span.to - span.from) / bins
  for (let i = 0; i < from.length; i++) {
    if (!counts(i)) continue
    const first = Math.max(Math.floor(((from[i] as number) - span.from) / width), 0)
    const last = Math.min(Math.floor(((to[i] as number) - span.from) / width), bins - 1)
    const share = 1 / (last - first + 1)
    for (let bin = first; bin <= last; bin++) heights[bin] = (heights[bin] as number) + share
  }
  return heights
}
