'use client'

import { useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventWith, withId } from '@/geodata/domain/join/lookup'
import { type Match, totalOf } from '@/geodata/domain/select/match'
import { activeKeys, without } from '@/geodata/domain/view/filter'
import { windowWords } from '../../../language/words'
import { EventLink } from '../../../parts/event/EventLink'
import { LazyEventPanel, usePrefetchPanel } from '../../../parts/event/LazyEventPanel'
import { useReadingPlace } from '../../../parts/event/useReadingPlace'
import { Filters } from '../../../parts/filter/Filters'
import { LooserViews } from '../../../parts/filter/RelaxSuggestions'
import { EventList, ShortList } from '../../../parts/list/EventList'
import { StatusCount } from '../../../parts/list/StatusCount'
import { SiteFooter } from '../../../parts/site/SiteFooter'
import { PlainLink } from '../../../view/PlainLink'
import { useExplorer, useShown } from '../../../view/useExplorer'
import { useSettled } from '../../../view/useSettled'
import styles from '../Explorer.module.css'
import { More } from './More'
import own from './Served.module.css'
import { sequenceIn } from './sequenceIn'
import { useServed } from './served'

/** The column beside the map: filters and lists, or the open event. */
export function ServedSide() {
  const t = useTranslations()
  const { atlas, view, language } = useExplorer()
  const { shown, selection } = useShown()
  const { set, stale } = useServed()
  const count = t('list.count', { ...selection.count })
  // No announcements during a drag, nor of numbers of the View before.
  const spoken = useSettled(count, shown !== view || stale)
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  usePrefetchPanel()
  const isOpen = view.event !== null
  return (
    <div className={`side ${styles.side}`} id="events" ref={side}>
      <Failing />
      <Missing />
      {isOpen && <Opened />}
      <div className="stack" hidden={isOpen}>
        {atlas.own && (
          <section className={own.about}>
            <h2>{set.config.title[language]}</h2>
          </section>
        )}
        <Filters />
      </div>
      <section
        className={own.answered}
        hidden={isOpen}
        aria-labelledby="list"
        aria-busy={stale}
        data-stale={stale || undefined}
      >
        <h2 id="list" tabIndex={-1} className={styles.listTitle}>
          {t('list.title')} <span>{count}</span>
        </h2>
        <p className="unseen" role="status">
          {stale ? '' : spoken}
        </p>
        {stale && <p className="unseen">{t('explore.stale')}</p>}
        <Found />
      </section>
      {!atlas.own && <SiteFooter language={language} t={t} />}
    </div>
  )
}

/** Says why the latest answer is missing. */
export function Failing() {
  const t = useTranslations('explore')
  const { trouble, retry } = useServed()
  return (
    trouble && (
      <p className={own.notice} role="alert">
        {trouble.sentence ?? t('failed')}{' '}
        <button type="button" className="button" onClick={retry}>
          {t('retry')}
        </button>
      </p>
    )
  )
}

/** Says which days the numbers leave out, if a part of the data cannot be reached. */
export function Missing() {
  const t = useTranslations()
  const { language } = useExplorer()
  const { missing } = useServed().explored.answer
  return (
    <div role="status">
      {missing && (
        <p className={own.notice}>
          {t('explore.missing', {
            times: missing.map(({ first, last }) => windowWords({ start: first, end: last }, language, t)).join(', '),
          })}
        </p>
      )}
    </div>
  )
}

/** The open event, once it is here. */
export function Opened() {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const { open, trouble } = useServed()
  const event = eventWith(atlas, view.event)
  // Without its details, an event would seem to have none.
  if (event && open.event) return <OpenedEvent event={event} />
  const closed = { ...view, event: null }
  return (
    <div id="event" tabIndex={-1}>
      <PlainLink href={href(closed)} follow={() => go(closed)}>
        {t('event.back')}
      </PlainLink>
      {event && <h2>{event.title[language]}</h2>}
      {open.fault === null && <p role="status">{t('event.loading')}</p>}
      {open.fault === 'missing' && <p role="alert">{t('explore.missingEvent', { id: view.event ?? '' })}</p>}
      {/* Above, the same is said of the numbers. */}
      {open.fault === 'failed' && trouble === null && (
        <p className={own.notice} role="alert">
          {open.sentence ?? t('explore.failed')}{' '}
          <button type="button" className="button" onClick={open.retry}>
            {t('explore.retry')}
          </button>
        </p>
      )}
    </div>
  )
}

function OpenedEvent({ event }: { readonly event: AtlasEvent }) {
  const { atlas, view } = useExplorer()
  const { lists, chronology, explored, more } = useServed()
  const { count } = explored.answer
  const found = useMemo(
    () => sequenceIn(atlas, { event, place: view.place, lists, chronology, count }),
    [atlas, event, view.place, lists, chronology, count],
  )
  const wanted = found?.further ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, not for each answer
  useEffect(
    function fetchTheNext() {
      if (wanted) more(wanted)
    },
    [wanted],
  )
  return <LazyEventPanel event={event} sequence={found?.sequence ?? null} />
}

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/**
 * Certain matches first, then possible ones, then national events. Without a filter, the key events, with all events in
 * a collapsed list.
 */
export function Found() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { shown, selection } = useShown()
  const { set, explored } = useServed()
  const { certain, possible, nationwide } = selection.count
  const keys = set.keys?.lines.flatMap(({ id }) => withId(atlas.events, id) ?? []) ?? []
  if (keys.length > 0 && activeKeys(shown).length === 0)
    return (
      <>
        <section className={styles.keys} aria-labelledby="key-events">
          <h3 id="key-events">{t('list.key')}</h3>
          <ShortList atlas={atlas} language={language} t={t} eventLink={eventLink} events={keys} />
        </section>
        <details className={styles.all}>
          <summary>{t('list.all', { count: certain })}</summary>
          <StatusCount view={shown} selection={selection} />
          <List match="certain" count={certain} />
        </details>
      </>
    )
  return (
    <>
      <StatusCount view={shown} selection={selection} />
      {totalOf(selection.count) === 0 && (
        <LooserViews ways={explored.relaxed.map(({ key, count }) => ({ key, count, rest: without(view, key) }))} />
      )}
      <List match="certain" count={certain} />
      {possible > 0 && (
        <details className={styles.possible} open={certain === 0}>
          <summary>{t('list.alsoPossible', { possible })}</summary>
          <List match="possible" count={possible} />
        </details>
      )}
      {nationwide > 0 && (
        <details className={styles.possible} open={certain + possible === 0}>
          <summary>{t('list.alsoNationwide', { nationwide })}</summary>
          <List match="nationwide" count={nationwide} />
        </details>
      )}
    </>
  )
}

/** Lines in a page at most: beyond, filters lead to the others. */
const MOST = 600

function List({ match, count }: { readonly match: Match; readonly count: number }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { lists, more } = useServed()
  const list = lists[match]
  if (!list) return null
  const events = list.lines.flatMap(({ id }) => withId(atlas.events, id) ?? [])
  const part = events.length < count ? { part: { from: 0, count } } : {}
  return (
    <>
      <EventList
        atlas={atlas}
        events={events}
        match={() => match}
        language={language}
        t={t}
        eventLink={eventLink}
        years="h3"
        {...part}
      />
      {list.next !== null && events.length < MOST && <More left={count - events.length} ask={() => more(match)} />}
      {list.next !== null && events.length >= MOST && <p>{t('explore.longList', { count: events.length })}</p>}
    </>
  )
}
