import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { formatView } from '@/geodata/view/format'
import { parseView } from '@/geodata/view/parse'
import type { View, Vocabulary } from '@/geodata/view/view'

/** How a change of View enters the browser's history: a filter is a step that "back" undoes, a camera move is not. */
export type Step = 'push' | 'replace'

/** Another View, or what makes it of the View that the address holds when the reader acts. */
export type Change = View | ((now: View) => View)

/**
 * The View that the address holds, and the way to change it. The address owns the View; nothing copies it into state. It is read off the browser's own address:
 * Next's `useSearchParams` follows in a transition, some frames after a click.
 */
export function useView(vocabulary: Vocabulary) {
  const path = usePathname()
  const params = useSearchParams().toString()
  // On the way to another page the address is ahead of the page: until that stands, this one keeps to what Next says.
  const query = useSyncExternalStore(
    subscribe,
    () => (window.location.pathname === path ? written() : params),
    () => params,
  )
  const view = useMemo(() => parseView(query, vocabulary), [query, vocabulary])
  const href = useCallback((next: View) => addressOf(path, next), [path])
  const go = useCallback(
    (change: Change, step: Step = 'push') => {
      const next = typeof change === 'function' ? change(parseView(window.location.search, vocabulary)) : change
      // Read once and written again, so that lists which grew click by click stand in the vocabulary's order and one View has one address.
      const address = addressOf(path, parseView(formatView(next), vocabulary))
      if (step === 'push') window.history.pushState(null, '', address)
      else window.history.replaceState(null, '', address)
      for (const changed of listeners) changed()
    },
    [path, vocabulary],
  )
  return { view, href, go }
}

const listeners = new Set<() => void>()

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('popstate', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('popstate', changed)
  }
}

/** The query of the address, spelled as Next spells it. */
function written(): string {
  return new URLSearchParams(window.location.search).toString()
}

/** The address of a View on a page: the bare path for the default View. */
function addressOf(path: string, view: View): string {
  const query = formatView(view)
  return query ? `${path}?${query}` : path
}
