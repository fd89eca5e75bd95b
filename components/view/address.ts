import { createContext, use, useSyncExternalStore } from 'react'

/** How a change of View enters the browser's history: a filter is a step that "back" undoes, a camera move is not. */
export type Step = 'push' | 'replace'

const readers = new Set<() => void>()

/** The address of a page: its path, and its query without the question mark. */
export interface PageAddress {
  readonly path: string
  readonly query: string
}

const Routed = createContext<PageAddress | null>(null)

/**
 * Hands in what the router of a page knows of its address, which is all that a server has. Without it the address is the
 * browser's own.
 */
export const RoutedAddress = Routed.Provider

/**
 * The address of the page as it stands. The query is the browser's and not the router's: the router learns of a written
 * address in a later render, and a second click before that would still see, and so undo, the View before the first.
 */
export function useAddress(): PageAddress {
  const routed = use(Routed)
  const path = routed?.path ?? window.location.pathname
  const served = routed?.query ?? standing()
  // On the way to another page the address is ahead of the page: until that stands, this one keeps to what it was
  // served with.
  const current = () => (window.location.pathname === path ? standing() : served)
  const query = useSyncExternalStore(subscribe, current, () => served)
  return { path, query }
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
