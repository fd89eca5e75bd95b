import { dayNumber } from './day'
import type { Edtf, Moment } from './edtf'

/** Days since 1970-01-01, both inclusive. */
export interface Interval {
  readonly earliest: number
  readonly latest: number
}

/** How a dated event relates to a time window: certainly inside, possibly, or `out`. */
export type Standing = 'certain' | 'possible' | 'out'

/**
 * The last day of an end that is open or not known: later than any closed window, so that it is never certainly inside
 * one. 9999-12-31, the last day of EDTF level 0.
 */
export const OPEN_END = dayNumber(9999, 12, 31)

/**
 * First and last possible day; `OPEN_END` for an end that is open or not known, null for an open start. A moment marked
 * `?`, `~` or `%` may also be in the previous or next unit: `2012-04-02~` allows 1 to 3 April, `1990?` allows 1989 to
 * 1991. EDTF does not define the width of uncertainty; one unit is this atlas's rule (see the codebook).
 */
export function interval(date: Edtf): Interval | null {
  if (date.form === 'moment') return { earliest: earliestDay(date.moment), latest: latestDay(date.moment) }
  if (!date.first) return null
  return { earliest: earliestDay(date.first), latest: date.last ? latestDay(date.last) : OPEN_END }
}

/** First day as written, without widening: where a reader looks for it. Null for an open start. */
export function statedStart(date: Edtf): number | null {
  return date.form === 'moment' ? date.moment.from : (date.first?.from ?? null)
}

/**
 * Whether `[earliest, latest]` is inside a window. Certain if every possible day is inside, possible if some are.
 * Something that lasts across the window's edge is therefore possible, and so is an open end if the window is closed. A
 * null end of the window is open.
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

/** First day of the unit that is `units` units after the moment's own. */
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
