import { firstAtLeast } from '../../domain/select/bisect'
import { calendarDate, dayNumber } from '../../domain/time/day'
import { OPEN_END } from '../../domain/time/interval'
import type { View } from '../../domain/view/view'

/*
 * Events are counted at load by the calendar month and year that they are within (`event_period`): a window then adds
 * up the years and months that are in it, and reads only the other events that may be in it.
 */

/** What holds all days of an event, as `event.span` says: one month; one year, but no month; neither. */
export const SPAN = { month: 0, year: 1, open: 2, longer: 3 } as const

/** Numbers of periods, as `event_period.at` has them, begin after these; those of open ends are of the first year. */
export const AT = { month: 0, year: 1_000_000, open: 2_000_000 } as const

/** The first days of all months and years of a data set, and the day after the last one. */
export interface Calendar {
  readonly months: Int32Array
  readonly years: Int32Array
}

export function calendarOf(days: { readonly first: number; readonly last: number } | null): Calendar {
  if (!days) return { months: new Int32Array(0), years: new Int32Array(0) }
  const [first, last] = [calendarDate(days.first).year, calendarDate(days.last).year]
  const years = Int32Array.from({ length: last - first + 2 }, (_, i) => dayNumber(first + i, 1, 1))
  const months = Int32Array.from({ length: 12 * (last - first + 1) + 1 }, (_, i) => dayNumber(first, 1 + i, 1))
  return { months, years }
}

/** The span of an event within the calendar of its data set. */
export function spanOf(earliest: number, latest: number): number {
  if (latest === OPEN_END) return SPAN.open
  const [from, to] = [calendarDate(earliest), calendarDate(latest)]
  if (from.year !== to.year) return SPAN.longer
  return from.month === to.month ? SPAN.month : SPAN.year
}

/** A window as periods and what is left of it. */
export interface Periods {
  /** Whose events are all in the window: from one number to another. With a date that is not inferred, certainly? */
  readonly whole: readonly { readonly from: number; readonly to: number; readonly certain: boolean }[]
  /** Events of some spans that begin on some days may be in it; null is open. */
  readonly rest: readonly { readonly span: number; readonly first: number | null; readonly last: number | null }[]
}

export function periodsOf({ start, end }: NonNullable<View['time']>, { months, years }: Calendar): Periods {
  const whole: { from: number; to: number; certain: boolean }[] = []
  const rest: { span: number; first: number | null; last: number | null }[] = []
  const add = (base: number, from: number, to: number, certain = true) => {
    if (from < to) whole.push({ from: base + from + 1, to: base + to, certain })
  }
  const leave = (span: number, first: number | null, last: number | null) => {
    if (first === null || last === null || first <= last) rest.push({ span, first, last })
  }
  /** Positions of the periods in the window, and the first day of the one in which it begins. */
  const inside = (starts: Int32Array) => {
    const from = start === null ? 0 : firstAtLeast(starts, start)
    const to = (end === null ? starts.length : firstAtLeast(starts, end + 2)) - 1
    return {
      from,
      to: Math.max(from, to),
      begun: (from < starts.length && starts[from] === start ? start : starts[from - 1]) ?? null,
    }
  }
  const [inMonths, inYears] = [inside(months), inside(years)]
  const hasYears = inYears.from < inYears.to
  add(AT.year, inYears.from, inYears.to)
  const [before, after] = hasYears
    ? [firstAtLeast(months, years[inYears.from] as number), firstAtLeast(months, years[inYears.to] as number)]
    : [inMonths.to, inMonths.to]
  add(AT.month, inMonths.from, before)
  if (hasYears) add(AT.month, after, inMonths.to)
  for (const [span, starts, { from, to, begun }] of [
    [SPAN.month, months, inMonths],
    [SPAN.year, years, inYears],
  ] as const) {
    if (from >= to) leave(span, begun, end)
    else {
      if (begun !== null && begun !== start) leave(span, begun, (starts[from] as number) - 1)
      if (to < starts.length - 1) leave(span, starts[to] as number, end)
    }
  }
  leave(SPAN.longer, null, end)
  if (end !== null) {
    // It begins before the end of the window, and may last.
    const ended = Math.max(0, firstAtLeast(years, end + 2) - 1)
    add(AT.open, 0, ended, false)
    if (ended < years.length - 1) leave(SPAN.open, years[ended] as number, end)
  } else if (start !== null) {
    const { from, begun } = inYears
    const isWhole = begun === null || begun === start
    add(AT.open, from, years.length - 1)
    add(AT.open, 0, isWhole ? from : from - 1, false)
    if (!isWhole) leave(SPAN.open, begun, from < years.length ? (years[from] as number) - 1 : null)
  }
  return { whole, rest }
}

/** The days on which events of each span begin that may be in a window. */
export function reachOf({ start, end }: NonNullable<View['time']>, { months, years }: Calendar): Periods['rest'] {
  const begun = (starts: Int32Array) => {
    const at = start === null ? 0 : firstAtLeast(starts, start + 1)
    return starts[at - 1] ?? null
  }
  return [
    { span: SPAN.month, first: begun(months), last: end },
    { span: SPAN.year, first: begun(years), last: end },
    { span: SPAN.open, first: null, last: end },
    { span: SPAN.longer, first: null, last: end },
  ]
}
