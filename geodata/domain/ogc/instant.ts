import { dayNumber, daysInMonth } from '../time/day'

const INSTANT = /^(-?\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:([Zz])|([+-])(\d{2}):(\d{2})))?$/

/**
 * The day (since 1970-01-01, in universal time) of a date or time of RFC 3339, as `2012-03-22` or
 * `2012-03-22T10:00:00Z`; null for anything else. Events are known by the day: the time of the day only decides which.
 */
export function dayOf(text: string): number | null {
  const found = INSTANT.exec(text)
  if (!found) return null
  const [year, month, day, hours, minutes, seconds] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (Object.is(year, -0) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  // A leap second is the 60th.
  if (hours > 23 || minutes > 59 || seconds > 60) return null
  const offset = Number(found[9] ?? 0) * 60 + Number(found[10] ?? 0)
  if (offset >= 24 * 60) return null
  const minute = hours * 60 + minutes - (found[8] === '-' ? -offset : offset)
  return dayNumber(year, month, day) + Math.floor(minute / (24 * 60))
}
