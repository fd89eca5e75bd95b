import type { Atlas } from '../join/atlas'
import { type Columns, columns } from '../join/columns'
import { OPEN_END } from '../time/interval'
import type { TimeWindow } from '../time/window'
import { firstAtLeast } from './bisect'

/**
 * What a time window is held against, worked out of the columns once: the rows that a window may hold are found without
 * looking at the others.
 */
export interface Times extends Pick<Columns, 'length' | 'earliest' | 'latest'> {
  /**
   * The days that a window must hold to hold the event certainly: its own, but later than all days where its end is
   * open, and both before and after all days where its date is inferred.
   */
  readonly neededFrom: Int32Array
  readonly neededTo: Int32Array
  /**
   * The latest day among this event and all before it: where it is before a window, so are all of them, save those with
   * an open end.
   */
  readonly latestSoFar: Int32Array
  /** Positions of the events with an open end, ascending. */
  readonly openEnded: Int32Array
  /** All positions in order of the latest day, and those days. Made when a window is first moved. */
  readonly byLatest: () => { readonly positions: Uint32Array; readonly days: Int32Array }
}

const BEFORE_ALL = -(2 ** 31)
const AFTER_ALL = 2 ** 31 - 1

const timesByColumns = new WeakMap<Columns, Times>()

/** The times of an atlas's events, kept as long as its columns. */
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

/**
 * Day and position are sorted as one number: typed arrays of numbers sort many times faster than with a comparison of
 * ours.
 */
function inOrderOf(days: Int32Array): ReturnType<Times['byLatest']> {
  const least = days.reduce((a, b) => Math.min(a, b), 0)
  const both = Float64Array.from(days, (day, i) => (day - least) * days.length + i).sort()
  const positions = Uint32Array.from(both, (one) => one % days.length)
  return { positions, days: Int32Array.from(positions, (i) => days[i] as number) }
}

/** First and last day of a window; infinite where it is open. */
export interface Ends {
  readonly start: number
  readonly end: number
}

export function endsOf(window: TimeWindow | null): Ends {
  return { start: window?.start ?? Number.NEGATIVE_INFINITY, end: window?.end ?? Number.POSITIVE_INFINITY }
}

/**
 * The rows that a window may hold, as the stretch from `head` up to `tail`, before it the first `early` of those with
 * an open end. Events are ordered by their earliest day: those that begin after the window are a tail, and those before
 * the first whose `latestSoFar` reaches the window are a head.
 */
export function reachedBy({ earliest, latestSoFar, openEnded }: Times, { start, end }: Ends) {
  const begun = firstAtLeast(earliest, end + 1)
  const head = firstAtLeast(latestSoFar, start)
  return { early: firstAtLeast(openEnded, Math.min(head, begun)), head, tail: Math.max(head, begun) }
}
