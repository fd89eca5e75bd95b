import { calendarDate } from '../../domain/time/day'
import type { TimeWindow } from '../../domain/time/window'

/** The visible time range, in fractional days since 1970-01-01: day `d` is `[d, d + 1)`, and `to` is excluded. */
export interface Focus {
  readonly from: number
  readonly to: number
  /** In chronological order, not adjacent. Only this file knows their effect on the scale. */
  readonly folds?: readonly Fold[]
}

/** A quiet period drawn narrower than its length. */
export interface Fold {
  readonly from: number
  readonly to: number
  /** Its width, in days of unfolded scale. */
  readonly days: number
}

/** Days that a whole time range is longer than that of its events, on either side. */
export const BEFORE = 200

/** Share of what is fitted that is added on either side. */
const AIR = 0.06

/** Minimum length, in days: a day is then wide enough for a finger. */
const NARROWEST = 14

/** A fold with more than this share of the strip is what the reader is zooming into. */
const DOMINANT = 0.5

/** Where a day begins on a strip of this width, in pixels from its left edge; may be outside. */
export function xOf(focus: Focus, width: number, day: number): number {
  return scale(focus, width)(day)
}

/** `xOf` for many days of one strip. */
export function scale(focus: Focus, width: number): (day: number) => number {
  const { from, folds = [] } = focus
  const start = warped(folds, from)
  const pixels = width / extent(focus)
  return (day) => (warped(folds, day) - start) * pixels
}

/** The fractional day at a pixel of the strip: the inverse of `xOf`. */
export function dayAt(focus: Focus, width: number, x: number): number {
  const { from, folds = [] } = focus
  return unwarped(folds, warped(folds, from) + (x / width) * extent(focus))
}

/** Width of the strip in days of unfolded scale. */
export function extent({ from, to, folds = [] }: Focus): number {
  return warped(folds, to) - warped(folds, from)
}

/** Pixels per day around this day. */
export function pixelsADay(focus: Focus, width: number, day: number): number {
  const fold = focus.folds?.find(({ from, to }) => from <= day && day < to)
  return (width / extent(focus)) * (fold ? fold.days / (fold.to - fold.from) : 1)
}

/**
 * The focus scaled by `factor` around a fixed day; below 1 zooms in, and opens the fold that is zoomed into. Clamped to
 * the span.
 */
export function zoomed(focus: Focus, factor: number, around: number, span: Focus): Focus {
  const share = xOf(focus, 1, around)
  const size = Math.max(extent(focus) * factor, NARROWEST)
  const zoom = (folds: readonly Fold[]) => placed(folds, warped(folds, around) - share * size, size, span)
  const { folds = [] } = focus
  const next = zoom(folds)
  if (factor >= 1) return next
  const kept = folds.filter(({ from, to, days }) => {
    const inside = from <= around && around < to
    const inSight = from < next.to && to > next.from
    return !inside && !(inSight && days > size * DOMINANT)
  })
  return kept.length === folds.length ? next : zoom(kept)
}

/** The focus panned by a fraction of the strip's width, clamped to the span. */
export function panned(focus: Focus, share: number, span: Focus): Focus {
  const { from, folds = [] } = focus
  return placed(folds, warped(folds, from) + share * extent(focus), extent(focus), span)
}

/** The focus moved by some days at the same length in days, clamped to the span. */
export function shifted({ from, to }: Focus, days: number, span: Focus): Focus {
  const by = Math.min(Math.max(days, span.from - from), span.to - to)
  return between(from + by, to + by, span)
}

/**
 * A focus on a window with a little padding; the span for an open window. Folds are used wholly inside or outside the
 * window.
 */
export function fitted({ start, end }: TimeWindow, span: Focus): Focus {
  const [from, to] = [start ?? span.from, (end ?? span.to - 1) + 1]
  const folds = foldable(from, to, span)
  const size = warped(folds, to) - warped(folds, from)
  const air = Math.max(size * AIR, 2)
  return widened(folds, warped(folds, from) - air, size + 2 * air, span)
}

/** Days: a year of which all is in sight is not only there as the air around what was fitted. */
const A_YEAR = 365

/**
 * The first and last year that a focus is about: without what is before the first and after the last event of the span,
 * and without a piece of a year at an edge that is no longer than the air around what is fitted.
 */
export function yearsIn(focus: Focus, span: Focus): { readonly first: number; readonly last: number } {
  const air = Math.min((extent(focus) * AIR) / (1 + 2 * AIR), A_YEAR)
  const [first, last] = [span.from + BEFORE, span.to - BEFORE]
  const [from, to] = [focus.from > first ? focus.from + air : first, focus.to < last ? focus.to - air : last]
  const [start, end] = from < to ? [from, to] : [focus.from, focus.to]
  return { first: calendarDate(Math.round(start)).year, last: calendarDate(Math.round(end) - 1).year }
}

/** The focus centred on a window; unchanged if any of the window is visible. */
export function following(focus: Focus, { start, end }: TimeWindow, span: Focus): Focus {
  const from = start ?? Number.NEGATIVE_INFINITY
  const to = (end ?? Number.POSITIVE_INFINITY) + 1
  if (from < focus.to && to > focus.from) return focus
  const middle = ((start ?? end ?? focus.from) + (end ?? start ?? focus.to) + 1) / 2
  const folds = (focus.folds ?? []).filter((fold) => !(fold.from <= middle && middle < fold.to))
  return placed(folds, warped(folds, middle) - extent(focus) / 2, extent(focus), span)
}

/** A focus between two days in either order, at least as long as the minimum. */
export function between(a: number, b: number, span: Focus): Focus {
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const folds = foldable(from, to, span)
  return widened(folds, warped(folds, from), warped(folds, to) - warped(folds, from), span)
}

/** The focus with one fold opened: the same days on one scale. */
export function unfolded({ from, to, folds = [] }: Focus, opened: Fold): Focus {
  return focusOf(
    from,
    to,
    folds.filter((fold) => fold.from !== opened.from),
  )
}

/** The folds of a span that contain neither of two days. */
function foldable(from: number, to: number, { folds = [] }: Focus): readonly Fold[] {
  return folds.filter((fold) => !(fold.from < from && from < fold.to) && !(fold.from < to && to < fold.to))
}

function widened(folds: readonly Fold[], start: number, size: number, span: Focus): Focus {
  const missing = Math.max(NARROWEST - size, 0) / 2
  return placed(folds, start - missing, size + missing * 2, span)
}

/** A focus of a given size and start on the folded scale, clamped to the span. */
function placed(folds: readonly Fold[], start: number, size: number, span: Focus): Focus {
  const [least, most] = [warped(folds, span.from), warped(folds, span.to)]
  const held = Math.min(size, most - least)
  const from = Math.min(Math.max(start, least), most - held)
  return focusOf(unwarped(folds, from), unwarped(folds, from + held), folds)
}

function focusOf(from: number, to: number, folds: readonly Fold[]): Focus {
  return folds.length > 0 ? { from, to, folds } : { from, to }
}

/** Converts a day to the folded scale: minus what the folds before it have removed. */
function warped(folds: readonly Fold[], day: number): number {
  let at = day
  for (const { from, to, days } of folds) {
    if (day <= from) break
    at -= (Math.min(day, to) - from) * (1 - days / (to - from))
  }
  return at
}

function unwarped(folds: readonly Fold[], at: number): number {
  let day = at
  for (const { from, to, days } of folds) {
    if (day <= from) break
    const inside = day - from
    day = inside < days ? from + (inside / days) * (to - from) : day + (to - from - days)
  }
  return day
}
