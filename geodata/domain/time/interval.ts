import { dayNumber } from './day'
import type { Edtf, Moment } from './edtf'

/** Days since 1970-01-01, both inclusive. */
export interface Interval {
  readonly earliest: number
  readonly latest: number
}

/** How a dated event stands to a time window: `certain` inside it, `possible`, or `out`. */
export type Standing = 'certain' | 'possible' | 'out'

/**
 * The last day of what has an open end: later than any window with an end, so that it is never certainly inside one.
 * 9999-12-31, the last day that EDTF level 0 can write.
 */
export const OPEN_END = dayNumber(9999, 12, 31)

/**
 * The first and the last day on which the dated thing may have happened or lasted; `OPEN_END` where the end is open,
 * null where the beginning is. A moment marked `?`, `~` or `%` may also have fallen in the unit before or after its
 * own: `2012-04-02~` allows 1 to 3 April, `1990?` allows 1989 to 1991. EDTF leaves the width of doubt to its user; one
 * unit is this atlas's rule (see the codebook).
 */
export function interval(date: Edtf): Interval | null {
  if (date.form === 'moment') return { earliest: earliestDay(date.moment), latest: latestDay(date.moment) }
  if (!date.first) return null
  return { earliest: earliestDay(date.first), latest: date.last ? latestDay(date.last) : OPEN_END }
}

/**
 * The first day of the date as it is written, without any allowance for doubt: where a reader looks for it. Null: open.
 */
export function statedStart(date: Edtf): number | null {
  return date.form === 'moment' ? date.moment.from : (date.first?.from ?? null)
}

/**
 * Whether `[earliest, latest]` lies inside a window. Certain: every day on which it may have happened is inside;
 * possible: some are. What lasted across the window's edge is therefore possible, not certain, and so is what has an
 * open end wherever the window has one. A null end of the window is open.
 *
 * @internal Exported for tests.
 */
export function standing({ earliest, latest }: Interval, start: number | null, end: number | null): Standing {
  const from = start ?? Number.NEGATIVE_INFINITY
  const to = end ?? Number.POSITIVE_INFINITY
  if (latest < from || earliest > to) return 'out'
  return earliest >= from && (latest === OPEN_END ? end === null : latest <= to) ? 'certain' : 'possible'
}

function earliestDay(moment: Moment): number {
  return moment.uncertain || moment.approximate ? shifted(moment, -1) : moment.from
}

function latestDay(moment: Moment): number {
  return moment.uncertain || moment.approximate ? shifted(moment, 2) - 1 : moment.to
}

/** First day of the unit that lies `units` units after the moment's own. */
function shifted({ unit, year, month, day }: Moment, units: number): number {
  switch (unit) {
    case 'day':
      return dayNumber(year, month, day + units)
    case 'month':
      return dayNumber(year, month + units, 1)
    case 'year':
      return dayNumber(year + units, 1, 1)
    case 'decade':
      return dayNumber(year + units * 10, 1, 1)
    case 'century':
      return dayNumber(year + units * 100, 1, 1)
  }
}
