import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the reader's place beside the map: an event that is opened takes the focus at its title, and when it is closed
 * the focus goes back to its line in the list, scrolled into sight. A page that is loaded with an open event keeps the
 * focus where the browser put it. `side` stands right after the map.
 */
export function useReadingPlace(side: RefObject<HTMLElement | null>, event: string | null): void {
  const before = useRef(event)

  useEffect(
    function followTheReader() {
      const closed = before.current
      before.current = event
      if (!side.current) return
      if (closed === event) uncoverMap(side.current)
      else if (event !== null) scrollToTitle(side.current)
      else if (closed !== null) scrollToLine(side.current, closed)
    },
    [side, event],
  )
}

function scrollToTitle(side: HTMLElement): void {
  // A map that fills the screen would hide what was asked for.
  if (document.fullscreenElement && !document.fullscreenElement.contains(side)) void document.exitFullscreen()
  const title = side.querySelector<HTMLElement>('article h2')
  const panel = title?.closest('article')?.parentElement
  if (!panel) return
  side.scrollTop = 0
  panel.scrollTop = 0
  title?.focus({ preventScroll: true })
  if (uncoverMap(side)) return
  const { top } = panel.getBoundingClientRect()
  // Where the page itself scrolls, bring the panel's beginning into sight, but do not push a map that is in sight out
  // of it.
  if (top < 0 || top > innerHeight * 0.7) side.scrollIntoView({ block: 'start' })
}

/**
 * Where the open event is a sheet over the lower part of the screen, brings the map into the upper part; says whether
 * it is one.
 */
function uncoverMap(side: HTMLElement): boolean {
  const panel = side.querySelector('article')?.parentElement
  const sheet = panel && getComputedStyle(panel).position === 'fixed'
  if (sheet) side.previousElementSibling?.scrollIntoView({ block: 'start' })
  return Boolean(sheet)
}

function scrollToLine(side: HTMLElement, event: string): void {
  // In the chronology that it was opened from, if there is one. Not by its address: as long as the event is open, the
  // links of the filters keep it in theirs.
  const lines = [document.querySelector('[data-chronology]'), side].flatMap((list) => [
    ...(list?.querySelectorAll<HTMLElement>('li [data-event]') ?? []),
  ])
  const line = lines.find(({ dataset }) => dataset.event === event)
  line?.closest('details')?.setAttribute('open', '')
  line?.scrollIntoView({ block: 'center' })
  line?.focus({ preventScroll: true })
}
