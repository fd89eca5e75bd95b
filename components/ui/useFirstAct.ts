import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Events that count as an interaction; `popstate`, fired on the window only, is the way back. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'popstate'] as const

/**
 * Calls `bring` once, on the reader's first hover, touch, focus or key press in an element, or anywhere without one.
 * Used to prefetch before a click. A pointer that rests where the page appears is no act of the reader: browsers report
 * it as over what comes to lie under it, or as moving by nothing.
 */
export function useFirstAct(bring: () => void, element?: RefObject<Element | null>): void {
  const acted = useEffectEvent(bring)
  useEffect(
    function listen() {
      const around = element ? element.current : window
      const stop = new AbortController()
      const hear = (event: Event) => {
        if (isStill(event)) return
        stop.abort()
        acted()
      }
      for (const sign of SIGNS) around?.addEventListener(sign, hear, { signal: stop.signal, passive: true })
      return () => stop.abort()
    },
    [element],
  )
}

function isStill(event: Event): boolean {
  return event.isTrusted && event instanceof PointerEvent && event.type === 'pointermove' && !moves(event)
}

function moves({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0
}
