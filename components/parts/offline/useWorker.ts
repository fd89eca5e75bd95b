import { useSyncExternalStore } from 'react'

/** Whether the service worker answers for this page: what the page has loaded then opens again without a network. */
export function useWorker(): boolean {
  return useSyncExternalStore(onChange, isControlled, () => false)
}

function isControlled(): boolean {
  return Boolean(navigator.serviceWorker?.controller)
}

function onChange(changed: () => void): () => void {
  navigator.serviceWorker?.addEventListener('controllerchange', changed)
  return () => navigator.serviceWorker?.removeEventListener('controllerchange', changed)
}
