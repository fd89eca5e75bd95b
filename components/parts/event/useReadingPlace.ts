import { type RefObject, useEffect, useRef } from 'react'

/**
 * Manages focus beside the map: opening an event focuses its title; closing it returns focus to its entry in the list,
 * scrolled into view. A page loaded with an open event keeps the browser's focus.
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
      else if (closed !== null) return scrollToLine(side.current, closed)
      return undefined
    },
    [side, event],
  )
}

function scrollToTitle(side: HTMLElement): void {
  // A full-screen map would hide the panel.
  if (document.fullscreenElement && !document.fullscreenElement.contains(side)) void document.exitFullscreen()
  const title = side.querySelector<HTMLElement>('article h2')
  const panel = title?.closest('article')?.parentElement
  if (!panel) return
  side.scrollTop = 0
  panel.scrollTop = 0
  title?.focus({ preventScroll: true })
  if (uncoverMap(side)) return
  const { top } = panel.getBoundingClientRect()
  // If the page itself scrolls, scroll the start of the panel into view, unless that would push a visible map out of
  // view.
  if (top < 0 || top > innerHeight * 0.7) side.scrollIntoView({ block: 'start' })
}

/**
 * If the open event is a bottom sheet, scrolls the map into the upper part of the screen; returns whether it is one.
 */
function uncoverMap(side: HTMLElement): boolean {
  const panel = side.querySelector('article')?.parentElement
  const sheet = panel && getComputedStyle(panel).position === 'fixed'
  if (sheet) document.querySelector('[data-full-screen]')?.scrollIntoView({ block: 'start' })
  return Boolean(sheet)
}

/** Events by which a reader moves on. */
const ACTS = ['pointerdown', 'keydown', 'wheel'] as const

/** Milliseconds in which layout and the browser's own scrolling after "back" come to rest, also on a slow phone. */
const SETTLING = 2000

/**
 * Focuses the entry of an event in the list. The list renders at deferred priority: if the entry is missing, waits for
 * it until the reader acts. Until then, and while it has the focus, the entry is also scrolled into view again if
 * something else moves it out: after "back" the browser restores a position that it took before the list had its final
 * height. Returns a function that stops.
 */
function scrollToLine(side: HTMLElement, event: string): () => void {
  const stop = new AbortController()
  const arrive = () => {
    const line = focusLine(side, event)
    if (line) keepInView(line, stop.signal)
    return line !== null
  }
  for (const act of ACTS) addEventListener(act, () => stop.abort(), { signal: stop.signal, passive: true })
  if (!arrive()) {
    const observer = new MutationObserver(() => arrive() && observer.disconnect())
    observer.observe(side, { childList: true, subtree: true })
    stop.signal.addEventListener('abort', () => observer.disconnect())
  }
  return () => stop.abort()
}

function keepInView(line: HTMLElement, signal: AbortSignal): void {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.at(-1)?.isIntersecting) line.scrollIntoView({ block: 'center' })
  })
  observer.observe(line)
  const rest = setTimeout(() => observer.disconnect(), SETTLING)
  const end = () => {
    observer.disconnect()
    clearTimeout(rest)
  }
  signal.addEventListener('abort', end)
  line.addEventListener('blur', end, { once: true, signal })
}

/** Returns the focused entry, or null if the event has none. */
function focusLine(side: HTMLElement, event: string): HTMLElement | null {
  // In the open chronology first. Not by its href: while the event is open, filter links contain it too.
  const lines = [document.querySelector('[data-chronology]'), side].flatMap((list) => [
    ...(list?.querySelectorAll<HTMLElement>('li [data-event]') ?? []),
  ])
  const line = lines.find(({ dataset }) => dataset.event === event) ?? null
  line?.closest('details')?.setAttribute('open', '')
  line?.scrollIntoView({ block: 'center' })
  line?.focus({ preventScroll: true })
  return line
}
