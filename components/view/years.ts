import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { type Columns, columns } from '@/geodata/domain/join/columns'
import { calendarDate } from '@/geodata/domain/time/day'
import { parseEdtf } from '@/geodata/domain/time/edtf'
import { statedStart } from '@/geodata/domain/time/interval'

const yearsByColumns = new WeakMap<Columns, Int32Array>()

/**
 * Positions in the order of a list by years: by the year in which each event began or may have begun, as its date is
 * written; within a year unchanged, in order of time.
 */
export function inOrderOfYears(atlas: Atlas, positions: Int32Array): Int32Array {
  const table = columns(atlas)
  const years =
    yearsByColumns.get(table) ?? table.earliest.map((earliest, i) => yearOf({ date: table.date(i), earliest }))
  yearsByColumns.set(table, years)
  return positions.toSorted((a, b) => (years[a] as number) - (years[b] as number) || a - b)
}

/**
 * Events by the year in which each began or may have begun, as its date is written; years in order, events of a year in
 * the given order.
 */
export function byYear(events: readonly AtlasEvent[]): [year: number, events: AtlasEvent[]][] {
  const years = new Map<number, AtlasEvent[]>()
  for (const event of events) {
    const year = yearOf(event)
    const listed = years.get(year)
    if (listed) listed.push(event)
    else years.set(year, [event])
  }
  return [...years].sort(([a], [b]) => a - b)
}

function yearOf({ date, earliest }: Pick<AtlasEvent, 'date' | 'earliest'>): number {
  const written = parseEdtf(date)
  return calendarDate((written && statedStart(written)) ?? earliest).year
}
