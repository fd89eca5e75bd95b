import type { TimeWindow } from '../time/window'
import { type Unit, unitEnd, unitStart } from './unit'

/** What playback shows at a stop: its own stretch, or everything since the beginning. */
export const PLAY_MODES = ['window', 'cumulative'] as const
export type PlayMode = (typeof PLAY_MODES)[number]

/** Days, inclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where playback stops: every day, week, month or year in which an event begins, and no other, so that empty years are jumped over. `begins` are
 * first days of events, ascending. A stop at the edge of the stretch is cut to it.
 */
export function stops(begins: readonly number[], unit: Unit, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = []
  for (const day of begins) {
    if (day < start || day > end) continue
    const last = found.at(-1)
    if (last && day <= last.end) continue
    found.push({ start: Math.max(unitStart(day, unit), start), end: Math.min(unitEnd(day, unit), end) })
  }
  return found
}

/**
 * What is played: the window that the reader has chosen, or everything. A window with at most one stop in it is where an earlier playback paused: playback
 * then goes on from it to the end.
 */
export function playRange(begins: readonly number[], unit: Unit, chosen: TimeWindow | null, all: Stretch): Stretch {
  const range = { start: chosen?.start ?? all.start, end: chosen?.end ?? all.end }
  return stops(begins, unit, range).length > 1 ? range : { start: range.start, end: all.end }
}

/** The time window of a stop. */
export function stopWindow(stop: Stretch, mode: PlayMode, range: Stretch): TimeWindow {
  return { start: mode === 'cumulative' ? range.start : stop.start, end: stop.end }
}

/** The stop after the one at which a window ends; null after the last. */
export function nextStop(all: readonly Stretch[], window: TimeWindow | null): Stretch | null {
  const end = window?.end
  if (end === null || end === undefined) return all[0] ?? null
  return all.find((stop) => stop.end > end) ?? null
}

/** The stop before the one at which a window ends; null before the first. */
export function previousStop(all: readonly Stretch[], window: TimeWindow | null): Stretch | null {
  const end = window?.end
  if (end === null || end === undefined) return null
  return all.findLast((stop) => stop.end < end) ?? null
}
