'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { preparingSearch } from '@/geodata/domain/search/search'
import { formatView } from '@/geodata/domain/view/format'
import { parseSearch } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { inSlices } from '../../ui/inSlices'
import { useHydrated } from '../../ui/useHydrated'
import { useDetails } from '../../view/details'
import { useFindPlaces } from '../../view/findPlaces'
import { useExplorer } from '../../view/useExplorer'
import styles from './FilterForm.module.css'
import { goToResults } from './results'
import { SearchForm } from './SearchForm'
import type { SuggestionsProps } from './Suggestions'

/** Debounce before searching, and the pause that ends a burst of typing, in milliseconds. */
const REST = 180
const SETTLED = 2000

/**
 * Search as you type, in event details fetched when the field is focused; until they arrive the results stay. The first
 * result of a burst of typing adds a history entry and later ones replace it, so that "back" undoes the burst as a
 * whole. Suggestions load with the details; `apart`: they open events and places on pages of their own.
 */
export function SearchBox({ apart = false }: { apart?: boolean }) {
  const t = useTranslations()
  const { atlas, view, href, go } = useExplorer()
  // Of a part of a data set, only a part of what could be suggested is known.
  const finds = useFindPlaces() !== null
  const suggests = !atlas.partial || finds
  const { here, ask } = useDetails()
  const [failed, setFailed] = useState(false)
  /**
   * The query submitted with Enter or the button, until the page shows its results: only then is their position known.
   */
  const [submitted, setSubmitted] = useState<{ q: string } | null>(null)
  const [part, setPart] = useState<{ readonly Suggestions: ComponentType<SuggestionsProps> } | null>(null)
  const hydrated = useHydrated()
  const field = useRef<HTMLInputElement>(null)
  const pending = useRef<number | null>(null)
  /** The other filters at the start of the burst, and the time of its last change; null between bursts. */
  const burst = useRef<{ others: string; at: number } | null>(null)
  const begun = useRef(false)
  const latest = useRef((_text: string) => {})
  /** Counts inputs, submits and choices: a request still waiting for details is then outdated. */
  const turn = useRef(0)

  useEffect(function keepLatest() {
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

  const withDetails = useCallback(
    (search: () => void) => {
      const mine = turn.current
      return ask().then(
        () => {
          setFailed(false)
          if (mine === turn.current) search()
        },
        () => setFailed(true),
      )
    },
    [ask],
  )

  const typed = useCallback(
    (text: string) => {
      begun.current = true
      turn.current++
      forget(pending)
      pending.current = window.setTimeout(() => {
        pending.current = null
        withDetails(() => latest.current(text))
      }, REST)
    },
    [withDetails],
  )

  const reached = useCallback(() => {
    if (!suggests) return
    ask().then(
      (atlas) => inSlices(preparingSearch(atlas)),
      () => {},
    )
    // If they fail to load, the search works without them, and the next attempt loads them again.
    import('./Suggestions').then(
      ({ default: Suggestions }) => setPart((known) => known ?? { Suggestions }),
      () => {},
    )
  }, [ask, suggests])

  const takenUp = useRef(false)
  useEffect(
    function applyEarlyInput() {
      const shown = field.current
      if (!takenUp.current && shown) {
        if (shown.value !== shown.defaultValue) typed(shown.value)
        if (document.activeElement === shown) reached()
      }
      takenUp.current = true
    },
    [typed, reached],
  )

  useEffect(
    function showAddressQuery() {
      const shown = field.current
      // While typing, the field is ahead of the address.
      if (shown && pending.current === null && parseSearch(shown.value) !== view.q) shown.value = view.q
    },
    [view.q],
  )

  useEffect(
    function scrollAfterSubmit() {
      if (submitted?.q !== view.q) return
      setSubmitted(null)
      scrollToResults()
    },
    [submitted, view.q],
  )

  useEffect(() => () => forget(pending), [])

  useEffect(
    function fetchDetailsForQuery() {
      // "Back" may lead from a page without details to a search.
      if (view.q !== '' && !here) withDetails(() => {})
    },
    [view.q, here, withDetails],
  )

  const search = (text: string) => {
    turn.current++
    forget(pending)
    withDetails(() => {
      latest.current(text)
      burst.current = null
    })
  }

  const choose = (next: View) => {
    turn.current++
    forget(pending)
    // A query typed before choosing a suggestion is not a separate history entry.
    const goesOn = burst.current !== null && Date.now() - burst.current.at < SETTLED
    burst.current = null
    if (field.current) field.current.value = next.q
    go(next, goesOn ? 'replace' : 'push')
  }

  return (
    <div className={styles.search}>
      <SearchForm
        t={t}
        action={href(EMPTY_VIEW)}
        q={view.q}
        keep={[...new URLSearchParams(formatView({ ...view, q: '' }))]}
        field={field}
        reached={reached}
        combobox={hydrated && suggests}
        typed={typed}
        search={(text) => {
          setSubmitted({ q: parseSearch(text) })
          search(text)
        }}
      />
      {part && <part.Suggestions field={field} begun={begun} choose={choose} apart={apart} />}
      {failed && (
        <div className={styles.fault} role="alert">
          {t('filter.searchFailed')}{' '}
          <button type="button" className="button" onClick={() => search(field.current?.value ?? '')}>
            {t('filter.retry')}
          </button>
        </div>
      )}
    </div>
  )
}

/** If the list starts so low on the page that its change would not be seen, as on a phone, scrolls to it. */
function scrollToResults(): void {
  const title = document.getElementById('list')
  if (title && title.getBoundingClientRect().top >= innerHeight * 0.7) goToResults()
}

function forget(pending: { current: number | null }): void {
  if (pending.current !== null) clearTimeout(pending.current)
  pending.current = null
}
