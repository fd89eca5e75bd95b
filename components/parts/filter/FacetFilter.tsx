'use client'

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { folded } from '@/geodata/domain/search/tokens'
import { NO_EVENTS, totalOf } from '@/geodata/domain/select/match'
import type { FIELD_FACETS, ListFacetKey } from '@/geodata/domain/view/facets'
import { toggled } from '@/geodata/domain/view/filter'
import { numberWords } from '../../language/words'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './FacetFilter.module.css'

/** One value of a facet. */
export interface FacetItem {
  readonly id: string
  readonly name: string
  readonly mark?: ReactNode
}

interface FacetFilterProps {
  readonly facet: ListFacetKey
  readonly items: readonly FacetItem[]
  /** Name, if it is not the message `filter.<facet>`. */
  readonly title?: string
  /** Content above the values. */
  readonly head?: ReactNode
  /**
   * Show this many, most frequent first, with a search field and a button for the rest. Without it: all, in the given
   * order.
   */
  readonly first?: number
}

/**
 * The values of a facet, each a link that adds or removes it. Counts are the results of that click alone: certain, and
 * in words possible. Chosen values come first.
 */
export function FacetFilter({ facet, items, title, head, first }: FacetFilterProps) {
  const t = useTranslations()
  const { view } = useExplorer()
  const [open, setOpen] = useState(false)
  const scripted = useScripted()
  const chosen = view[facet].length
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(function keepEarlyOpenState() {
    if (details.current?.open) setOpen(true)
  }, [])
  return (
    // Opened before hydration, it has an attribute that the server did not send.
    <details
      ref={details}
      className={styles.facet}
      suppressHydrationWarning
      onToggle={(toggle) => setOpen(toggle.currentTarget.open)}
    >
      <summary className="button hook">
        {title ?? t(`filter.${facet as Exclude<ListFacetKey, (typeof FIELD_FACETS)[number]>}`)}
        {chosen > 0 && (
          <>
            {' '}
            <span className={styles.badge} aria-hidden="true">
              {chosen}
            </span>
            <span className="unseen">{t('filter.chosen', { count: chosen })}</span>
          </>
        )}
      </summary>
      {/* Collapsed values are rendered only for readers without JavaScript, so that playback need not update them. */}
      {(open || !scripted) && (
        <Values facet={facet} items={items} head={head} {...(first === undefined ? {} : { first })} />
      )}
    </details>
  )
}

function Values({ facet, items, head, first }: FacetFilterProps) {
  const t = useTranslations()
  const { view, language } = useExplorer()
  const { selection } = useShown()
  const [find, setFind] = useState('')
  const field = useId()
  const counts = selection.counts[facet]
  const total = (id: string) => totalOf(counts[id] ?? NO_EVENTS)
  const chosen: readonly string[] = view[facet]
  const isChosen = ({ id }: FacetItem) => chosen.includes(id)
  const keepFocus = useFocusKept(view)
  const typed = useRef<HTMLInputElement>(null)
  useLayoutEffect(function applyEarlyInput() {
    if (typed.current) setFind(typed.current.value)
  }, [])

  const byFrequency = (a: FacetItem, b: FacetItem) =>
    total(b.id) - total(a.id) || a.name.localeCompare(b.name, language)
  const ordered = first === undefined ? items : items.toSorted(byFrequency)
  const sorted = [...ordered.filter(isChosen), ...ordered.filter((item) => !isChosen(item))]
  const wanted = folded(find.trim())
  const named = sorted.filter(({ name }) => folded(name).includes(wanted))
  const shown = wanted ? named : sorted.slice(0, Math.max(first ?? sorted.length, chosen.length))
  const others = wanted ? [] : sorted.slice(shown.length)

  const order = items.map(({ id }) => id)
  const list = (values: readonly FacetItem[]) => (
    <ul className={styles.values}>
      {values.map((item) => (
        <Value key={item.id} facet={facet} item={item} order={order} clicked={() => keepFocus.noted(item.id)} />
      ))}
    </ul>
  )
  return (
    <div className={styles.body} ref={keepFocus.around}>
      {head}
      {first !== undefined && (
        <p className={styles.find}>
          <label className="unseen" htmlFor={field}>
            {t('filter.find')}
          </label>
          <input
            id={field}
            ref={typed}
            type="search"
            placeholder={t('filter.find')}
            value={find}
            onChange={(change) => setFind(change.target.value)}
          />
        </p>
      )}
      {list(shown)}
      {shown.length === 0 && <p className={styles.none}>{t('filter.findNone')}</p>}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('filter.all', { count: items.length })}</summary>
          {list(others)}
        </details>
      )}
    </div>
  )
}

interface ValueProps {
  readonly facet: FacetFilterProps['facet']
  readonly item: FacetItem
  /** All ids of the facet, in the order of a View. */
  readonly order: readonly string[]
  readonly clicked: () => void
}

function Value({ facet, item, order, clicked }: ValueProps) {
  const t = useTranslations()
  const { view, language, href, go } = useExplorer()
  const { selection } = useShown()
  const chosen: readonly string[] = view[facet]
  const { certain, possible, nationwide } = selection.counts[facet][item.id] ?? NO_EVENTS
  return (
    <li>
      <PlainLink
        className={`box ${styles.value}`}
        data-value={item.id}
        data-none={totalOf({ certain, possible, nationwide }) === 0 || undefined}
        aria-current={chosen.includes(item.id) ? 'true' : undefined}
        href={href(toggled(view, facet, item.id, order))}
        follow={() => {
          clicked()
          go((now) => toggled(now, facet, item.id, order))
        }}
      >
        {item.mark}
        <span className={styles.name}>{item.name}</span>{' '}
        <bdi className={styles.count} aria-hidden="true">
          {numberWords(certain, language)}
        </bdi>
        {possible > 0 && (
          <span className={styles.possible} aria-hidden="true">
            {t('filter.possible', { possible })}
          </span>
        )}
        <span className="unseen">{t('filter.count', { certain, possible })}</span>
      </PlainLink>
    </li>
  )
}

/** A chosen value moves to the top, and moving an element may blur it: restores focus. */
function useFocusKept(view: unknown) {
  const around = useRef<HTMLDivElement>(null)
  const clicked = useRef<string | null>(null)
  useEffect(
    function restoreFocus() {
      if (view === null || clicked.current === null) return
      const links = around.current?.querySelectorAll<HTMLElement>('[data-value]') ?? []
      const link = [...links].find(({ dataset }) => dataset.value === clicked.current)
      clicked.current = null
      if (link !== document.activeElement) link?.focus({ preventScroll: true })
    },
    [view],
  )
  return {
    around,
    noted: (id: string) => {
      clicked.current = id
    },
  }
}

/** Whether scripts run: false on the server and before hydration. */
function useScripted(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
