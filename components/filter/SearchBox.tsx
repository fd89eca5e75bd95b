'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { prepareSearch } from '@/geodata/search/search'
import { formatView } from '@/geodata/view/format'
import { parseSearch } from '@/geodata/view/parse'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { useTexts } from '../explorer/texts'
import { useExplorer } from '../explorer/useExplorer'
import styles from './FilterForm.module.css'
import { goToResults } from './results'
import { SearchForm } from './SearchForm'

/** How long the keys rest before the search follows, and before what is typed next is a step of its own, in milliseconds. */
const REST = 180
const SETTLED = 2000

/**
 * Search as you type, in texts that are fetched when the field is reached: until they are there the page stays as it was. The first result of a burst of typing enters the history and the next ones replace it, so that "back" undoes the burst as a whole and
 * what was there before stays.
 */
export function SearchBox() {
  const t = useTranslations()
  const { view, href, go } = useExplorer()
  const { here, ask } = useTexts()
  const [failed, setFailed] = useState(false)
  /** What was asked for with Enter or the button, until the page shows it: only then is it known how far down the results are. */
  const [submitted, setSubmitted] = useState<{ q: string } | null>(null)
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

  const withTexts = useCallback(
    (search: () => void) =>
      ask().then(
        () => {
          setFailed(false)
          search()
        },
        () => setFailed(true),
      ),
    [ask],
  )

  const typed = useCallback(
    (text: string) => {
      forget(pending)
      pending.current = window.setTimeout(() => {
        pending.current = null
        withTexts(() => latest.current(text))
      }, REST)
    },
    [withTexts],
  )

  const takenUp = useRef(false)
  useEffect(
    function takeUpWhatWasTypedBeforeScriptsCame() {
      const shown = field.current
      if (!takenUp.current && shown && shown.value !== shown.defaultValue) typed(shown.value)
      takenUp.current = true
    },
    [typed],
  )

  useEffect(
    function showWhatTheAddressSays() {
      const shown = field.current
      // While the reader types, the field is ahead of the address.
      if (shown && pending.current === null && parseSearch(shown.value) !== view.q) shown.value = view.q
    },
    [view.q],
  )

  useEffect(
    function goOnToWhatWasFound() {
      if (submitted?.q !== view.q) return
      setSubmitted(null)
      bringToResults()
    },
    [submitted, view.q],
  )

  useEffect(() => () => forget(pending), [])

  useEffect(
    function fetchWhatTheAddressSearches() {
      // Where "back" leads from a page that did without them to a search.
      if (view.q !== '' && !here) withTexts(() => {})
    },
    [view.q, here, withTexts],
  )

  const search = (text: string) => {
    forget(pending)
    withTexts(() => {
      latest.current(text)
      burst.current = null
    })
  }

  return (
    <>
      <SearchForm
        t={t}
        action={href(EMPTY_VIEW)}
        q={view.q}
        keep={[...new URLSearchParams(formatView({ ...view, q: '' }))]}
        field={field}
        reached={() => ask().then(prepareSearch, () => {})}
        typed={typed}
        search={(text) => {
          setSubmitted({ q: parseSearch(text) })
          search(text)
        }}
      />
      {failed && (
        <div className={styles.fault} role="alert">
          {t('filter.searchFailed')}{' '}
          <button type="button" onClick={() => search(field.current?.value ?? '')}>
            {t('filter.retry')}
          </button>
        </div>
      )}
    </>
  )
}

/** Where the list begins so far down that nothing would be seen to happen, as on a phone, goes on to its beginning. */
function bringToResults(): void {
  const title = document.getElementById('list')
  if (title && title.getBoundingClientRect().top >= innerHeight * 0.7) goToResults()
}

function forget(pending: { current: number | null }): void {
  if (pending.current !== null) clearTimeout(pending.current)
  pending.current = null
}
