import type { ServedSet } from '../../domain/service/views'
import type { TimeWindow } from '../../domain/time/window'
import { dayAt, type Focus, fitted } from '../timeline/focus'
import { spanBetween } from '../timeline/marks'

/** Number of bins of the whole time range, and of the rows' range. */
const BINS = { whole: 240, rows: 200 } as const

/** The time range of a set, as `Marks.span` of its atlas. */
export function spanOfSet({ days, years }: Pick<ServedSet, 'days' | 'years'>): Focus {
  return days ? spanBetween(days.first, days.last, new Map(years)) : { from: 0, to: 365 }
}

/** The range that is seen at first, as `densestRange` of its atlas. */
export function densestOfSet({ densest }: Pick<ServedSet, 'densest'>, span: Focus): Focus {
  return densest ? fitted({ start: densest.first, end: densest.last }, span) : span
}

/** The days that the rows of a timeline show at first, as the browser asks for them. */
export function rowsSeen(
  set: Pick<ServedSet, 'days' | 'years' | 'densest'>,
  time: TimeWindow | null,
): [number, number] {
  const span = spanOfSet(set)
  return daysOf(time ? fitted(time, span) : densestOfSet(set, span))
}

/** The days that a strip with this focus shows. */
export function daysOf({ from, to }: Focus): [number, number] {
  return [Math.floor(from), Math.ceil(to)]
}

/** Edges of bins of equal length over a span, regardless of folds; in days, to two decimals. */
export function wholeEdges({ from, to }: Focus): number[] {
  return edges({ from, to }, BINS.whole)
}

/** Edges of bins that are equally wide on a strip with this focus. */
export function rowEdges(focus: Focus): number[] {
  return edges(focus, BINS.rows)
}

function edges(focus: Focus, bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, i) => Math.round(dayAt(focus, bins, i) * 100) / 100)
}
