import { useCallback, useEffect, useState } from 'react'
import { autoplayIn } from './autoplay'
import type { Move, Show } from './show'

/** After a touch, a show that begins again and again goes on by itself: nobody stands beside a kiosk to restart it. Milliseconds. */
const QUIET = 60_000

/** Turns to the next scene every so many seconds, as the address asks; a touch stops it. */
export function useAutoplay({ scene, black }: Show, count: number, move: (move: Move) => void) {
  const [{ seconds, loop, playing }, setAutoplay] = useState(() => autoplayIn(''))
  const set = useCallback((on: boolean) => setAutoplay((now) => ({ ...now, playing: on })), [])

  useEffect(function readTheAddress() {
    setAutoplay(autoplayIn(window.location.search))
  }, [])

  const ended = scene >= count && !loop
  useEffect(
    function turnBySelf() {
      if (!playing || black) return
      const timer = setTimeout(() => {
        if (ended) set(false)
        else move(scene >= count ? 'first' : 'next')
      }, seconds * 1000)
      return () => clearTimeout(timer)
    },
    [playing, black, ended, scene, count, seconds, move, set],
  )

  useEffect(
    function pauseOnTouch() {
      let timer: ReturnType<typeof setTimeout> | undefined
      const touched = ({ target }: PointerEvent) => {
        clearTimeout(timer)
        // The button that pauses and goes on means what it says.
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
