import type { Atlas } from '../../domain/join/atlas'
import type { Positions } from '../../domain/select/selection'
import { positionsOf } from '../../domain/select/standing'
import { timesOf } from '../../domain/select/times'
import type { TimeWindow } from '../../domain/time/window'
import { type Unit, unitEnd, unitStart } from './calendar'

/** What playback shows at a stop: its own stretch, or everything since the beginning. */
export const PLAY_MODES = ['window', 'cumulative'] as const
export type PlayMode = (typeof PLAY_MODES)[number]

/** Days, inclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** An event as playback sees it. */
export interface Playable {
  /** Position in the atlas. */
  readonly event: number
  /** Its first day, or the first on which it may have happened. */
  readonly begins: number
  /** The stretch that a window must hold for the event to be certain in it; null where it is certain in none. */
  readonly needs: Stretch | null
}

/** A stretch at which playback stops. */
export interface Stop extends Stretch {
  /**
   * What certainly happened in it, by positions in the atlas, ascending; where playback adds up, what is certain from
   * this stop on.
   */
  readonly events: readonly number[]
}

export interface PlayOptions {
  readonly unit: Unit
  readonly mode: PlayMode
  /** Stops also where nothing is certain and something is possible. */
  readonly possible: boolean
}

/** The events that playback runs through, among those that all filters but time let through; ascending by first day. */
export function playables(atlas: Atlas, positions: Positions): Playable[] {
  const { earliest, neededFrom, neededTo } = timesOf(atlas)
  const sure = new Set(positions.certain)
  return Array.from(positionsOf(positions), (event) => {
    const needs = { start: neededFrom[event] ?? 0, end: neededTo[event] ?? 0 }
    return { event, begins: earliest[event] ?? 0, needs: sure.has(event) ? needs : null }
  })
}

/**
 * Where playback stops within a range: every day, week, month or year in which an event certainly happened, and no
 * other, so that empty stretches are jumped over. A stop at the edge of the range is cut to it.
 */
export function stops(played: readonly Playable[], { unit, mode, possible }: PlayOptions, range: Stretch): Stop[] {
  const found = new Map<number, { start: number; end: number; events: number[] }>()
  const stopAt = (day: number) => {
    const start = unitStart(day, unit)
    const stop = found.get(start) ?? {
      start: Math.max(start, range.start),
      end: Math.min(unitEnd(day, unit), range.end),
      events: [],
    }
    found.set(start, stop)
    return stop
  }
  for (const { event, begins, needs } of played) {
    if (possible && begins >= range.start && begins <= range.end) stopAt(begins)
    if (!needs || needs.start < range.start || needs.end > range.end) continue
    // What spans two stops is certain in neither; where playback adds up it is from the second on.
    if (mode === 'window' && unitStart(needs.start, unit) !== unitStart(needs.end, unit)) continue
    stopAt(needs.end).events.push(event)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** What is played: the window that the reader has chosen, as far as it is bounded, or everything. */
export function playRange(chosen: TimeWindow | null, all: Stretch): Stretch {
  return { start: chosen?.start ?? all.start, end: chosen?.end ?? all.end }
}

/** The time window of a stop. */
export function stopWindow(stop: Stretch, mode: PlayMode, range: Stretch): TimeWindow & Stretch {
  return { start: mode === 'cumulative' ? range.start : stop.start, end: stop.end }
}

/** The stop after a head; the first where there is none, null after the last. */
export function nextStop<S extends Stretch>(all: readonly S[], head: Stretch | null): S | null {
  if (!head) return all[0] ?? null
  return all.find((stop) => stop.end > head.end) ?? null
}

/** The stop before a head; null before the first, and where there is no head. */
export function previousStop<S extends Stretch>(all: readonly S[], head: Stretch | null): S | null {
  if (!head) return null
  return all.findLast((stop) => stop.end < head.end) ?? null
}
