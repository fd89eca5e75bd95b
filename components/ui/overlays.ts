import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Box } from '@/geodata/drawing/label/layout'

/** Elements that may cover a map: a place card, a panel, a sheet. */
const overlays = new Set<Element>()
const listeners = new Set<() => void>()
let changes = 0

/** Registers an element as an overlay while it is mounted: maps move what is opened out from under it. */
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

/** A counter that changes whenever an overlay appears or disappears. */
export function useOverlayChanges(): number {
  return useSyncExternalStore(subscribe, changesSoFar, changesSoFar)
}

/** The current boxes of all overlays, in window coordinates. */
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
