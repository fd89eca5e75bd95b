import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the reader's place beside the map: an event that is opened takes the focus at its title, and when it is closed the focus goes back to its line in
 * the list, scrolled into sight. A page that is loaded with an open event is left where the browser put it. `side` stands right after the map.
 */
export function useReadingPlace(side: RefObject<HTMLElement | null>, event: string | null): void {
  const before = useRef(event)

  useEffect(
    function followTheReader() {
      const closed = before.current
      before.current = event
      if (closed === event || !side.current) return
      if (event !== null) bringToTitle(side.current)
      else if (closed !== null) bringToLine(side.current, closed)
    },
    [side, event],
  )
}

function bringToTitle(side: HTMLElement): void {
  // A map that fills the screen would hide what was asked for.
  if (document.fullscreenElement && !document.fullscreenElement.contains(side)) void document.exitFullscreen()
  const title = side.querySelector<HTMLElement>('article h2')
  const panel = title?.closest('article')?.parentElement
  if (!panel) return
  side.scrollTop = 0
  panel.scrollTop = 0
  title?.focus({ preventScroll: true })
  const { top } = panel.getBoundingClientRect()
  if (getComputedStyle(panel).position === 'fixed') {
    // A sheet covers the lower part of a phone's screen: bring the map into the upper part.
    const map = side.previousElementSibling?.getBoundingClientRect()
    if (map && (map.top < 0 || map.top > top / 2)) side.previousElementSibling?.scrollIntoView({ block: 'start' })
  } else if (top < 0 || top > innerHeight * 0.7) {
    // Where the page itself scrolls, bring the panel's beginning into sight, but do not push a map that is in sight out of it.
    side.scrollIntoView({ block: 'start' })
  }
}

function bringToLine(side: HTMLElement, event: string): void {
  const line = [...side.querySelectorAll<HTMLAnchorElement>('li a')].find(
    ({ search }) => new URLSearchParams(search).get('event') === event,
  )
  line?.scrollIntoView({ block: 'center' })
  line?.focus({ preventScroll: true })
}
