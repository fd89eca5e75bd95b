import { type Interval, OPEN_END } from './interval'

/**
 * The first and the last day that dated things reach; what has an open end counts to the last day that is known of any.
 * Null where there is none.
 */
export function reachOf(intervals: readonly Interval[]): Interval | null {
  if (intervals.length === 0) return null
  const known = intervals.map(({ earliest, latest }) => (latest === OPEN_END ? earliest : latest))
  return {
    earliest: intervals.map(({ earliest }) => earliest).reduce((a, b) => Math.min(a, b)),
    latest: known.reduce((a, b) => Math.max(a, b)),
  }
}
