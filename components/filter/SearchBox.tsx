'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { prepareSearch } from '@/geodata/select/search'
import { formatView } from '@/geodata/view/format'
import { parseSearch } from '@/geodata/view/parse'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { useExplorer } from '../explorer/useExplorer'
import { SearchForm } from './SearchForm'

/** How long the keys rest before the search follows, and before what is typed next is a step of its own, in milliseconds. */
const REST = 180
const SETTLED = 2000

/**
 * Search as you type. The first result of a burst of typing enters the history and the next ones replace it, so that "back" undoes the burst as a whole and
 * what was there before stays.
 */
export function SearchBox() {
  const t = useTranslations()
  const { atlas, view, href, go } = useExplorer()
  const field = useRef<HTMLInputElement>(null)
  const pending = useRef<number | null>(null)
  /** The other filters under which the burst began, and when it last moved; null between bursts. */
  const burst = useRef<{ others: string; at: number } | null>(null)
  const latest = useRef((_text: string) => {})

  useEffect(function searchUnderTheLatestFilters() {
    latest.current = (text) => {
      const q = parseSearch(text)
      if (q === view.q) return
      const others = formatView({ ...view, q: '', at: null })
      const now = Date.now()
      const goesOn = burst.current?.others === others && now - burst.current.at < SETTLED
      burst.current = { others, at: now }
      go({ ...view, q }, goesOn ? 'replace' : 'push')
    }
  })

  useEffect(
    function showWhatTheAddressSays() {
      const shown = field.current
      // While the reader types, the field is ahead of the address.
      if (shown && pending.current === null && parseSearch(shown.value) !== view.q) shown.value = view.q
    },
    [view.q],
  )

  useEffect(() => () => forget(pending), [])

  return (
    <SearchForm
      t={t}
      action={href(EMPTY_VIEW)}
      q={view.q}
      keep={[...new URLSearchParams(formatView({ ...view, q: '' }))]}
      field={field}
      reached={() => prepareSearch(atlas)}
      typed={(text) => {
        forget(pending)
        pending.current = window.setTimeout(() => {
          pending.current = null
          latest.current(text)
        }, REST)
      }}
      search={(text) => {
        forget(pending)
        latest.current(text)
        burst.current = null
      }}
    />
  )
}

function forget(pending: { current: number | null }): void {
  if (pending.current !== null) clearTimeout(pending.current)
  pending.current = null
}
