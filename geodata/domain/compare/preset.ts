import type { Atlas, AtlasEvent } from '../join/atlas'
import { calendarDate, dayNumber } from '../time/day'
import type { TimeWindow } from '../time/window'

/** Days before and after each turning point. */
const AROUND = [30, 365] as const

/** Two periods to compare: the same number of days around each of two turning points, or their years. */
export interface Preset {
  /** Days on each side; null: the calendar years. */
  readonly days: (typeof AROUND)[number] | null
  readonly time: TimeWindow
  readonly compare: TimeWindow
}

export interface Presets {
  /** The two turning points, in chronological order. */
  readonly turns: readonly [AtlasEvent, AtlasEvent]
  readonly presets: readonly Preset[]
}

/**
 * The two events of the atlas's kind for comparisons (`compare.around`), in different years, with the most events
 * around them, and the periods around each. Only reported events with a certain day qualify; of several on one day, the
 * first in the atlas's order, because links arrive later with the event details. Null if there are not two.
 */
export function presetsOf({ events, config }: Pick<Atlas, 'events' | 'config'>): Presets | null {
  const told = ({ earliest: day }: AtlasEvent) =>
    events.filter(({ earliest, latest }) => earliest >= day - 365 && latest <= day + 365).length
  const [a, ...others] = events
    .filter((event) => event.kind === config.compare.around && isDated(event))
    .toSorted((one, other) => told(other) - told(one))
  const b = others.find(({ earliest }) => a && yearOf(earliest).start !== yearOf(a.earliest).start)
  if (!a || !b) return null
  const turns = a.earliest <= b.earliest ? ([a, b] as const) : ([b, a] as const)
  const [first, second] = turns.map(({ earliest }) => earliest) as [number, number]
  const around = (day: number, days: number) => ({ start: day - days, end: day + days })
  return {
    turns,
    presets: [
      ...AROUND.map((days) => ({ days, time: around(first, days), compare: around(second, days) })),
      { days: null, time: yearOf(first), compare: yearOf(second) },
    ],
  }
}

function isDated({ status, earliest, latest, inferred }: AtlasEvent): boolean {
  return status === 'reported' && earliest === latest && !inferred.includes('date')
}

function yearOf(day: number): TimeWindow {
  const { year } = calendarDate(day)
  return { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) }
}
