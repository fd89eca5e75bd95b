import { calendarDate, dayNumber, daysInMonth } from './day'
import { type Edtf, parseEdtf } from './edtf'

/** Start and end day (days since 1970-01-01, inclusive); null is open, but never both. */
export interface TimeWindow {
  readonly start: number | null
  readonly end: number | null
}

/**
 * Parses a time window in EDTF: `1990/1992-05`, `2012`, `1990/..`, `199X`. Qualifiers are ignored, as a query is never
 * uncertain; a reversed interval is swapped. Null if invalid, or if an end is not known.
 */
export function parseWindow(text: string): TimeWindow | null {
  const date = parseEdtf(text) ?? parseEdtf(turnedRound(text))
  return date && windowOf(date)
}

/** Hundreds of links on a page share one window, so cache its text. */
const formatted = new WeakMap<TimeWindow, string>()

/** The shortest EDTF of a window: whole years, whole months, else days. `parseWindow` restores the same days. */
export function formatWindow(window: TimeWindow): string {
  const known = formatted.get(window)
  if (known !== undefined) return known
  const text = shortest(window)
  formatted.set(window, text)
  return text
}

function shortest({ start, end }: TimeWindow): string {
  if (start !== null && end !== null) {
    const from = calendarDate(start)
    const whole = (['year', 'month', 'day'] as const).find((unit) => {
      const month = unit === 'year' ? 12 : from.month
      const day = unit === 'day' ? from.day : daysInMonth(from.year, month)
      const first = dayNumber(from.year, unit === 'year' ? 1 : from.month, unit === 'day' ? from.day : 1)
      return start === first && end === dayNumber(from.year, month, day)
    })
    if (whole) return written(from, whole)
  }
  return `${start === null ? '..' : startWritten(start)}/${end === null ? '..' : endWritten(end)}`
}

/** The window between two dates, each EDTF or empty for an open end; null if both are empty or one is invalid. */
export function windowBetween(from: string, to: string): TimeWindow | null {
  const [first, last] = [from.trim(), to.trim()]
  return parseWindow(`${first || '..'}/${last || '..'}`)
}

/** Both ends of a window for a form; an open end is empty. */
export function windowEnds({ start, end }: TimeWindow): { from: string; to: string } {
  return { from: start === null ? '' : startWritten(start), to: end === null ? '' : endWritten(end) }
}

function turnedRound(text: string): string {
  return text.split('/').reverse().join('/')
}

function windowOf(date: Edtf): TimeWindow | null {
  if (date.form === 'moment') return { start: date.moment.from, end: date.moment.to }
  if (date.form === 'lasting' && date.unknownEnd) return null
  return { start: date.first?.from ?? null, end: date.last?.to ?? null }
}

type Unit = 'year' | 'month' | 'day'
type CalendarDate = ReturnType<typeof calendarDate>

function startWritten(day: number): string {
  const date = calendarDate(day)
  return written(date, date.day > 1 ? 'day' : date.month > 1 ? 'month' : 'year')
}

function endWritten(day: number): string {
  const date = calendarDate(day)
  return written(date, date.day < daysInMonth(date.year, date.month) ? 'day' : date.month < 12 ? 'month' : 'year')
}

function written({ year, month, day }: CalendarDate, unit: Unit): string {
  const parts = [String(year).padStart(4, '0')]
  if (unit !== 'year') parts.push(String(month).padStart(2, '0'))
  if (unit === 'day') parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}
