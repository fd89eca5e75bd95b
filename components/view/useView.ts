'use client'

import { useCallback, useMemo } from 'react'
import { besideView } from '@/geodata/domain/view/beside'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View, Vocabulary } from '@/geodata/domain/view/view'
import { type Step, useAddress, writeAddress } from './address'

/** A View, or a function that derives one from the View of the address at the time of the action. */
export type Change = View | ((now: View) => View)

/**
 * The View of the address, and a function to change it. The address owns the View; nothing copies it into state.
 *
 * @param beside what else reads the address: its part of the View is kept
 */
export function useView(vocabulary: Vocabulary, beside: Vocabulary | null = null) {
  const { path, query } = useAddress()
  const view = useMemo(() => viewOf(query, vocabulary), [query, vocabulary])
  // Null without `beside`, so that links and all that is memoised with them stay the same when the View changes.
  const both = useMemo(() => beside && { view, other: viewOf(query, beside) }, [view, query, beside])
  const href = useCallback(
    (next: View) => addressOf(path, both ? besideView(next, both.view, both.other) : next),
    [path, both],
  )
  const go = useCallback(
    (change: Change, step: Step = 'push') => {
      const now = viewOf(window.location.search, vocabulary)
      const next = typeof change === 'function' ? change(now) : change
      // Formatted, parsed and formatted again, so that lists are in the vocabulary's order and one View has one
      // address.
      const chosen = parseView(formatView(next), vocabulary)
      const written = beside ? besideView(chosen, now, viewOf(window.location.search, beside)) : chosen
      writeAddress(addressOf(path, written), step)
    },
    [path, vocabulary, beside],
  )
  return { view, href, go }
}

/** The last parsed query, in the router's encoding, and its View: an address is always parsed before it is written. */
const lastRead = new WeakMap<Vocabulary, { readonly query: string; readonly view: View }>()

function viewOf(text: string, vocabulary: Vocabulary): View {
  const params = new URLSearchParams(text)
  const query = params.toString()
  const last = lastRead.get(vocabulary)
  if (last?.query === query) return last.view
  const view = withPartsKept(parseView(params, vocabulary), last?.view)
  lastRead.set(vocabulary, { query, view })
  return view
}

/** Reuses the objects of the previous View for unchanged parts, so that memoised components do not re-render. */
function withPartsKept(view: View, before: View | undefined): View {
  if (!before) return view
  const kept = Object.entries(before).filter(
    ([key, part]) => JSON.stringify(part) === JSON.stringify(view[key as keyof View]),
  )
  return { ...view, ...Object.fromEntries(kept) }
}

/** The address of a View on a page: the bare path for the default View. */
function addressOf(path: string, view: View): string {
  const query = formatView(view)
  return query ? `${path}?${query}` : path
}
