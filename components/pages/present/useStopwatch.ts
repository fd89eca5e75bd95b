import { useCallback, useEffect, useState } from 'react'
import { recall, remember } from '../../ui/storage'
import { elapsed, STOPPED, type Stopwatch, toggled } from './stopwatch'

/** The speaker window's stored timing, so that it survives a reload. */
interface Remembered {
  readonly watch: Stopwatch
  /** Planned minutes for the talk. */
  readonly target: number
  /** The scene at which the stopwatch was started, from 1; null before. */
  readonly from: number | null
}

/** A stopwatch that survives reloads, and the speaker's planned time. Ticks once a second. */
export function useStopwatch(slug: string, usual: number) {
  const key = `joliba-time-${slug}`
  const [state, setState] = useState<Remembered>({ watch: STOPPED, target: usual, from: null })
  const [now, setNow] = useState<number | null>(null)

  useEffect(
    function goOn() {
      const known = parsed(recall('sessionStorage', key))
      if (known) setState(known)
      setNow(Date.now())
      const timer = setInterval(() => setNow(Date.now()), 1000)
      return () => clearInterval(timer)
    },
    [key],
  )

  const change = useCallback(
    (changed: (before: Remembered) => Remembered) =>
      setState((before) => {
        const next = changed(before)
        remember('sessionStorage', key, JSON.stringify(next))
        return next
      }),
    [key],
  )
  return {
    /** null before hydration: the server's clock is not the reader's. */
    now,
    spent: now === null ? 0 : elapsed(state.watch, now),
    running: state.watch.since !== null,
    target: state.target,
    from: state.from,
    press: (scene: number) =>
      change((before) => ({ ...before, watch: toggled(before.watch, Date.now()), from: before.from ?? scene })),
    start: useCallback(
      (scene: number) =>
        change((before) =>
          before.watch.since === null && before.watch.before === 0
            ? { ...before, watch: toggled(before.watch, Date.now()), from: scene }
            : before,
        ),
      [change],
    ),
    reset: () => change((before) => ({ ...before, watch: STOPPED, from: null })),
    setTarget: (target: number) => change((before) => ({ ...before, target })),
  }
}

function parsed(text: string | null): Remembered | null {
  try {
    const { watch, target, from } = JSON.parse(text ?? '') as Remembered
    const sound = Number.isFinite(watch.before) && (watch.since === null || Number.isFinite(watch.since))
    return sound && target > 0 ? { watch, target, from: Number.isSafeInteger(from) ? from : null } : null
  } catch {
    return null
  }
}
