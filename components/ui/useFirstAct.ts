import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Events that count as the first interaction with a page or element; `popstate`, fired on the window only, is the way
 * back.
 */
const SIGNS = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'popstate'] as const

/**
 * Calls `bring` once, on the reader's first hover, touch, focus or key press in an element, or anywhere without one.
 * Used to prefetch before a click.
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
