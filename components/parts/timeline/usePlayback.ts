import { useEffect, useMemo, useRef, useState } from 'react'
import { formatWindow, type TimeWindow } from '@/geodata/domain/time/window'
import type { Unit } from '@/geodata/drawing/timeline/calendar'
import {
  nextStop,
  type Playable,
  playRange,
  previousStop,
  type Stop,
  type Stretch,
  stops,
  stopWindow,
} from '@/geodata/drawing/timeline/play'
import { useSetting } from '../../view/useExplorer'
import { type KeptHead, keptHead, useKeptHead } from './keptHead'
import type { PlayChoice } from './playChoice'
import { useMedia } from './useMedia'

/** Milliseconds at a stop for readers who want less motion, whatever the speed. */
const CALM = 2500

const USUAL: Omit<PlayChoice, 'unit'> = { mode: 'window', speed: 0.5, loop: false, possible: false }

/** Where playback stands. */
export interface Head extends Stop {
  /** What is shown there. */
  readonly window: TimeWindow & Stretch
  /** Which of the stops that is, counted from 1. */
  readonly position: number
  readonly count: number
}

export interface Playback {
  readonly playing: boolean
  /** null: nothing is played, and the window that is chosen is shown. */
  readonly head: Head | null
  readonly choice: PlayChoice
  readonly choose: (change: Partial<PlayChoice>) => void
  readonly toggle: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly pause: () => void
  /** Takes the head away: what is chosen is shown again. */
  readonly end: () => void
  /** The same, without showing anything: another does. */
  readonly yieldTo: () => void
}

/** With fewer stops than this by month, days are what there is to play. */
const FEW = 3

/**
 * Plays through the window of the address, `time`, or through all of the time, `all`: a head goes from one stretch with
 * events to the next, and what it stands on is shown; the window and the address stay as they are. A pause leaves the
 * head where it is, and playback goes on from there; after a reload, or on the way back to this window, it stands there
 * again and waits. `show` is called at each stop.
 */
export function usePlayback(
  played: readonly Playable[],
  all: Stretch,
  time: TimeWindow | null,
  show: (stop: Stop & Pick<Head, 'window'>) => void,
): Playback {
  const { preview } = useSetting()
  const [playing, setPlaying] = useState(false)
  const [unit, setUnit] = useState<Unit | null>(null)
  const [rest, setRest] = useState(USUAL)
  const [at, setAt] = useState<(Stop & Pick<Head, 'window'> & { readonly kept: KeptHead }) | null>(null)
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const { mode, speed, loop, possible } = rest

  const range = useMemo(() => playRange(time, all), [time, all])
  const { stopsOfRange, usedUnit } = useMemo(() => {
    const by = (tried: Unit) => stops(played, { unit: tried, mode, possible }, range)
    if (unit) return { stopsOfRange: by(unit), usedUnit: unit }
    const months = by('month')
    return months.length < FEW
      ? { stopsOfRange: by('day'), usedUnit: 'day' as const }
      : { stopsOfRange: months, usedUnit: 'month' as const }
  }, [played, unit, mode, possible, range])
  const head = useMemo<Head | null>(() => {
    if (!at) return null
    // Another filter may since have taken some of it away.
    const left = new Set(played.map(({ event }) => event))
    return {
      ...at,
      events: at.events.filter((event) => left.has(event)),
      position: stopsOfRange.filter(({ end }) => end <= at.end).length,
      count: stopsOfRange.length,
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

  /** Goes to the next stop, and says whether there was one. */
  const advance = (): boolean => {
    const stop = nextStop(stopsOfRange, at) ?? (loop && stopsOfRange.length > 1 ? stopsOfRange[0] : null)
    if (!stop) return false
    goTo(stop)
    return true
  }
  const toggle = () => {
    if (playing) return pause()
    // From its end it begins anew.
    const stop = nextStop(stopsOfRange, at) ?? stopsOfRange[0]
    if (!stop) return
    goTo(stop)
    setPlaying(true)
  }
  const stepped = (direction: 'next' | 'previous') => {
    pause()
    const stop = direction === 'next' ? nextStop(stopsOfRange, at) : previousStop(stopsOfRange, at)
    if (stop) goTo(stop)
  }
  const choose = ({ unit: other, ...change }: Partial<PlayChoice>) => {
    if (other) setUnit(other)
    setRest((now) => ({ ...now, ...change }))
  }

  /** Takes up the head that was kept for the window of the address; false where there is none. */
  const resume = (): boolean => {
    const kept = keptHead(written)
    const stop = kept && stops(played, kept, range).find(({ start, end }) => start === kept.start && end === kept.end)
    if (!stop) return false
    const { unit, mode, speed, loop, possible } = kept
    setUnit(unit)
    setRest({ mode, speed, loop, possible })
    setPlaying(false)
    goTo(stop, kept)
    return true
  }

  const latest = useRef({ advance, pause, end, resume })
  useEffect(function keepLatest() {
    latest.current = { advance, pause, end, resume }
  })

  useEffect(function standWhereItStood() {
    latest.current.resume()
  }, [])
  useKeptHead(at?.kept ?? null, playing)

  useEffect(
    function run() {
      if (!playing) return
      const wait = calm ? Math.max(CALM, 1000 / speed) : 1000 / speed
      let due = performance.now() + wait
      let frame = requestAnimationFrame(function tick(now) {
        if (now >= due) {
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
      // Another window in the address, by "back" or a chip, ends playback, unless it was played before: it is what the
      // reader wants to see now.
      if (before.current === written) return
      before.current = written
      if (!latest.current.resume()) latest.current.end()
    },
    [written],
  )

  useEffect(
    function leaveNothingShown() {
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
