'use client'

import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { eventsWith } from '@/geodata/join/lookup'
import { formatView } from '@/geodata/view/format'
import { Filters } from '../filter/Filters'
import { Loosen } from '../filter/Loosen'
import { CappedEventList } from '../list/CappedEventList'
import { SiteNav } from '../page/SiteNav'
import { SiteFooter } from '../site/SiteFooter'
import { Halves } from '../summary/Halves'
import { EventLink } from './EventLink'
import styles from './Explorer.module.css'
import { LazyEventPanel, usePanelAtHand } from './LazyEventPanel'
import { useExplorer } from './useExplorer'
import { useReadingPlace } from './useReadingPlace'

/** Beside the map: the filters and the list, or the event that is open. */
export function SideArea() {
  const t = useTranslations()
  const { atlas, language, view, selection, certain, possible } = useExplorer()
  const event = atlas.events.find(({ id }) => id === view.event)
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  usePanelAtHand()
  const list = {
    atlas,
    language,
    t,
    eventLink: (linked: (typeof atlas.events)[number]) => <EventLink event={linked} />,
    years: 'h3',
  } as const
  return (
    <div className={styles.side} id="events" ref={side}>
      {event && <LazyEventPanel event={event} />}
      <div className={styles.filters} hidden={event !== undefined}>
        <Filters />
      </div>
      <section hidden={event !== undefined} aria-labelledby="list">
        <h2 id="list" tabIndex={-1} className={styles.listTitle}>
          {t('list.title')}{' '}
          <span aria-live="polite">{t('list.count', { certain: certain.size, possible: possible.size })}</span>
        </h2>
        <Halves />
        {certain.size + possible.size === 0 && <Loosen />}
        <CappedEventList {...list} events={eventsWith(atlas, selection.certain)} />
        {possible.size > 0 && (
          <details className={styles.possible} open={certain.size === 0}>
            <summary>{t('list.alsoPossible', { possible: possible.size })}</summary>
            <CappedEventList {...list} events={eventsWith(atlas, selection.possible)} possible={possible} />
          </details>
        )}
      </section>
      <SiteNav language={language} t={t} path="" query={formatView(view)} />
      <SiteFooter t={t} />
    </div>
  )
}
