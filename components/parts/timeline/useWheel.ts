import { type RefObject, useEffect, useRef } from 'react'
import { dayAt, panned, zoomed } from '@/geodata/drawing/timeline/focus'
import type { SetFocus } from './setFocus'
import type { Scene } from './stripScene'

/** The wheel zooms the strip; Shift+wheel and horizontal scrolling pan it. */
export function useWheel(frame: RefObject<HTMLElement | null>, scene: Scene | null, setFocus: SetFocus): void {
  const latest = useRef(scene)
  useEffect(function keepLatest() {
    latest.current = scene
  })

  useEffect(
    function zoomByWheel() {
      const element = frame.current
      if (!element) return
      const onWheel = (wheel: WheelEvent) => {
        const now = latest.current
        // If the page scrolls, the wheel is left to it, unless Ctrl (which browsers also report for a pinch) requests
        // zoom.
        const pageScrolls = document.documentElement.scrollHeight > window.innerHeight + 1
        if (!now || (pageScrolls && !wheel.ctrlKey)) return
        wheel.preventDefault()
        const x = wheel.clientX - element.getBoundingClientRect().left
        const { width, marks } = now
        const sideways = wheel.shiftKey ? wheel.deltaY : wheel.deltaX
        if (Math.abs(sideways) > Math.abs(wheel.deltaY) || wheel.shiftKey)
          setFocus((focus) => panned(focus, sideways / width, marks.span))
        else {
          const step = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
          const factor = Math.exp(Math.max(Math.min(wheel.deltaY * step, 200), -200) * (wheel.ctrlKey ? 0.01 : 0.002))
          setFocus((focus) => zoomed(focus, factor, dayAt(focus, width, x), marks.span))
        }
      }
      element.addEventListener('wheel', onWheel, { passive: false })
      return () => element.removeEventListener('wheel', onWheel)
    },
    [frame, setFocus],
  )
}
