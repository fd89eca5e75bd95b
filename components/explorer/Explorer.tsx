'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { IntlProvider, type Messages, useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import { fromWire, type WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { select } from '@/geodata/select/select'
import { formatView } from '@/geodata/view/format'
import { parseSearch } from '@/geodata/view/parse'
import { EMPTY_VIEW, type View } from '@/geodata/view/view'
import { ActiveFilters } from '../filter/ActiveFilters'
import { SearchForm } from '../filter/SearchForm'
import { WhereFilter } from '../filter/WhereFilter'
import { EventList } from '../list/EventList'
import { GROUND } from '../map/ground'
import { Legend } from '../map/Legend'
import { LiveMap } from '../map/LiveMap'
import { PlainLink } from '../navigation/PlainLink'
import { useView } from '../navigation/useView'
import { eventsAt, gathered, markOf } from '../place/gather'
import { PlaceCard } from '../place/PlaceCard'
import { Tray } from '../place/Tray'
import { SiteFooter } from '../site/SiteFooter'
import { SiteHeader } from '../site/SiteHeader'
import { EventPanel } from './EventPanel'
import styles from './Explorer.module.css'
import { useReadingPlace } from './useReadingPlace'

interface ExplorerProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: Messages
}

/** The map, the list beside it and the event that is open, all showing the View that the address holds. */
export function Explorer({ wire, language, messages }: ExplorerProps) {
  const atlas = useMemo(() => fromWire(wire, REGION_POLYGONS), [wire])
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <Explored atlas={atlas} language={language} />
    </IntlProvider>
  )
}

const REGION_POLYGONS = new Map(GROUND.regions.features.map(({ properties, geometry }) => [properties.id, geometry]))

function Explored({ atlas, language }: { atlas: Atlas; language: Language }) {
  const t = useTranslations()
  const { view, href, go } = useView(atlas)
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const selection = useMemo(() => select(atlas, view), [atlas, view])
  const certain = useMemo(() => new Set(selection.certain), [selection])
  const possible = useMemo(() => new Set(selection.possible), [selection])
  const places = useMemo(() => gathered(atlas, selection.counts.place), [atlas, selection])

  const event = atlas.events.find(({ id }) => id === view.event)
  const place = atlas.places.find(({ id }) => id === openPlace)
  const follow = useCallback(
    (next: View) => {
      setOpenPlace(null)
      go(next)
    },
    [go],
  )
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  const closePlace = useCallback(() => setOpenPlace(null), [])
  const toggleRegion = (region: string) =>
    follow({
      ...view,
      where: view.where.includes(region) ? view.where.filter((id) => id !== region) : [...view.where, region],
    })

  const eventLink = (linked: AtlasEvent) => {
    const opened: View = { ...view, event: linked.id }
    return (
      <PlainLink href={href(opened)} follow={() => follow(opened)}>
        {linked.title[language]}
      </PlainLink>
    )
  }
  const everything: View = { ...EMPTY_VIEW, theme: view.theme, at: view.at }
  const summary = t('list.count', { certain: selection.certain.length, possible: selection.possible.length })

  return (
    <div className={styles.explorer} data-theme={view.theme ?? undefined}>
      <a className="skip" href="#events">
        {t('site.skip')}
      </a>
      <SiteHeader language={language} t={t} query={formatView(view)} theme={{ view, href, go: follow }} heading="h1" />
      <main className={styles.main}>
        <div className={styles.map}>
          <div className={styles.canvas}>
            <LiveMap
              atlas={atlas}
              view={view}
              gathered={places}
              language={language}
              chosen={openPlace ?? (event ? markOf(atlas, event.place) : null)}
              openPlace={setOpenPlace}
              toggleRegion={toggleRegion}
              reportCamera={(at) => go({ ...view, at }, 'replace')}
            />
            <Legend atlas={atlas} language={language} t={t} />
            {place && (
              <PlaceCard
                key={place.id}
                atlas={atlas}
                place={place}
                events={eventsAt(
                  atlas,
                  place,
                  atlas.events.filter(({ id }) => certain.has(id) || possible.has(id)),
                )}
                possible={possible}
                language={language}
                eventLink={eventLink}
                close={closePlace}
              />
            )}
          </div>
          <Tray gathered={places} language={language} chosen={openPlace} open={setOpenPlace} />
        </div>
        <div className={styles.side} id="events" ref={side}>
          {event && (
            <EventPanel
              atlas={atlas}
              event={event}
              language={language}
              view={view}
              href={href}
              go={follow}
              eventLink={eventLink}
            />
          )}
          <div className={styles.filters} hidden={event !== undefined}>
            <SearchForm
              t={t}
              action={`/${language}`}
              q={view.q}
              keep={[...new URLSearchParams(formatView({ ...view, q: '' }))]}
              search={(q) => follow({ ...view, q: parseSearch(q) })}
            />
            <WhereFilter
              atlas={atlas}
              view={view}
              counts={selection.counts.where}
              language={language}
              href={href}
              go={follow}
            />
            <ActiveFilters atlas={atlas} view={view} language={language} href={href} go={follow} />
          </div>
          <section hidden={event !== undefined} aria-labelledby="list">
            <h2 id="list" className={styles.listTitle}>
              {t('list.title')} <span aria-live="polite">{summary}</span>
            </h2>
            {certain.size + possible.size === 0 && (
              <p className={styles.empty}>
                {t('list.empty')} {t('list.loosen')}{' '}
                <PlainLink href={href(everything)} follow={() => follow(everything)}>
                  {t('list.reset')}
                </PlainLink>
              </p>
            )}
            <EventList
              atlas={atlas}
              events={atlas.events.filter(({ id }) => certain.has(id))}
              language={language}
              t={t}
              eventLink={eventLink}
              years="h3"
            />
            {possible.size > 0 && (
              <details className={styles.possible} open={certain.size === 0}>
                <summary>{t('list.alsoPossible', { possible: possible.size })}</summary>
                <EventList
                  atlas={atlas}
                  events={atlas.events.filter(({ id }) => possible.has(id))}
                  possible={possible}
                  language={language}
                  t={t}
                  eventLink={eventLink}
                  years="h3"
                />
              </details>
            )}
          </section>
          <SiteFooter t={t} />
        </div>
      </main>
    </div>
  )
}
