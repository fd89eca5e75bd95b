import { useEffect, useRef, useState } from 'react'
import { formatWindow, type TimeWindow } from '@/geodata/time/window'
import { nextStop, type PlayMode, playRange, previousStop, stops, stopWindow } from '@/geodata/timeline/play'
import type { Unit } from '@/geodata/timeline/unit'
import { useSetting } from '../explorer/useExplorer'
import { useMedia } from './useMedia'

/** Stops a second that a reader may choose from. */
export const SPEEDS = [1, 2, 5, 15] as const
export type Speed = (typeof SPEEDS)[number]

/** Milliseconds at a stop for readers who want less motion, whatever the speed. */
const CALM = 2500

export interface Playback {
  readonly playing: boolean
  readonly unit: Unit
  readonly mode: PlayMode
  readonly speed: Speed
  readonly setUnit: (unit: Unit) => void
  readonly setMode: (mode: PlayMode) => void
  readonly setSpeed: (speed: Speed) => void
  readonly toggle: () => void
  readonly next: () => void
  readonly previous: () => void
}

interface Played {
  /** What is played through, days inclusive. */
  readonly range: { readonly start: number; readonly end: number }
  /** The window that playback left in the address; as long as it stands there, playback goes on from it. */
  readonly left: string
}

/**
 * Plays through time, from one stretch with events to the next. Runs through previews, and writes the address when it pauses or ends. `begins` are
 * the first days of the events that the other filters let through, ascending; `time` is the window of the address; `show` is called at each stop.
 */
export function usePlayback(
  begins: readonly number[],
  all: { readonly start: number; readonly end: number },
  time: TimeWindow | null,
  show: (window: TimeWindow) => void,
): Playback {
  const { go, preview } = useSetting()
  const [playing, setPlaying] = useState(false)
  const [unit, setUnit] = useState<Unit>('month')
  const [mode, setMode] = useState<PlayMode>('window')
  const [speed, setSpeed] = useState<Speed>(2)
  const played = useRef<Played | null>(null)
  const current = useRef<TimeWindow | null>(null)
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const written = time ? formatWindow(time) : ''

  /** Where playback stands: the range it runs through, and the window of the stop it is at. */
  const standing = () => {
    const goesOn = played.current !== null && played.current.left === written
    const range = goesOn && played.current ? played.current.range : playRange(begins, unit, time, all)
    return { range, at: goesOn ? time : null }
  }

  const write = (window: TimeWindow, range: Played['range'], step: 'push' | 'replace') => {
    played.current = { range, left: formatWindow(window) }
    go((now) => ({ ...now, time: window }), step)
    preview(null)
  }

  const pause = () => {
    setPlaying(false)
    if (current.current && played.current) write(current.current, played.current.range, 'replace')
  }

  const advance = (): boolean => {
    const range = played.current?.range
    if (!range) return false
    const stop = nextStop(stops(begins, unit, range), current.current)
    if (!stop) return false
    current.current = stopWindow(stop, mode, range)
    preview({ time: current.current })
    show(current.current)
    return true
  }

  const toggle = () => {
    if (playing) return pause()
    const { range, at } = standing()
    const all = stops(begins, unit, range)
    if (all.length === 0) return
    played.current = { range, left: written }
    // At its end it begins anew.
    current.current = nextStop(all, at) ? at : null
    advance()
    setPlaying(true)
  }

  const stepped = (direction: 'next' | 'previous') => {
    if (playing) pause()
    const { range, at } = standing()
    const from = playing ? current.current : at
    const all = stops(begins, unit, range)
    const stop = direction === 'next' ? nextStop(all, from) : previousStop(all, from)
    if (!stop) return
    const window = stopWindow(stop, mode, range)
    show(window)
    write(window, range, 'push')
  }

  const latest = useRef({ advance, pause })
  useEffect(function keepLatest() {
    latest.current = { advance, pause }
  })

  useEffect(
    function run() {
      if (!playing) return
      const wait = calm ? CALM : 1000 / speed
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

  // Another window in the address, by "back" or a chip, ends playback: it is what the reader wants to see now.
  const before = useRef(written)
  useEffect(
    function giveWay() {
      if (before.current === written) return
      before.current = written
      if (playing) {
        setPlaying(false)
        preview(null)
      }
    },
    [written, playing, preview],
  )

  return {
    playing,
    unit,
    mode,
    speed,
    setUnit,
    setMode,
    setSpeed,
    toggle,
    next: () => stepped('next'),
    previous: () => stepped('previous'),
  }
}
