import { useEffect, useLayoutEffect, useRef } from 'react'

/** Gives the focus back to what had it, once it is no longer covered: a browser takes it away from what is inert. */
export function useFocusBack(covered: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(
    function noteFocus() {
      if (covered) before.current = document.activeElement
    },
    [covered],
  )
  useEffect(
    function giveFocusBack() {
      if (!covered) return
      return () => {
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
      }
    },
    [covered],
  )
}
