import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the reader's place beside the map: an event that is opened takes the focus at its title, and when it is closed the focus goes back to its line in
 * the list, scrolled into sight. A page that is loaded with an open event is left where the browser put it.
 */
export function useReadingPlace(side: RefObject<HTMLElement | null>, event: string | null): void {
  const before = useRef(event)

  useEffect(
    function followTheReader() {
      const closed = before.current
      before.current = event
      if (closed === event || !side.current) return
      if (event !== null) {
        side.current.scrollTop = 0
        const title = side.current.querySelector<HTMLElement>('article h2')
        title?.focus({ preventScroll: true })
        // On a phone the page itself scrolls: bring the panel's beginning into sight, but do not push a map that is in sight out of it.
        const panel = title?.closest('article')?.parentElement?.getBoundingClientRect()
        if (panel && (panel.top < 0 || panel.top > innerHeight * 0.7)) side.current.scrollIntoView({ block: 'start' })
      } else if (closed !== null) {
        const line = [...side.current.querySelectorAll<HTMLAnchorElement>('li a')].find(
          ({ search }) => new URLSearchParams(search).get('event') === closed,
        )
        line?.scrollIntoView({ block: 'center' })
        line?.focus({ preventScroll: true })
      }
    },
    [side, event],
  )
}
