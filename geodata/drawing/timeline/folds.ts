import { calendarDate, dayNumber } from '../../domain/time/day'
import type { Focus, Fold } from './focus'

/** A year is quiet if fewer events begin in it than this share of the busiest year's. */
const FEW = 0.08

/** Minimum number of consecutive quiet years to fold. */
const RUN = 3

/** Events dated less precisely than this number of days do not count for any year. */
export const YEAR_KNOWN = 366

/** Width of each fold, as a share of everything unfolded. */
const SHARE = 0.1

/** The quiet periods of a span: runs of years in which few events begin, counting events dated to within a year. */
export function foldsOf({ from, to }: { from: Int32Array; to: Int32Array }, span: Focus): Fold[] {
  const [first, last] = [calendarDate(Math.ceil(span.from)).year, calendarDate(Math.floor(span.to) - 1).year]
  const counts = new Array<number>(last - first + 1).fill(0)
  from.forEach((day, i) => {
    if ((to[i] ?? 0) - day > YEAR_KNOWN) return
    const year = calendarDate(day).year - first
    counts[year] = (counts[year] ?? 0) + 1
  })
  const few = counts.reduce((a, b) => Math.max(a, b), 0) * FEW
  const runs: { from: number; to: number }[] = []
  let quiet = 0
  for (let i = 0; i <= counts.length; i++) {
    if (i < counts.length && (counts[i] ?? 0) < few) {
      quiet++
      continue
    }
    if (quiet >= RUN)
      runs.push({
        from: Math.max(dayNumber(first + i - quiet, 1, 1), span.from),
        to: Math.min(dayNumber(first + i, 1, 1), span.to),
      })
    quiet = 0
  }
  const folded = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  const days = (span.to - span.from - folded) * SHARE
  // With little left unfolded, a fold might be wider than its years: then do not fold.
  return runs.filter((run) => run.to - run.from > days).map((run) => ({ ...run, days }))
}
