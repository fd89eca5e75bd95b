import { useEffect, useMemo, useRef, useState } from 'react'
import { formatWindow, type TimeWindow } from '@/geodata/domain/time/window'
import type { Unit } from '@/geodata/drawing/timeline/calendar'
import {
  hasStops,
  nextStop,
  type Played,
  playRange,
  previousStop,
  type Stop,
  type Stretch,
  stops,
  stopWindow,
} from '@/geodata/drawing/timeline/play'
import { useSetting } from '../../view/useExplorer'
import type { PlayChoice } from './playChoice'
import { type StoredHead, storedHead, useStoredHead } from './storedHead'
import { useMedia } from './useMedia'

/** Milliseconds per stop with reduced motion, whatever the speed. */
const CALM = 2500

const USUAL: Omit<PlayChoice, 'unit'> = { mode: 'window', speed: 0.5, loop: false, possible: false }

/** The playback position. */
export interface Head extends Stop {
  /** The time window of the stop. */
  readonly window: TimeWindow & Stretch
  /** Number of the stop, counted from 1. */
  readonly position: number
  readonly count: number
}

export interface Playback {
  readonly playing: boolean
  /** null: no playback, and the chosen window is shown. */
  readonly head: Head | null
  readonly choice: PlayChoice
  readonly choose: (change: Partial<PlayChoice>) => void
  readonly toggle: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly pause: () => void
  /** Ends playback: the chosen window is shown again. */
  readonly end: () => void
  /** Ends playback without showing anything, since the caller does. */
  readonly yieldTo: () => void
}

/** With fewer monthly stops than this, playback moves by days. */
const FEW = 3

/**
 * Plays through the window of the address, `time`, or the whole period, `all`: a playhead moves between stops with
 * events, which are shown; window and address do not change. Pausing keeps the position; after a reload or on the way
 * back to this window it is restored, paused. `show` is called at each stop; while it is `behind` with what a stop
 * shows, playback waits.
 */
export function usePlayback(
  played: Played,
  all: Stretch,
  time: TimeWindow | null,
  { show, behind = false }: { show: (stop: Stop & Pick<Head, 'window'>) => void; behind?: boolean },
): Playback {
  const { preview } = useSetting()
  const [playing, setPlaying] = useState(false)
  const [unit, setUnit] = useState<Unit | null>(null)
  const [rest, setRest] = useState(USUAL)
  const [at, setAt] = useState<(Stop & Pick<Head, 'window'> & { readonly kept: StoredHead }) | null>(null)
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const { mode, speed, loop, possible } = rest

  const range = useMemo(() => playRange(time, all), [time, all])
  const { usedUnit, stopsOfRange } = useMemo(() => {
    const options = { mode, possible }
    const automatic = () => (hasStops(played.each(), { unit: 'month', ...options }, range, FEW) ? 'month' : 'day')
    const usedUnit: Unit = unit ?? automatic()
    // For a timeline that is not played, they would be made in vain.
    let made: readonly Stop[] | undefined
    const stopsOfRange = () => {
      made ??= stops(played.all(), { unit: usedUnit, ...options }, range)
      return made
    }
    return { usedUnit, stopsOfRange }
  }, [played, unit, mode, possible, range])
  const head = useMemo<Head | null>(() => {
    if (!at) return null
    // Another filter may have removed some events since.
    const left = new Set(played.all().map(({ event }) => event))
    return {
      ...at,
      events: at.events.filter((event) => left.has(event)),
      position: stopsOfRange().filter(({ end }) => end <= at.end).length,
      count: stopsOfRange().length,
    }
  }, [at, played, stopsOfRange])

  const written = time ? formatWindow(time) : ''
  const goTo = (stop: Stop, choice: PlayChoice = { ...rest, unit: usedUnit }) => {
    const next = {
      ...stop,
      window: stopWindow(stop, choice.mode, range),
      kept: { ...choice, of: written, start: stop.start, end: stop.end },
    }
    setAt(next)
    preview({ time: next.window })
    show(next)
  }
  const pause = () => setPlaying(false)
  const yieldTo = () => {
    setPlaying(false)
    setAt(null)
  }
  const end = () => {
    if (at) preview(null)
    yieldTo()
  }

  /** Moves to the next stop; returns whether there was one. */
  const advance = (): boolean => {
    const all = stopsOfRange()
    const stop = nextStop(all, at) ?? (loop && all.length > 1 ? all[0] : null)
    if (!stop) return false
    goTo(stop)
    return true
  }
  const toggle = () => {
    if (playing) return pause()
    // From its end it starts again.
    const all = stopsOfRange()
    const stop = nextStop(all, at) ?? all[0]
    if (!stop) return
    goTo(stop)
    setPlaying(true)
  }
  const stepped = (direction: 'next' | 'previous') => {
    pause()
    const stop = direction === 'next' ? nextStop(stopsOfRange(), at) : previousStop(stopsOfRange(), at)
    if (stop) goTo(stop)
  }
  const choose = ({ unit: other, ...change }: Partial<PlayChoice>) => {
    if (other) setUnit(other)
    setRest((now) => ({ ...now, ...change }))
  }

  /** Restores the position stored for the window of the address; returns false if there is none. */
  const resume = (): boolean => {
    const kept = storedHead(written)
    const stop =
      kept && stops(played.all(), kept, range).find(({ start, end }) => start === kept.start && end === kept.end)
    if (!stop) return false
    const { unit, mode, speed, loop, possible } = kept
    setUnit(unit)
    setRest({ mode, speed, loop, possible })
    setPlaying(false)
    goTo(stop, kept)
    return true
  }

  const latest = useRef({ advance, pause, end, resume, behind })
  useEffect(function keepLatest() {
    latest.current = { advance, pause, end, resume, behind }
  })

  useEffect(function restorePosition() {
    latest.current.resume()
  }, [])
  useStoredHead(at?.kept ?? null, playing)

  useEffect(
    function run() {
      if (!playing) return
      const wait = calm ? Math.max(CALM, 1000 / speed) : 1000 / speed
      let due = performance.now() + wait
      let frame = requestAnimationFrame(function tick(now) {
        if (now >= due && !latest.current.behind) {
          due = now + wait
          if (!latest.current.advance()) return latest.current.pause()
        }
        frame = requestAnimationFrame(tick)
      })
      return () => cancelAnimationFrame(frame)
    },
    [playing, speed, calm],
  )

  const before = useRef(written)
  useEffect(
    function giveWay() {
      // Another window in the address, by "back" or a chip, ends playback, unless it was played before: the reader
      // wants to see it now.
      if (before.current === written) return
      before.current = written
      if (!latest.current.resume()) latest.current.end()
    },
    [written],
  )

  useEffect(
    function clearOnUnmount() {
      return () => preview(null)
    },
    [preview],
  )

  return {
    playing,
    head,
    choice: { ...rest, unit: usedUnit },
    choose,
    toggle,
    next: () => stepped('next'),
    previous: () => stepped('previous'),
    pause,
    end,
    yieldTo,
  }
}
