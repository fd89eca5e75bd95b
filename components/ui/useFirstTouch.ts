import { type RefObject, useEffect, useRef } from 'react'

const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const

/**
 * Calls `bring` once, when the reader first points at something in an element, touches it or moves the focus into it:
 * so that what a click there needs is on its way.
 */
export function useFirstTouch(element: RefObject<Element | null>, bring: () => void): void {
  const latest = useRef(bring)
  useEffect(function keepLatest() {
    latest.current = bring
  })
  useEffect(
    function listen() {
      const around = element.current
      if (!around) return
      const stop = new AbortController()
      const touched = () => {
        stop.abort()
        latest.current()
      }
      for (const sign of SIGNS) around.addEventListener(sign, touched, { signal: stop.signal, passive: true })
      return () => stop.abort()
    },
    [element],
  )
}
