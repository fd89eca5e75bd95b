import { createContext, use, useSyncExternalStore } from 'react'
import { placed } from '@/geodata/domain/site/folder'
import { herePath } from '../ui/here'

/**
 * How a change of View enters the history: a filter is pushed, so that "back" undoes it; a camera move replaces the
 * entry.
 */
export type Step = 'push' | 'replace'

const readers = new Set<() => void>()

/** The address of a page: its path, and its query without the question mark. */
export interface PageAddress {
  readonly path: string
  readonly query: string
}

const Routed = createContext<PageAddress | null>(null)

/**
 * Provides the address from a page's router, the only one available on the server. Without it the browser's address is
 * used.
 */
export const RoutedAddress = Routed.Provider

/**
 * The page's current address. The query is read from the browser rather than the router: the router learns of a written
 * address in a later render, and a second click before that would start from, and so undo to, the View before the
 * first.
 */
export function useAddress(): PageAddress {
  const routed = use(Routed)
  const path = routed?.path ?? herePath()
  const served = routed?.query ?? browserQuery()
  // During navigation to another page the browser's address is ahead of this page: until that page is rendered, this
  // one keeps the address it was served with.
  const current = () => (herePath() === path ? browserQuery() : served)
  const query = useSyncExternalStore(onAddressChange, current, () => served)
  return { path, query }
}

/** Writes an address of this page; everything that reads the query re-renders at once. */
export function writeAddress(address: string, step: Step): void {
  // In `npm run dev`, Next's router stores its state in the history entry and needs it for "back" and "forward".
  const { state } = window.history
  if (step === 'push') window.history.pushState(state, '', placed(address))
  else window.history.replaceState(state, '', placed(address))
  readAnew()
}

/** Goes to another address that this page shows as well; the router keeps no state of the one before. */
export function visit(address: string, step: Step = 'push'): void {
  if (step === 'push') window.history.pushState(null, '', placed(address))
  else window.history.replaceState(null, '', placed(address))
  readAnew()
}

/** Makes everything that shows the address read it again. */
export function readAnew(): void {
  for (const read of readers) read()
}

/** Stores a value in the current history entry: available after a reload, and when "back" leads here. */
export function storeInEntry(key: string, value: unknown): void {
  window.history.replaceState({ ...window.history.state, [key]: value }, '')
}

/** The value stored in this history entry, or in the one it was copied from. */
export function storedInEntry(key: string): unknown {
  return window.history.state?.[key]
}

/** Calls `reader` at once when the address changes, before anything re-renders; returns a function that ends this. */
export function onAddressChange(reader: () => void): () => void {
  readers.add(reader)
  window.addEventListener('popstate', reader)
  return () => {
    readers.delete(reader)
    window.removeEventListener('popstate', reader)
  }
}

/** Encoded as the router encodes it, so that it equals the served address. */
function browserQuery(): string {
  return new URLSearchParams(window.location.search).toString()
}
