import type { Atlas } from '../../domain/join/atlas'
import type { Positions } from '../../domain/select/selection'
import { positionsOf } from '../../domain/select/standing'
import { timesOf } from '../../domain/select/times'
import type { TimeWindow } from '../../domain/time/window'
import { type Unit, unitEnd, unitStart } from './calendar'

/** What playback shows at a stop: its own period, or everything since the beginning. */
export const PLAY_MODES = ['window', 'cumulative'] as const
export type PlayMode = (typeof PLAY_MODES)[number]

/** Days, inclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** An event for playback. */
export interface Playable {
  /** Position in the atlas. */
  readonly event: number
  /** Its first possible day. */
  readonly begins: number
  /** The days that a window must contain for the event to match certainly; null if it never does. */
  readonly needs: Stretch | null
}

/** A period at which playback stops. */
export interface Stop extends Stretch {
  /**
   * Positions in the atlas of the events that certainly happened in it, ascending; in cumulative mode, those that are
   * certain from this stop on.
   */
  readonly events: readonly number[]
}

export interface PlayOptions {
  readonly unit: Unit
  readonly mode: PlayMode
  /** Whether to stop for possible events, too. */
  readonly possible: boolean
}

/** The events for playback: made when it begins, as there may be hundreds of thousands. */
export interface Played {
  /** One after the other. */
  readonly each: () => Iterable<Playable>
  readonly all: () => readonly Playable[]
}

/** The events for playback, among those that pass all filters but time; sorted by first day. */
export function played(atlas: Atlas, positions: Positions): Played {
  const { earliest, neededFrom, neededTo } = timesOf(atlas)
  function* each(): Generator<Playable> {
    const { certain } = positions
    let next = 0
    for (const event of positionsOf(positions)) {
      const isSure = certain[next] === event
      if (isSure) next++
      const needs = { start: neededFrom[event] ?? 0, end: neededTo[event] ?? 0 }
      yield { event, begins: earliest[event] ?? 0, needs: isSure ? needs : null }
    }
  }
  return listedOnce(each)
}

/** What playback goes through, as a list made when it is first wanted. */
export function listedOnce(each: Played['each']): Played {
  let all: readonly Playable[] | undefined
  return {
    each,
    all: () => {
      all ??= [...each()]
      return all
    },
  }
}

/**
 * From the first day of the first event to the last day of any that has one, up to the last day that is known; null
 * without events.
 */
export function reachOf({ all }: Played, known: number): Stretch | null {
  const [first] = all()
  if (!first) return null
  let end = first.begins
  for (const { begins, needs } of all()) end = Math.max(end, needs && needs.end <= known ? needs.end : begins)
  return { start: first.begins, end }
}

/**
 * What playback goes through, as a list.
 *
 * @internal Exported for tests.
 */
export function playables(atlas: Atlas, positions: Positions): readonly Playable[] {
  return played(atlas, positions).all()
}

/**
 * The stops of a range: every day, week, month or year in which an event certainly happened, skipping empty ones. A
 * stop at the edge of the range is clipped to it.
 */
export function stops(events: Iterable<Playable>, options: PlayOptions, range: Stretch): Stop[] {
  return [...stopped(events, options, range).values()].sort((a, b) => a.start - b.start)
}

/** Whether a range has so many stops; reads no more events than that takes. */
export function hasStops(events: Iterable<Playable>, options: PlayOptions, range: Stretch, least: number): boolean {
  return stopped(events, options, range, least).size >= least
}

/** The stops by their first day, until there are `enough`. */
function stopped(
  events: Iterable<Playable>,
  { unit, mode, possible }: PlayOptions,
  range: Stretch,
  enough = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, Stop> {
  const found = new Map<number, { start: number; end: number; events: number[] }>()
  // Most events are in the unit of the one before: calendars are slow for thousands.
  let known: Stretch = { start: 1, end: 0 }
  const unitOf = (day: number): Stretch => {
    if (day < known.start || day > known.end) known = { start: unitStart(day, unit), end: unitEnd(day, unit) }
    return known
  }
  const stopAt = (day: number) => {
    const { start, end } = unitOf(day)
    const stop = found.get(start) ?? {
      start: Math.max(start, range.start),
      end: Math.min(end, range.end),
      events: [],
    }
    found.set(start, stop)
    return stop
  }
  for (const { event, begins, needs } of events) {
    if (found.size >= enough) break
    if (possible && begins >= range.start && begins <= range.end) stopAt(begins)
    if (!needs || needs.start < range.start || needs.end > range.end) continue
    // An event that spans two stops is certain in neither; in cumulative mode it is from the second on.
    if (mode === 'window' && needs.end > unitOf(needs.start).end) continue
    stopAt(needs.end).events.push(event)
  }
  return found
}

/** The range to play: the selected window as far as it is bounded, or everything. */
export function playRange(chosen: TimeWindow | null, all: Stretch): Stretch {
  return { start: chosen?.start ?? all.start, end: chosen?.end ?? all.end }
}

/** The time window of a stop. */
export function stopWindow(stop: Stretch, mode: PlayMode, range: Stretch): TimeWindow & Stretch {
  return { start: mode === 'cumulative' ? range.start : stop.start, end: stop.end }
}

/** The stop after a head; the first if there is none, null after the last. */
export function nextStop<S extends Stretch>(all: readonly S[], head: Stretch | null): S | null {
  if (!head) return all[0] ?? null
  return all.find((stop) => stop.end > head.end) ?? null
}

/** The stop before a head; null before the first, and if there is no head. */
export function previousStop<S extends Stretch>(all: readonly S[], head: Stretch | null): S | null {
  if (!head) return null
  return all.findLast((stop) => stop.end < head.end) ?? null
}
