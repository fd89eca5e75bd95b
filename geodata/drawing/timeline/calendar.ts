import { calendarDate, dayNumber } from '../../domain/time/day'
import type { TimeWindow } from '../../domain/time/window'

/** Calendar units, from short to long. Weeks begin on Monday (ISO 8601). */
export const UNITS = ['day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

/** First day of the unit that contains a day. */
export function unitStart(day: number, unit: Unit): number {
  const { year, month } = calendarDate(day)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      // Day 0 was a Thursday.
      return day - ((((day + 3) % 7) + 7) % 7)
    case 'month':
      return dayNumber(year, month, 1)
    case 'year':
      return dayNumber(year, 1, 1)
  }
}

/** First day of the unit `count` units after the one that contains a day. */
export function unitsAfter(day: number, unit: Unit, count: number): number {
  const start = unitStart(day, unit)
  const { year, month } = calendarDate(start)
  switch (unit) {
    case 'day':
      return start + count
    case 'week':
      return start + 7 * count
    case 'month':
      return dayNumber(year, month + count, 1)
    case 'year':
      return dayNumber(year + count, 1, 1)
  }
}

/** Last day of the unit that contains a day. */
export function unitEnd(day: number, unit: Unit): number {
  return unitsAfter(day, unit, 1) - 1
}

/** The window between two days in either order, widened to whole units. */
export function wholeUnits(a: number, b: number, unit: Unit): TimeWindow & { start: number; end: number } {
  return {
    start: unitStart(Math.floor(Math.min(a, b)), unit),
    end: unitEnd(Math.floor(Math.max(a, b)), unit),
  }
}

/** The smallest unit that can be dragged precisely at this scale, in pixels per day. */
export function gripUnit(pixelsADay: number): 'day' | 'month' | 'year' {
  if (pixelsADay >= 2) return 'day'
  return pixelsADay * 30 >= 2.5 ? 'month' : 'year'
}

/** The next larger unit for handles. */
export function widerUnit(unit: 'day' | 'month' | 'year'): 'month' | 'year' {
  return unit === 'day' ? 'month' : 'year'
}
