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
  // Loops: with a callback for each of hundreds of thousands of rows, this took longer than the first answer may.
  const neededFrom = earliest.slice()
  const neededTo = latest.slice()
  const latestSoFar = latest.slice()
  const openEnded = new Int32Array(length)
  let open = 0
  let last = BEFORE_ALL
  for (let i = 0; i < length; i++) {
    if (latest[i] === OPEN_END) {
      openEnded[open++] = i
      neededTo[i] = AFTER_ALL
    } else if ((latest[i] as number) > last) last = latest[i] as number
    latestSoFar[i] = last
    if (dateInferred[i] === 1) {
      neededFrom[i] = BEFORE_ALL
      neededTo[i] = AFTER_ALL
    }
  }
  let ordered: ReturnType<Times['byLatest']> | undefined
  return {
    length,
    earliest,
    latest,
    neededFrom,
    neededTo,
    latestSoFar,
    openEnded: openEnded.slice(0, open),
    byLatest: () => {
      ordered ??= inOrderOf(latest)
      return ordered
    },
  }
}

/** Sort day and position as one number: typed arrays sort numbers much faster than with a comparator. */
function inOrderOf(days: Int32Array): ReturnType<Times['byLatest']> {
  const least = days.reduce((a, b) => Math.min(a, b), 0)
  const both = new Float64Array(days.length)
  for (let i = 0; i < days.length; i++) both[i] = ((days[i] as number) - least) * days.length + i
  both.sort()
  const positions = new Uint32Array(days.length)
  const ordered = new Int32Array(days.length)
  for (let n = 0; n < days.length; n++) {
    const i = (both[n] as number) % days.length
    positions[n] = i
    ordered[n] = days[i] as number
  }
  return { positions, days: ordered }
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
