'use client'

import { memo, type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import { eventsAtPositions, eventWith } from '@/geodata/domain/join/lookup'
import { activeKeys } from '@/geodata/domain/view/filter'
import { EventLink } from '../../parts/event/EventLink'
import { LazyEventPanel, usePrefetchPanel } from '../../parts/event/LazyEventPanel'
import { useReadingPlace } from '../../parts/event/useReadingPlace'
import { Filters } from '../../parts/filter/Filters'
import { RelaxSuggestions } from '../../parts/filter/RelaxSuggestions'
import { CappedEventList } from '../../parts/list/CappedEventList'
import { Corrections } from '../../parts/list/Corrections'
import { CoverageLink } from '../../parts/list/CoverageLink'
import { ShortList } from '../../parts/list/EventList'
import { Halves } from '../../parts/list/Halves'
import { StatusCount } from '../../parts/list/StatusCount'
import { SiteFooter } from '../../parts/site/SiteFooter'
import { useHydrated } from '../../ui/useHydrated'
import { Later, useExplorer, useShown } from '../../view/useExplorer'
import { useSettled } from '../../view/useSettled'
import styles from './Explorer.module.css'

interface SideAreaProps {
  /** Above the filters: about a reader's own data. */
  readonly head?: ReactNode
  /** Below the list, instead of the site's footer. */
  readonly foot?: ReactNode
}

/** The column beside the map: filters and list, or the open event. */
export function SideArea({ head, foot }: SideAreaProps) {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  const { shown, selection } = useShown()
  const count = t('list.count', { ...selection.count })
  // No announcements during a drag or playback.
  const spoken = useSettled(count, shown !== view)
  const event = eventWith(atlas, view.event)
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  usePrefetchPanel()
  return (
    <div className={`side ${styles.side}`} id="events" ref={side}>
      {event && <LazyEventPanel event={event} />}
      <div className="stack" hidden={event !== undefined}>
        {head}
        <Filters />
      </div>
      <section hidden={event !== undefined} aria-labelledby="list">
        <h2 id="list" tabIndex={-1} className={styles.listTitle}>
          {t('list.title')} <span>{count}</span>
        </h2>
        <p className="unseen" role="status">
          {spoken}
        </p>
        <CoverageLink />
        <Corrections q={shown.q} />
        <Later>
          <Found />
        </Later>
      </section>
      {foot ?? (
        <Later>
          <Foot />
        </Later>
      )}
    </div>
  )
}

const eventLink = (event: AtlasEvent) => <EventLink event={event} />
const possibly = () => 'possible' as const
const ofTheCountry = () => 'nationwide' as const

/**
 * Summary and list: certain matches first, then possible ones, then national events. Without a filter, the key events,
 * with all events in a collapsed list.
 */
const Found = memo(function Found() {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { shown, selection } = useShown()
  const { positions } = selection
  const { certain, possible, nationwide } = useMemo(
    () => ({
      certain: eventsAtPositions(atlas, positions.certain),
      possible: eventsAtPositions(atlas, positions.possible),
      nationwide: eventsAtPositions(atlas, positions.nationwide),
    }),
    [atlas, positions],
  )
  // Rendered in the browser only: it is long, collapsed, and its data is in the page anyway.
  const unfolds = useDeferredValue(useHydrated())
  const list = { atlas, language, t, eventLink, years: 'h3' } as const
  const { key } = columns(atlas)
  const keys = eventsAtPositions(
    atlas,
    positions.certain.filter((at) => key[at] === 1),
  )
  if (keys.length > 0 && activeKeys(shown).length === 0)
    return (
      <>
        <Halves />
        <section className={styles.keys} aria-labelledby="key-events">
          <h3 id="key-events">{t('list.key')}</h3>
          <ShortList atlas={atlas} language={language} t={t} eventLink={eventLink} events={keys} />
        </section>
        <details className={styles.all}>
          <summary>{t('list.all', { count: certain.length })}</summary>
          {unfolds ? (
            <>
              <StatusCount view={shown} selection={selection} />
              <CappedEventList {...list} events={certain} />
            </>
          ) : (
            <noscript>
              <p>
                <a href={`/${language}/list`}>{t('list.page')}</a>
              </p>
            </noscript>
          )}
        </details>
      </>
    )
  return (
    <>
      <Halves />
      <StatusCount view={shown} selection={selection} />
      {certain.length + possible.length + nationwide.length === 0 && <RelaxSuggestions />}
      <CappedEventList {...list} events={certain} />
      {possible.length > 0 && (
        <details className={styles.possible} open={certain.length === 0}>
          <summary>{t('list.alsoPossible', { possible: possible.length })}</summary>
          <CappedEventList {...list} events={possible} match={possibly} />
        </details>
      )}
      {nationwide.length > 0 && (
        <details className={styles.possible} open={certain.length + possible.length === 0}>
          <summary>{t('list.alsoNationwide', { nationwide: nationwide.length })}</summary>
          <CappedEventList {...list} events={nationwide} match={ofTheCountry} />
        </details>
      )}
    </>
  )
})

const Foot = memo(function Foot() {
  const t = useTranslations()
  const { language } = useExplorer()
  return <SiteFooter language={language} t={t} />
})
