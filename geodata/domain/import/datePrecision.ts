import { calendarDate, dayNumber, isoDay } from '../time/day'
import type { Interval } from '../time/interval'
import type { DateRead } from './date'

/*
 * How precisely an event is dated, by the codes of two data sets. A coder who knew only the month had to write some day
 * all the same: the code says so, and the date is widened to what the coder knew.
 */

export type PrecisionScale = 'ucdp' | 'acled'

/**
 * A date with the precision that its code states, or null for a code that the scale does not have. `read` is the day,
 * or the span of days, as written.
 */
export function datedAs(read: DateRead, scale: PrecisionScale, code: string): DateRead | null {
  const days = widened(read, scale, precisionDigit(code))
  if (days === null || days === AS_WRITTEN) return days && read
  return { date: betweenDays(days.earliest, days.latest), ...days, mended: read.mended }
}

/** The digit of a code, which may be written as a decimal number; undefined if it is none. */
export function precisionDigit(code: string): string | undefined {
  return /^(\d)(?:[.,]0+)?$/.exec(code)?.[1]
}

/** The date is as precise as it is written. */
export const AS_WRITTEN = 'as-written'

/**
 * The days that the digit of a code of precision allows; null for a code that the scale does not have.
 *
 * UCDP GED codebook, `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month or 8 to 30 days, 5 more than a
 * month up to a year. Its `date_start` and `date_end` are the first and last possible day; a span shorter than the code
 * allows is widened to every day that may be meant.
 *
 * ACLED codebook, `time_precision`: 1 the day, 2 the week, of which the middle is written, 3 the month.
 */
export function widened(
  { earliest, latest }: Interval,
  scale: PrecisionScale,
  digit: string | undefined,
): Interval | typeof AS_WRITTEN | null {
  const days = latest - earliest + 1
  const within = (from: number, to: number): Interval => ({ earliest: from, latest: to })
  if (scale === 'acled') {
    switch (digit) {
      case '1':
        return AS_WRITTEN
      case '2':
        return days >= 7 ? AS_WRITTEN : within(earliest - 3, latest + 3)
      case '3':
        return days >= 28 ? AS_WRITTEN : within(monthStart(earliest), monthEnd(latest))
      default:
        return null
    }
  }
  switch (digit) {
    case '1':
      return AS_WRITTEN
    case '2':
      return days >= 2 ? within(earliest, latest) : within(earliest - 5, latest + 5)
    case '3':
      return days >= 7 ? within(earliest, latest) : within(latest - 6, earliest + 6)
    case '4':
      return days >= 8 ? within(earliest, latest) : within(monthStart(earliest), monthEnd(latest))
    case '5':
      return days >= 32 ? within(earliest, latest) : within(yearStart(earliest), yearEnd(latest))
    default:
      return null
  }
}

/** EDTF for an unknown day between two: a month or a year if it is exactly one. */
export function betweenDays(from: number, to: number): string {
  if (from === to) return isoDay(from)
  if (from === yearStart(to) && to === yearEnd(from)) return isoDay(from).slice(0, -6)
  if (from === monthStart(to) && to === monthEnd(from)) return isoDay(from).slice(0, -3)
  return `[${isoDay(from)}..${isoDay(to)}]`
}

function monthStart(day: number): number {
  const { year, month } = calendarDate(day)
  return dayNumber(year, month, 1)
}

function monthEnd(day: number): number {
  const { year, month } = calendarDate(day)
  return dayNumber(year, month + 1, 1) - 1
}

function yearStart(day: number): number {
  return dayNumber(calendarDate(day).year, 1, 1)
}

function yearEnd(day: number): number {
  return dayNumber(calendarDate(day).year, 12, 31)
}
