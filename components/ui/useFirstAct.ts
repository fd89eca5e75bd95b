import { createContext, type RefObject, use, useEffect, useEffectEvent } from 'react'

/**
 * Events that count as the first interaction with a page or element; `popstate`, fired on the window only, is the way
 * back, and a click alone is one that a script repeats for the reader (Button.tsx).
 */
export const ACTS = ['pointermove', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'click', 'popstate'] as const

/** Whether the reader has acted before the part that asks has hydrated, on pages where parts hydrate late. */
export const HasActed = createContext<RefObject<boolean> | null>(null)

/**
 * Calls `bring` once, on the reader's first hover, touch, focus or key press in an element, or anywhere without one; in
 * the latter case at once if the reader has acted before. Used to prefetch before a click. A pointer that rests where
 * the page appears is no act of the reader: browsers report it as over what comes to lie under it, or as moving by
 * nothing.
 */
export function useFirstAct(bring: () => void, element?: RefObject<Element | null>): void {
  const acted = useEffectEvent(bring)
  const before = use(HasActed)
  useEffect(
    function listen() {
      if (!element && before?.current) {
        acted()
        return
      }
      const around = element ? element.current : window
      const stop = new AbortController()
      const hear = (event: Event) => {
        if (isStill(event)) return
        stop.abort()
        acted()
      }
      for (const sign of ACTS) around?.addEventListener(sign, hear, { signal: stop.signal, passive: true })
      return () => stop.abort()
    },
    [element, before],
  )
}

function isStill(event: Event): boolean {
  return event.isTrusted && event instanceof PointerEvent && event.type === 'pointermove' && !moves(event)
}

function moves({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0
}
