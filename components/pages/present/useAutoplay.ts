import { useCallback, useEffect, useState } from 'react'
import { autoplayIn } from './autoplay'
import type { Move, Show } from './show'

/** Idle time after which a looping show resumes, since nobody restarts a kiosk. Milliseconds. */
const QUIET = 60_000

/** Moves to the next scene at the interval set in the address; a touch pauses it. `atEnd`: no scene follows. */
export function useAutoplay({ scene, step, cover }: Show, atEnd: boolean, move: (move: Move) => void) {
  const [{ seconds, loop, playing }, setAutoplay] = useState(() => autoplayIn(''))
  const set = useCallback((on: boolean) => setAutoplay((now) => ({ ...now, playing: on })), [])

  useEffect(function readAddress() {
    setAutoplay(autoplayIn(window.location.search))
  }, [])

  const ended = atEnd && !loop
  // biome-ignore lint/correctness/useExhaustiveDependencies: each scene, and each step in it, has its own time.
  useEffect(
    function scheduleNext() {
      if (!playing || cover) return
      const timer = setTimeout(() => {
        if (ended) set(false)
        else move(atEnd ? 'first' : 'next')
      }, seconds * 1000)
      return () => clearTimeout(timer)
    },
    [playing, cover, ended, atEnd, scene, step, seconds, move, set],
  )

  useEffect(
    function pauseOnTouch() {
      let timer: ReturnType<typeof setTimeout> | undefined
      const touched = ({ target }: PointerEvent) => {
        clearTimeout(timer)
        // The play/pause button handles its own clicks.
        if (target instanceof Element && target.closest('[data-autoplay]')) return
        setAutoplay((now) => {
          if (now.playing && now.loop) timer = setTimeout(() => set(true), QUIET)
          return { ...now, playing: false }
        })
      }
      document.addEventListener('pointerdown', touched)
      return () => {
        clearTimeout(timer)
        document.removeEventListener('pointerdown', touched)
      }
    },
    [set],
  )
  return { playing, toggle: () => set(!playing) }
}
