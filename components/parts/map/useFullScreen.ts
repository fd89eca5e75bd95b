import { type RefObject, useSyncExternalStore } from 'react'

/**
 * Full screen for the ancestor marked `data-full-screen`. `possible` is false where unsupported (iPhones) and before
 * hydration.
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
    // Read from the document, which is ahead of React's state. If the browser refuses, nothing changes visibly.
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
