import { useEffect, useLayoutEffect, useRef } from 'react'

/** Restores focus after the stage was blanked: browsers blur an element that becomes inert. */
export function useRestoreFocus(covered: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(
    function trackFocus() {
      if (covered) before.current = document.activeElement
    },
    [covered],
  )
  useEffect(
    function restoreFocus() {
      if (!covered) return
      return () => {
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
      }
    },
    [covered],
  )
}
