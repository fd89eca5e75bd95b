import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Box } from '@/geodata/drawing/label/layout'

/** What lies over the page, and perhaps over a map of it: the card of a place, a panel, a sheet. */
const covers = new Set<Element>()
const listeners = new Set<() => void>()
let changes = 0

/**
 * Tells the maps of the page that an element lies over it as long as it is there: they move what is opened out from
 * under it.
 */
export function useCover(element: RefObject<Element | null>): void {
  useEffect(
    function cover() {
      const { current } = element
      if (!current) return
      covers.add(current)
      tell()
      return () => {
        covers.delete(current)
        tell()
      }
    },
    [element],
  )
}

/** Another number whenever something has been laid over the page, or taken away. */
export function useCoverChanges(): number {
  return useSyncExternalStore(subscribe, changesSoFar, changesSoFar)
}

/** Where in the window they lie at this moment. */
export function coversNow(): readonly Box[] {
  return [...covers].map((cover) => cover.getBoundingClientRect())
}

function changesSoFar(): number {
  return changes
}

function tell(): void {
  changes += 1
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
