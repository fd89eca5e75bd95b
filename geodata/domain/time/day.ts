/**
 * Days are integers since 1970-01-01 (day 0) in the proleptic Gregorian calendar of ISO 8601, so that dates compare,
 * subtract and fit into typed arrays without time zones.
 */

const MILLISECONDS_A_DAY = 86_400_000

/**
 * Day number of a calendar date. `month` is 1 to 12; a day beyond the end of the month overflows into the next, as in
 * `Date`.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MILLISECONDS_A_DAY
}

/** Calendar date of a day number; `month` is 1 to 12. */
export function calendarDate(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `YYYY-MM-DD` of a day number, `-YYYY-MM-DD` before the year 0; for years -9999 to 9999. */
export function isoDay(day: number): string {
  const text = new Date(day * MILLISECONDS_A_DAY).toISOString()
  // Date writes years before 0 with six digits.
  return text.startsWith('-') ? `-${text.slice(3, 13)}` : text.slice(0, 10)
}

/** Number of days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}
