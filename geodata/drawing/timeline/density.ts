import type { Focus } from './focus'

/**
 * How many events fall into each of `bins` equal parts of a stretch of time. An event that is spread over several parts
 * counts in each with its share, so that a decade of doubt weighs no more than a day of certainty. Only events for
 * which `counts` says so.
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
