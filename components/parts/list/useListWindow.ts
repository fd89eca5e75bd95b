import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react'

interface ListWindow {
  /** The first shown position, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Shows another step of positions before, or after, and drops as many at the other end beyond the maximum. */
  readonly showAbove: () => void
  readonly showBelow: () => void
}

interface Limits {
  /** Shown at first, added on request, and shown at once at the most. */
  readonly first: number
  readonly step: number
  readonly most: number
}

/**
 * The part of a list that is in the page: however long a list is, a browser lays out at most `most` of its lines. `of`
 * tells lists apart: another one begins at its beginning. What was at the edge stays where it is on the screen; lines
 * in `around` are found by their `data-at`, the position.
 */
export function useListWindow(
  of: string,
  count: number,
  { first, step, most }: Limits,
  around: RefObject<Element | null>,
): ListWindow {
  const [asked, setAsked] = useState({ of, from: 0, to: first })
  const now = asked.of === of ? asked : { of, from: 0, to: first }
  const edge = useRef<{ readonly at: number; readonly top: number } | null>(null)

  useLayoutEffect(
    function keepInPlace() {
      const kept = edge.current
      edge.current = null
      const line = kept && lineAt(around.current, kept.at)
      if (!line || asked.of !== of) return
      const moved = line.getBoundingClientRect().top - kept.top
      if (moved !== 0) scrollerOf(line).scrollBy({ top: moved, behavior: 'instant' })
    },
    [asked, of, around],
  )

  const show = (from: number, to: number, at: number) => {
    const line = lineAt(around.current, at)
    startTransition(() => {
      edge.current = line && { at, top: line.getBoundingClientRect().top }
      setAsked({ of, from, to })
    })
  }
  return {
    from: now.from,
    to: Math.min(now.to, count),
    showAbove: () => {
      const from = Math.max(now.from - step, 0)
      show(from, Math.min(now.to, from + most), now.from)
    },
    showBelow: () => {
      const to = Math.min(now.to + step, count)
      show(Math.max(now.from, to - most), to, now.to - 1)
    },
  }
}

function lineAt(around: Element | null, at: number): Element | null {
  return around?.querySelector(`[data-at="${at}"]`) ?? null
}

/** The element that scrolls a line: its column, or the page. */
function scrollerOf(line: Element): Element {
  for (let box = line.parentElement; box; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  return document.documentElement
}
