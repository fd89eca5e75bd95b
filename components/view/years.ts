import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { calendarDate } from '@/geodata/domain/time/day'
import { parseEdtf } from '@/geodata/domain/time/edtf'
import { statedStart } from '@/geodata/domain/time/interval'

/** Events by the year in which each began, or may have begun, as its date is written; the years in order, the events of a year in that in which they were given. */
export function byYear(events: readonly AtlasEvent[]): [year: number, events: AtlasEvent[]][] {
  const years = new Map<number, AtlasEvent[]>()
  for (const event of events) {
    const { year } = calendarDate(startOf(event))
    const listed = years.get(year)
    if (listed) listed.push(event)
    else years.set(year, [event])
  }
  return [...years].sort(([a], [b]) => a - b)
}

function startOf({ date, earliest }: AtlasEvent): number {
  const written = parseEdtf(date)
  return (written && statedStart(written)) ?? earliest
}
