import { type RefObject, useEffect, useEffectEvent } from 'react'

/** By which a reader begins to use a page, or a part of it; `popstate`, which only a page hears, is the way back. */
const SIGNS = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'popstate'] as const

/**
 * Calls `bring` once, when the reader first points at something, touches it, moves the focus or presses a key: in an
 * element, or anywhere where none is given. So what comes late is on its way before a click needs it.
 */
export function useFirstAct(bring: () => void, element?: RefObject<Element | null>): void {
  const acted = useEffectEvent(bring)
  useEffect(
    function listen() {
      const around = element ? element.current : window
      const stop = new AbortController()
      const hear = () => {
        stop.abort()
        acted()
      }
      for (const sign of SIGNS) around?.addEventListener(sign, hear, { signal: stop.signal, passive: true })
      return () => stop.abort()
    },
    [element],
  )
}
