import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { afterPaint } from '../pace/afterPaint'

/** How a change of View enters the browser's history: a filter is a step that "back" undoes, a camera move is not. */
export type Step = 'push' | 'replace'

const readers = new Set<() => void>()

/** What is written, but not in the browser yet. */
let pending: { readonly address: string; readonly step: Step } | null = null

/**
 * The query of the address of the page at `path` as it stands, without the question mark. Read from the browser and not from the router: the router learns of a
 * written address in a later render, and a second click before that would still see, and so undo, the View before the first.
 */
export function useQuery(path: string): string {
  const served = useSearchParams().toString()
  // On the way to another page the address is ahead of the page: until that stands, this one keeps to what it was served with.
  const current = () => (window.location.pathname === path ? standingQuery() : served)
  return useSyncExternalStore(subscribe, current, () => served)
}

/** The query that the page stands under at this moment, without the question mark, spelt as the router spells it. */
export function standingQuery(): string {
  const search = pending ? new URL(pending.address, window.location.origin).search : window.location.search
  return new URLSearchParams(search).toString()
}

/**
 * Writes an address of this page; every reader of the query renders it at once. The browser, which takes its time over it and lets the router render, learns of it
 * when the reader has seen the answer.
 */
export function writeAddress(address: string, step: Step): void {
  settle()
  pending = { address, step }
  afterPaint(settle)
  window.addEventListener('pagehide', settle, { once: true })
  for (const read of readers) read()
}

function settle(): void {
  if (!pending) return
  const { address, step } = pending
  pending = null
  // The state of the entry is the router's own; kept, it lets "back" and "forward" find their way.
  const { state } = window.history
  if (step === 'push') window.history.pushState(state, '', address)
  else window.history.replaceState(state, '', address)
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  window.addEventListener('popstate', reader)
  return () => {
    readers.delete(reader)
    window.removeEventListener('popstate', reader)
  }
}
