import { type RefObject, useSyncExternalStore } from 'react'

/**
 * Full screen for the part of the page that holds an element and is marked `data-full-screen`. Not every browser has it (iPhones do not): `possible` says so, and is false
 * until the browser has taken over.
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
    if (on) void document.exitFullscreen()
    else void inside.current?.closest('[data-full-screen]')?.requestFullscreen()
  }
  return { on, possible, toggle }
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
