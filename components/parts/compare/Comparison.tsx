'use client'

import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { periods, usualPeriods } from '@/geodata/domain/compare/period'
import { together } from '@/geodata/domain/compare/union'
import { eventWith } from '@/geodata/domain/join/lookup'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
import { formatWindow } from '@/geodata/domain/time/window'
import type { View } from '@/geodata/domain/view/view'
import { windowWords } from '../../language/words'
import { useHydrated } from '../../ui/useHydrated'
import { AllMessages } from '../../view/rest'
import { ShownSelection, useExplorer } from '../../view/useExplorer'
import { LazyEventPanel } from '../event/LazyEventPanel'
import { useReadingPlace } from '../event/useReadingPlace'
import { Filters } from '../filter/Filters'
import { StatusCount } from '../list/StatusCount'
import { SyncedCameras } from '../map/SyncedCameras'
import { SiteFooter } from '../site/SiteFooter'
import { TwoWindows } from '../timeline/TwoWindows'
import styles from './Comparison.module.css'
import { DifferenceTable } from './DifferenceTable'
import { PeriodForm } from './PeriodForm'
import { type Period, PeriodMap } from './PeriodMap'
import { Presets } from './Presets'
import { ShareLists } from './ShareLists'
import { Swipe } from './Swipe'

/**
 * Two periods under the same filters: two synchronised maps, or one with a divider; a timeline to choose the periods;
 * and the differences in numbers and events.
 */
export default function Comparison() {
  return (
    <AllMessages>
      <Compared />
    </AllMessages>
  )
}

function Compared() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const event = eventWith(atlas, view.event)
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, view.event)
  const title = useRef<HTMLHeadingElement>(null)
  const served = useRef(!useHydrated())
  const reading = useRef(view.event !== null)
  useEffect(function focusTitle() {
    // The maps between have a tab stop per place. If the comparison came with the page, focus is not moved.
    if (!served.current && !reading.current) title.current?.focus({ preventScroll: true })
  }, [])
  const [before, after] = [usePeriod('before'), usePeriod('after')]
  // The map with the open chronology; for one in the address, the first whose events include the place.
  const [chosenSide, openOn] = useState<Period['side'] | null>(null)
  // Visible share of the first period when swiping.
  const [share, moveEdge] = useState(0.5)
  const shared: CSSProperties & { readonly '--share': number } = { '--share': share }
  const windows = useMemo(() => ({ before: before.time, after: after.time }), [before, after])
  const openedOn = useMemo(() => {
    const hasEvents = ({ selection }: Period) => chronologyOf(atlas, selection, view.place)?.events.length !== 0
    return chosenSide ?? (hasEvents(before) || !hasEvents(after) ? 'before' : 'after')
  }, [atlas, chosenSide, before, after, view.place])
  const both = useMemo(() => together(before.selection, after.selection), [before, after])
  return (
    <>
      <div className={styles.left} data-full-screen data-unprinted>
        <div className={styles.maps} data-swipe={view.swipe || undefined} style={shared}>
          <SyncedCameras>
            {[before, after].map((period) => (
              <PeriodMap
                key={period.side}
                period={period}
                opened={period.side === openedOn}
                openHere={() => openOn(period.side)}
              />
            ))}
          </SyncedCameras>
          {view.swipe && (
            <div className={styles.edge}>
              <Swipe share={share} move={moveEdge} before={before.name} after={after.name} />
            </div>
          )}
        </div>
        <ShownSelection selection={both}>
          <TwoWindows windows={windows} />
        </ShownSelection>
      </div>
      <div className={`side ${styles.side}`} id="events" ref={side}>
        {event && <LazyEventPanel event={event} />}
        <div className="stack" hidden={event !== undefined}>
          <h2 className={styles.title} id="list" tabIndex={-1} ref={title}>
            {t('compare.title')}
          </h2>
          <Presets />
          <PeriodForm key={`${before.text} ${after.text}`} first={before.text} second={after.text} />
          <ShownSelection selection={both}>
            <Filters fixed="time" />
          </ShownSelection>
          <p className={styles.note}>{t('compare.counts')}</p>
          <h3 className={styles.heading}>{t('compare.differences')}</h3>
          <DifferenceTable before={before} after={after} />
          {[before, after].map(({ side, name, view: own, selection }) => (
            <div key={side}>
              <h4 className={styles.statuses}>{name}</h4>
              <StatusCount view={own} selection={selection} />
            </div>
          ))}
          <ShareLists before={before} after={after} />
        </div>
        {!atlas.own && <SiteFooter language={language} t={t} />}
      </div>
    </>
  )
}

/** One side of the comparison: its View, selection and period in words. */
function usePeriod(side: 'before' | 'after'): Period {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  return useMemo(() => {
    const shown: View = periods(view, atlas)?.[side] ?? view
    const time = shown.time ?? usualPeriods(atlas)[side]
    const [text, name] = [formatWindow(time), windowWords(time, language, t)]
    return { side, view: shown, time, selection: select(atlas, shown), text, name }
  }, [atlas, language, view, side, t])
}
