import { type RefObject, useEffect } from 'react'

/** Minimum horizontal distance of a swipe in pixels, and its minimum ratio to the vertical distance. */
const FAR = 48
const FLAT = 1.4

/** Calls `turn` when one finger swipes across an element: `forward` for right to left. */
export function useSwipe(element: RefObject<HTMLElement | null>, turn: (forward: boolean) => void): void {
  useEffect(
    function trackSwipe() {
      const surface = element.current
      if (!surface) return
      let start: { readonly x: number; readonly y: number } | null = null
      const put = ({ touches, target }: TouchEvent) => {
        const [finger] = touches
        // Drawing with a finger is not a swipe.
        const own = target instanceof Element && target.closest('[data-own-keys]')
        start = touches.length === 1 && finger && !own ? { x: finger.clientX, y: finger.clientY } : null
      }
      const lift = ({ changedTouches }: TouchEvent) => {
        const [finger] = changedTouches
        if (!start || !finger) return
        const [across, down] = [finger.clientX - start.x, finger.clientY - start.y]
        start = null
        if (Math.abs(across) >= FAR && Math.abs(across) > FLAT * Math.abs(down)) turn(across < 0)
      }
      surface.addEventListener('touchstart', put, { passive: true })
      surface.addEventListener('touchend', lift)
      return () => {
        surface.removeEventListener('touchstart', put)
        surface.removeEventListener('touchend', lift)
      }
    },
    [element, turn],
  )
}
