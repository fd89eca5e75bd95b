import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'

/** How a change of View enters the browser's history: a filter is a step that "back" undoes, a camera move is not. */
export type Step = 'push' | 'replace'

const readers = new Set<() => void>()

/**
 * The query of the address of the page at `path` as it stands, without the question mark. Read from the browser and not
 * from the router: the router learns of a written address in a later render, and a second click before that would still
 * see, and so undo, the View before the first.
 */
export function useQuery(path: string): string {
  const served = useSearchParams().toString()
  // On the way to another page the address is ahead of the page: until that stands, this one keeps to what it was
  // served with.
  const current = () => (window.location.pathname === path ? standing() : served)
  return useSyncExternalStore(subscribe, current, () => served)
}

/** Writes an address of this page; every reader of the query renders it at once. */
export function writeAddress(address: string, step: Step): void {
  // The state of the entry is the router's own; kept, it lets "back" and "forward" find their way.
  const { state } = window.history
  if (step === 'push') window.history.pushState(state, '', address)
  else window.history.replaceState(state, '', address)
  for (const read of readers) read()
}

/**
 * Keeps something with this entry of the browser's history: it is there again after a reload, and when "back" leads
 * here.
 */
export function keepHere(key: string, value: unknown): void {
  window.history.replaceState({ ...window.history.state, [key]: value }, '')
}

/** What was kept with this entry, or with that from which it was made. */
export function keptHere(key: string): unknown {
  return window.history.state?.[key]
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  window.addEventListener('popstate', reader)
  return () => {
    readers.delete(reader)
    window.removeEventListener('popstate', reader)
  }
}

/** Spelt as the router spells it, so that the address as it was served is the same string. */
function standing(): string {
  return new URLSearchParams(window.location.search).toString()
}
