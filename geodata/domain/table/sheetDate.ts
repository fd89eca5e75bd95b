/** What a cell's number format shows of a date: nothing if it shows none. */
export interface Shown {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

const NOTHING: Shown = { year: false, month: false, day: false, time: false }

/** Formats that workbooks name by number only (ECMA-376 part 1, §18.8.30), those of dates and times. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, 'h:mm:ss'])),
}

/** Whether anything of a date is shown. */
export function showsDate({ year, month, day, time }: Shown): boolean {
  return year || month || day || time
}

/** What a number format shows, by its code or, without one, by its number. */
export function shownBy(code: string | undefined, id: number): Shown {
  const [first = ''] = (code ?? BUILT_IN[id] ?? '').split(';')
  const letters = first
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase()
  if (!/[ymdhs]/.test(letters) || /general|[0#?]e[+-]/.test(letters)) return NOTHING
  const time = /[hs]/.test(letters)
  // Next to hours or seconds, "m" are minutes.
  const months = letters.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, '')
  return { year: /y/.test(months), month: /m/.test(months), day: /d/.test(months), time }
}

const DAY_SECONDS = 86_400
/** Days from the beginning of each calendar of Excel to 1970. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const
/** 31 December 9999 in the calendar of 1900. */
const LAST = 2_958_465

/**
 * The date in a cell as ISO 8601: as precise as the cell shows it, so that a year is no first of January; null if the
 * number is no date. In the calendar of 1900 a 29 February 1900 exists (day 60) and is not read.
 * @param serial days since the beginning of the calendar
 */
export function dateOf(serial: number, shown: Shown, calendar: 1900 | 1904): string | null {
  if (!showsDate(shown)) return null
  if (!(serial >= 0 && serial <= LAST)) return null
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  const clock = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 19)
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock
  if (shown.time && (days === 0 || !(shown.year || shown.month || shown.day))) return days === 0 ? time : null
  if (calendar === 1900 && (days === 0 || days === 60)) return null
  const real = calendar === 1900 && days < 60 ? days + 1 : days
  const day = new Date((real - EPOCH[calendar]) * DAY_SECONDS * 1000).toISOString().slice(0, 10)
  if (shown.time && seconds % DAY_SECONDS > 0) return `${day}T${time}`
  if (shown.day) return day
  return shown.month ? day.slice(0, 7) : day.slice(0, 4)
}
