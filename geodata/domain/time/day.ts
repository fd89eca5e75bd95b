/**
 * Days are integers since 1970-01-01 (day 0) in the proleptic Gregorian calendar of ISO 8601, so that dates compare,
 * subtract and fit into typed arrays without time zones.
 */

const MILLISECONDS_A_DAY = 86_400_000

/*
 * Years that begin in March have their leap day at the end: the days before a month then follow a formula, and every
 * 400 years, 146,097 days, are alike. Imports call these for millions of rows, which `Date` is too slow for.
 */
const DAYS_OF_400_YEARS = 146_097
/** From 1 March of the year 0. */
const DAYS_TO_1970 = 719_468

/**
 * Day number of a calendar date. `month` is 1 to 12; a day beyond the end of the month, or a month beyond the end of
 * the year, overflows into the next, as in `Date`.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const since = month - 3
  const monthOfYear = ((since % 12) + 12) % 12
  const shifted = year + (since - monthOfYear) / 12
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leaps + Math.floor((153 * monthOfYear + 2) / 5) + day - 1 - DAYS_TO_1970
}

/** Calendar date of a day number; `month` is 1 to 12. */
export function calendarDate(day: number): { year: number; month: number; day: number } {
  const since = day + DAYS_TO_1970
  const cycle = Math.floor(since / DAYS_OF_400_YEARS)
  const ofCycle = since - cycle * DAYS_OF_400_YEARS
  const yearOfCycle = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365,
  )
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthOfYear = Math.floor((5 * ofYear + 2) / 153)
  const month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * monthOfYear + 2) / 5) + 1,
  }
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
