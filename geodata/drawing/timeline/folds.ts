import { calendarDate, dayNumber } from '../../domain/time/day'
import type { Focus, Fold } from './focus'

/** A year is quiet if fewer events begin in it than this share of the busiest year's. */
const FEW = 0.08

/** Minimum number of consecutive quiet years to fold. */
const RUN = 3

/** Events dated less precisely than this number of days do not count for any year. */
const WITHIN = 366

/** Width of each fold, as a share of everything unfolded. */
const SHARE = 0.1

/** Number of events that begin in each year, of those dated to within a year. */
export function eventsByYear({ from, to }: { from: Int32Array; to: Int32Array }): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  // Most events begin in the year of the one before.
  let year = { number: 0, first: 0, next: 0 }
  let count = 0
  const counted = () => {
    if (count > 0) counts.set(year.number, (counts.get(year.number) ?? 0) + count)
    count = 0
  }
  for (let i = 0; i < from.length; i++) {
    const day = from[i] as number
    if ((to[i] ?? 0) - day > WITHIN) continue
    if (day < year.first || day >= year.next) {
      counted()
      const { year: number } = calendarDate(day)
      year = { number, first: dayNumber(number, 1, 1), next: dayNumber(number + 1, 1, 1) }
    }
    count++
  }
  counted()
  return counts
}

/** The quiet periods of a span: runs of years in which few events begin. */
export function foldsOf(years: ReadonlyMap<number, number>, span: Focus): Fold[] {
  const [first, last] = [calendarDate(Math.ceil(span.from)).year, calendarDate(Math.floor(span.to) - 1).year]
  const counts = Array.from({ length: last - first + 1 }, (_, i) => years.get(first + i) ?? 0)
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
