import { type RefObject, useEffect } from 'react'

/** How far a finger must go sideways to turn the page, in pixels, and how much farther than up or down. */
const FAR = 48
const FLAT = 1.4

/** Calls back when one finger is drawn across an element: `forward` when it goes from right to left. */
export function useSwipe(element: RefObject<HTMLElement | null>, turn: (forward: boolean) => void): void {
  useEffect(
    function followTheFinger() {
      const surface = element.current
      if (!surface) return
      let start: { readonly x: number; readonly y: number } | null = null
      const put = ({ touches, target }: TouchEvent) => {
        const [finger] = touches
        // What is drawn with a finger turns no page.
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
