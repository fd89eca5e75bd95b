import { calendarDate, dayNumber } from '../../domain/time/day'
import type { Focus, Fold } from './focus'

/** A year is quiet in which fewer events begin than this share of those of the busiest year. */
const FEW = 0.08

/** So many quiet years in a row are folded. */
const RUN = 3

/** What is not dated to within so many days is no event of a year. */
const WITHIN = 366

/** How wide each fold is, as a share of all that is not folded. */
const SHARE = 0.1

/**
 * The quiet stretches of a span: runs of years in which next to nothing begins, by the events that are dated to within
 * a year.
 */
export function foldsOf({ from, to }: { from: Int32Array; to: Int32Array }, span: Focus): Fold[] {
  const [first, last] = [calendarDate(Math.ceil(span.from)).year, calendarDate(Math.floor(span.to) - 1).year]
  const counts = new Array<number>(last - first + 1).fill(0)
  from.forEach((day, i) => {
    if ((to[i] ?? 0) - day > WITHIN) return
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
  // Where so little is left that a fold would be no narrower than what it folds, there is nothing to fold.
  return runs.filter((run) => run.to - run.from > days).map((run) => ({ ...run, days }))
}
