import { isoDay } from './day'
import type { Moment } from './edtf'

/** A moment as a plain ISO 8601 date, `1991-03-22`, `1991-03` or `1991`; null if uncertain or coarser than a year. */
export function plainDate({ unit, year, uncertain, approximate, from }: Moment): string | null {
  if (uncertain || approximate || unit === 'decade' || unit === 'century') return null
  return isoDay(from).slice(0, (unit === 'day' ? 10 : unit === 'month' ? 7 : 4) + (year < 0 ? 1 : 0))
}
