import { useCallback, useEffect, useState } from 'react'
import { recall, remember } from '../../ui/storage'
import { begun, pausedOrNot, type RehearsalTime, rehearsalFrom, secondsOf, turned } from './rehearsalTime'

/** A rehearsal of a story of `count` scenes that shows a scene; it survives reloads. Ticks once a second. */
export function useRehearsal(slug: string, count: number, scene: number) {
  const key = `joliba-rehearsal-${slug}`
  const [time, setTime] = useState<RehearsalTime | null>(null)
  const [now, setNow] = useState(0)
  const [ended, setEnded] = useState<readonly (number | null)[] | null>(null)

  useEffect(
    function goOn() {
      setTime(rehearsalFrom(recall('sessionStorage', key), count))
    },
    [key, count],
  )

  const running = time !== null
  useEffect(
    function tick() {
      if (!running) return
      setNow(Date.now())
      const timer = setInterval(() => setNow(Date.now()), 1000)
      return () => clearInterval(timer)
    },
    [running],
  )

  const change = useCallback(
    (changed: (before: RehearsalTime) => RehearsalTime | null) =>
      setTime((before) => {
        const next = before && changed(before)
        if (next !== before) remember('sessionStorage', key, next ? JSON.stringify(next) : '')
        return next
      }),
    [key],
  )

  useEffect(
    function countScene() {
      change((before) => turned(before, scene, Date.now()))
    },
    [scene, change],
  )

  return {
    /** null if none is under way. */
    time,
    now: Math.max(now, time?.since ?? 0),
    /** Seconds of each scene in the rehearsal that has ended, until they are kept or not. */
    ended,
    begin: () => {
      const first = begun(scene, count, Date.now())
      remember('sessionStorage', key, JSON.stringify(first))
      setTime(first)
    },
    pauseOrNot: () => change((before) => pausedOrNot(before, Date.now())),
    end: () => {
      if (time) setEnded(secondsOf(time, Date.now()))
      change(() => null)
    },
    forget: () => setEnded(null),
  }
}
