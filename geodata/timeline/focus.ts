import type { TimeWindow } from '../time/window'

/**
 * The stretch of time that a strip shows, in days since 1970-01-01 with fractions: day `d` fills `[d, d + 1)`, and `to` is not included.
 */
export interface Focus {
  readonly from: number
  readonly to: number
}

/** The narrowest stretch, in days: at that a day is wide enough for a finger. */
const NARROWEST = 14

/** Where a day begins on a strip of this width, in pixels from its left edge; may lie outside. */
export function xOf({ from, to }: Focus, width: number, day: number): number {
  return ((day - from) / (to - from)) * width
}

/** The day, with its fraction, at a pixel of the strip: the inverse of `xOf`. */
export function dayAt({ from, to }: Focus, width: number, x: number): number {
  return from + (x / width) * (to - from)
}

/** The focus made `factor` times as wide around a day that keeps its place on the strip; below 1 zooms in. Never leaves the span. */
export function zoomed(focus: Focus, factor: number, around: number, span: Focus): Focus {
  const width = focus.to - focus.from
  const wanted = Math.min(Math.max(width * factor, NARROWEST), span.to - span.from)
  const from = around - ((around - focus.from) / width) * wanted
  return within({ from, to: from + wanted }, span)
}

/** The focus moved by some days, as far as the span goes. */
export function panned({ from, to }: Focus, days: number, span: Focus): Focus {
  return within({ from: from + days, to: to + days }, span)
}

/** A focus that shows a window with a little air on both sides; the span where the window is open. */
export function fitted({ start, end }: TimeWindow, span: Focus): Focus {
  const from = start ?? span.from
  const to = (end ?? span.to - 1) + 1
  const air = Math.max((to - from) * 0.06, 2)
  return widened({ from: from - air, to: to + air }, span)
}

/** The focus moved so that a window comes into sight in its middle; unchanged where any of it is in sight. */
export function following(focus: Focus, { start, end }: TimeWindow, span: Focus): Focus {
  const from = start ?? Number.NEGATIVE_INFINITY
  const to = (end ?? Number.POSITIVE_INFINITY) + 1
  if (from < focus.to && to > focus.from) return focus
  const middle = ((start ?? end ?? focus.from) + (end ?? start ?? focus.to) + 1) / 2
  return panned(focus, middle - (focus.from + focus.to) / 2, span)
}

/** Between two days in either order, at least as wide as a focus may be. */
export function between(a: number, b: number, span: Focus): Focus {
  return widened({ from: Math.min(a, b), to: Math.max(a, b) }, span)
}

function widened({ from, to }: Focus, span: Focus): Focus {
  const missing = Math.max(NARROWEST - (to - from), 0) / 2
  return within({ from: from - missing, to: to + missing }, span)
}

function within({ from, to }: Focus, span: Focus): Focus {
  const width = Math.min(to - from, span.to - span.from)
  const start = Math.min(Math.max(from, span.from), span.to - width)
  return { from: start, to: start + width }
}
