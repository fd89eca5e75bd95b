'use client'

import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { activeKeys, type FilterKey } from '@/geodata/domain/view/filter'
import { Button } from '../../ui/Button'
import { DeferredHydration } from '../../ui/DeferredHydration'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useFirstAct } from '../../ui/useFirstAct'
import { useHydrated } from '../../ui/useHydrated'
import { servedQuery } from '../../view/servedQuery'
import { useExplorer, useShown } from '../../view/useExplorer'
import { useSettled } from '../../view/useSettled'
import { ActiveFilters } from './ActiveFilters'
import { AreaNotice } from './AreaNotice'
import './FacetFilter.module.css'
import styles from './Filters.module.css'
import { goToResults } from './results'
import { SearchBox } from './SearchBox'
import './WhereFilter.module.css'

// Not provided by the page as other server-rendered parts are: then the browser would preload it at once. The style
// sheets that the server's markup needs are imported above instead.
const COLLAPSED_FILTERS = lazyPart(() => import('./CollapsedFilters'))

interface FiltersProps {
  readonly fixed?: FilterKey | null
  readonly apart?: boolean
  readonly docked?: boolean
}

/**
 * All filters. All but the search are collapsed into one line, so that map and list come first; on a phone they open as
 * a sheet below the map, with the number of results. `fixed` is a filter set elsewhere on the page, such as the periods
 * of a comparison. `apart`: the page has no map, so events and places open on pages of their own. `docked`: they open
 * in their place on a phone, too, and say how many events they leave, as nothing else on the page may.
 */
export function Filters({ fixed = null, apart = false, docked = false }: FiltersProps) {
  const t = useTranslations()
  const { view } = useExplorer()
  const fold = useRef<HTMLDetailsElement>(null)
  const hydrated = useHydrated()
  const [{ wanted, want }] = useState(awaited)
  const filtered = activeKeys(view).length > 0
  // Any action may change what the filters show, and React shows no change before it has hydrated this part.
  useFirstAct(want)
  useEffect(
    function loadIfInUse() {
      // A View that comes after what was served waits for this part.
      if (filtered || fold.current?.open || servedQuery() !== null) want()
    },
    [filtered, want],
  )
  const close = () => {
    if (fold.current) fold.current.open = false
  }
  const closeByKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !fold.current?.open || !isSheet(fold.current)) return
    key.stopPropagation()
    close()
    fold.current.querySelector('summary')?.focus()
  }
  return (
    <div className="stack" id="filters" tabIndex={-1} data-unprinted>
      <SearchBox apart={apart} />
      {docked && <Left />}
      <ActiveFilters fixed={fixed} />
      <AreaNotice />
      <details
        ref={fold}
        className={docked ? styles.fold : `${styles.fold} ${styles.sheet}`}
        data-sheet={hydrated || undefined}
        // Opened before hydration, it has an attribute that the server did not send.
        suppressHydrationWarning
        onKeyDown={closeByKey}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && isSheet(currentTarget)) showTheMap()
        }}
      >
        <summary>{t('filter.fold', { count: activeKeys(view).filter((key) => key !== fixed).length })}</summary>
        <div className={styles.body}>
          <div className={styles.choices}>
            <LazyFilters fixed={fixed} wanted={wanted} />
          </div>
          <Done
            close={() => {
              close()
              goToResults()
            }}
          />
        </div>
      </details>
    </div>
  )
}

/** The collapsed part; memoised, since updates around it do not concern it. */
const LazyFilters = memo(function LazyFilters({ fixed, wanted }: { fixed: FilterKey | null; wanted: Promise<void> }) {
  const t = useTranslations('filter')
  return (
    <DeferredHydration until={wanted}>
      <RetryableLazy
        part={COLLAPSED_FILTERS}
        given={{ fixed }}
        failed={<p>{t('failed')}</p>}
        retry={t('retry')}
        loading={t('loading')}
      />
    </DeferredHydration>
  )
})

/** A promise that resolves once the part is wanted. */
function awaited(): { readonly wanted: Promise<void>; readonly want: () => void } {
  let want = () => {}
  const wanted = new Promise<void>((resolve) => {
    want = resolve
  })
  return { wanted, want }
}

/** How many events the filters leave; seen only while there are any. */
function Left() {
  const t = useTranslations('list')
  const { view } = useExplorer()
  const { shown, selection } = useShown()
  // No announcements during a drag or playback.
  const count = useSettled(t('count', { ...selection.count }), shown !== view)
  return (
    <p className={activeKeys(view).length > 0 ? styles.left : 'unseen'} role="status">
      {count}
    </p>
  )
}

/** Closes the sheet and leads to the results. */
function Done({ close }: { close: () => void }) {
  const t = useTranslations()
  const count = t('list.count', { ...useShown().selection.count })
  return (
    <p className={styles.done}>
      <Button className="button primary" onClick={close}>
        {t('filter.show', { count })}
      </Button>
    </p>
  )
}

/** Whether the filters open as a sheet over the page, as on a phone. */
function isSheet(fold: HTMLDetailsElement): boolean {
  const [, body] = fold.children
  return body !== undefined && getComputedStyle(body).position === 'fixed'
}

/** Scrolls the map into the part of the screen above the sheet. */
function showTheMap(): void {
  document.querySelector('[data-full-screen]')?.scrollIntoView({ block: 'start' })
}
