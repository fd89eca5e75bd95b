import type { Atlas } from '../join/atlas'
import { type Columns, columns } from '../join/columns'
import { OPEN_END } from '../time/interval'
import type { TimeWindow } from '../time/window'
import { firstAtLeast } from './bisect'

/** Arrays derived from the columns once, to find the rows in a time window without reading the others. */
export interface Times extends Pick<Columns, 'length' | 'earliest' | 'latest'> {
  /**
   * The days that a window must contain to match the event certainly: its own; later than all days for an open end;
   * before and after all days for an inferred date.
   */
  readonly neededFrom: Int32Array
  readonly neededTo: Int32Array
  /**
   * The latest day of this and all earlier events: if it is before a window, so are all of them, except those with an
   * open end.
   */
  readonly latestSoFar: Int32Array
  /** Positions of the events with an open end, ascending. */
  readonly openEnded: Int32Array
  /** All positions by latest day, with those days. Computed when a window is first moved. */
  readonly byLatest: () => { readonly positions: Uint32Array; readonly days: Int32Array }
}

const BEFORE_ALL = -(2 ** 31)
const AFTER_ALL = 2 ** 31 - 1

const timesByColumns = new WeakMap<Columns, Times>()

/** The times of an atlas's events, cached with its columns. */
export function timesOf(atlas: Atlas): Times {
  const table = columns(atlas)
  const known = timesByColumns.get(table) ?? times(table)
  timesByColumns.set(table, known)
  return known
}

function times({ length, earliest, latest, dateInferred }: Columns): Times {
  const neededFrom = earliest.map((day, i) => (dateInferred[i] === 1 ? BEFORE_ALL : day))
  const neededTo = latest.map((day, i) => (dateInferred[i] === 1 || day === OPEN_END ? AFTER_ALL : day))
  const latestSoFar = latest.map((day) => (day === OPEN_END ? BEFORE_ALL : day))
  for (let i = 1; i < length; i++) {
    latestSoFar[i] = Math.max(latestSoFar[i] as number, latestSoFar[i - 1] as number)
  }
  let ordered: ReturnType<Times['byLatest']> | undefined
  return {
    length,
    earliest,
    latest,
    neededFrom,
    neededTo,
    latestSoFar,
    openEnded: Int32Array.from(latest.keys()).filter((i) => latest[i] === OPEN_END),
    byLatest: () => {
      ordered ??= inOrderOf(latest)
      return ordered
    },
  }
}

/** Sort day and position as one number: typed arrays sort numbers much faster than with a comparator. */
function inOrderOf(days: Int32Array): ReturnType<Times['byLatest']> {
  const least = days.reduce((a, b) => Math.min(a, b), 0)
  const both = Float64Array.from(days, (day, i) => (day - least) * days.length + i).sort()
  const positions = Uint32Array.from(both, (one) => one % days.length)
  return { positions, days: Int32Array.from(positions, (i) => days[i] as number) }
}

/** First and last day of a window; infinite if open. */
export interface Ends {
  readonly start: number
  readonly end: number
}

export function endsOf(window: TimeWindow | null): Ends {
  return { start: window?.start ?? Number.NEGATIVE_INFINITY, end: window?.end ?? Number.POSITIVE_INFINITY }
}

/**
 * Rows that may be in a window: from `head` up to `tail`, plus the first `early` events with an open end. Events are
 * sorted by earliest day, so events after the window form a tail, and those before the first `latestSoFar` within the
 * window form a head.
 */
export function reachedBy({ earliest, latestSoFar, openEnded }: Times, { start, end }: Ends) {
  const begun = firstAtLeast(earliest, end + 1)
  const head = firstAtLeast(latestSoFar, start)
  return { early: firstAtLeast(openEnded, Math.min(head, begun)), head, tail: Math.max(head, begun) }
}
