import { type Interval, OPEN_END } from './interval'

/** First and last day of some intervals; open ends extend to the last known day of any. Null for an empty list. */
export function reachOf(intervals: readonly Interval[]): Interval | null {
  if (intervals.length === 0) return null
  const known = intervals.map(({ earliest, latest }) => (latest === OPEN_END ? earliest : latest))
  return {
    earliest: intervals.map(({ earliest }) => earliest).reduce((a, b) => Math.min(a, b)),
    latest: known.reduce((a, b) => Math.max(a, b)),
  }
}
