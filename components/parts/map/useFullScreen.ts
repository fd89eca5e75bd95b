import { type RefObject, useSyncExternalStore } from 'react'

/**
 * Full screen for the part of the page that holds an element and is marked `data-full-screen`. Not every browser has it
 * (iPhones do not): `possible` says so, and is false until the browser has taken over.
 */
export function useFullScreen(inside: RefObject<HTMLElement | null>) {
  const on = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  )
  const possible = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled,
    () => false,
  )
  const toggle = () => {
    // The document knows a moment before React does. Where the browser refuses, nothing changes, and that is to be
    // seen.
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : inside.current?.closest('[data-full-screen]')?.requestFullscreen()
    asked?.catch(() => {})
  }
  return { on, possible, toggle }
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
