'use client'

import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FIRST_PERIOD, periods, SECOND_PERIOD } from '@/geodata/compare/period'
import { together } from '@/geodata/compare/together'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { eventWith } from '@/geodata/join/lookup'
import { select } from '@/geodata/select/select'
import { matchingEvents, possibleIn } from '@/geodata/select/standing'
import { formatWindow } from '@/geodata/time/window'
import type { View } from '@/geodata/view/view'
import { EventLink } from '../explorer/EventLink'
import { LazyEventPanel } from '../explorer/LazyEventPanel'
import { ShownSelection, useExplorer } from '../explorer/useExplorer'
import { useReadingPlace } from '../explorer/useReadingPlace'
import { Filters } from '../filter/Filters'
import { windowWords } from '../language/words'
import { CappedEventList } from '../list/CappedEventList'
import { StatusCount } from '../list/StatusCount'
import { TandemMaps } from '../map/TandemMaps'
import { SiteFooter } from '../site/SiteFooter'
import styles from './Comparison.module.css'
import { DifferenceTable } from './DifferenceTable'
import { PeriodForm } from './PeriodForm'
import { type Period, PeriodMap } from './PeriodMap'

/** Two periods under the same filters: two maps with one camera, what differs between them in numbers, and the list of each. */
export default function Comparison() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const event = eventWith(atlas, view.event)
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  const [before, after] = [usePeriod('before'), usePeriod('after')]
  // On which map the open chronology stands; one that the address names, on the first.
  const [openedOn, openOn] = useState<Period['side']>('before')
  const both = useMemo(() => together(before.selection, after.selection), [before, after])
  return (
    <>
      <div className={styles.maps} data-full-screen data-unprinted>
        <TandemMaps>
          {[before, after].map((period) => (
            <PeriodMap
              key={period.side}
              period={period}
              opened={period.side === openedOn}
              openHere={() => openOn(period.side)}
            />
          ))}
        </TandemMaps>
      </div>
      <div className={styles.side} id="events" ref={side}>
        {event && <LazyEventPanel event={event} />}
        <div className={styles.content} hidden={event !== undefined}>
          <h2 className={styles.title} id="list" tabIndex={-1}>
            {t('compare.title')}
          </h2>
          <PeriodForm key={`${before.text} ${after.text}`} first={before.text} second={after.text} />
          <ShownSelection selection={both}>
            <Filters fixed="time" />
          </ShownSelection>
          <p className={styles.note}>{t('compare.counts')}</p>
          <h3 className={styles.heading}>{t('compare.differences')}</h3>
          <DifferenceTable before={before} after={after} />
          {[before, after].map((period) => (
            <PeriodList key={period.side} period={period} />
          ))}
        </div>
        <SiteFooter language={language} t={t} />
      </div>
    </>
  )
}

/** One side of the comparison: its View, what it lets through, and how its time is called. */
function usePeriod(side: 'before' | 'after'): Period {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  return useMemo(() => {
    const shown: View = periods(view)?.[side] ?? view
    const time = shown.time ?? (side === 'before' ? FIRST_PERIOD : SECOND_PERIOD)
    const [text, name] = [formatWindow(time), windowWords(time, language, t)]
    return { side, view: shown, selection: select(atlas, shown), text, name }
  }, [atlas, language, view, side, t])
}

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

function PeriodList({ period: { view, selection, name } }: { period: Period }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { certain, possible } = selection.positions
  const events = useMemo(() => matchingEvents(atlas, selection), [atlas, selection])
  return (
    <details className={styles.list} open>
      <summary>
        <h3 className={styles.heading}>
          {name}{' '}
          <span aria-live="polite">{t('list.count', { certain: certain.length, possible: possible.length })}</span>
        </h3>
      </summary>
      <div>
        <StatusCount view={view} selection={selection} />
        {events.length === 0 && <p>{t('compare.none')}</p>}
        <CappedEventList
          atlas={atlas}
          events={events}
          possible={possibleIn(atlas, selection)}
          language={language}
          t={t}
          eventLink={eventLink}
        />
      </div>
    </details>
  )
}
