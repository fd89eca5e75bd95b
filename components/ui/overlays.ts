import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Box } from '@/geodata/drawing/label/layout'

/** What lies over the page, and perhaps over a map of it: the card of a place, a panel, a sheet. */
const overlays = new Set<Element>()
const listeners = new Set<() => void>()
let changes = 0

/**
 * Tells the maps of the page that an element lies over it as long as it is there: they move what is opened out from
 * under it.
 */
export function useOverlay(element: RefObject<Element | null>): void {
  useEffect(
    function overlay() {
      const { current } = element
      if (!current) return
      overlays.add(current)
      notify()
      return () => {
        overlays.delete(current)
        notify()
      }
    },
    [element],
  )
}

/** Another number whenever something has been laid over the page, or taken away. */
export function useOverlayChanges(): number {
  return useSyncExternalStore(subscribe, changesSoFar, changesSoFar)
}

/** Where in the window they lie at this moment. */
export function overlayBoxes(): readonly Box[] {
  return [...overlays].map((overlay) => overlay.getBoundingClientRect())
}

function changesSoFar(): number {
  return changes
}

function notify(): void {
  changes += 1
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
