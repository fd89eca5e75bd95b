'use client'

import { memo, useCallback, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import { chosenMark, chronologyOf } from '@/geodata/domain/select/chronology'
import { totalOf } from '@/geodata/domain/select/match'
import { whereValues } from '@/geodata/domain/select/membership'
import { trayGroups } from '@/geodata/domain/select/tray'
import { toggled } from '@/geodata/domain/view/filter'
import { linkArcsOf } from '@/geodata/drawing/link/linkArcs'
import { EventLink } from '../../parts/event/EventLink'
import { Legend } from '../../parts/map/Legend'
import { LiveMap } from '../../parts/map/LiveMap'
import { bringPlaceCard, LazyPlaceCard } from '../../parts/place/LazyPlaceCard'
import { Tray } from '../../parts/place/Tray'
import { Timeline } from '../../parts/timeline/Timeline'
import { useFirstTouch } from '../../ui/useFirstTouch'
import { useRestAtHand } from '../../view/rest'
import { Later, useExplorer, useShown } from '../../view/useExplorer'
import styles from './Explorer.module.css'
import { Welcome } from './Welcome'

/** The map, the chronology of the place that is open over it, and the tray of what has no point on it. */
export function MapArea() {
  const t = useTranslations()
  const { atlas, language, view, href, go, openPlace, setOpenPlace } = useExplorer()
  const { shown, selection, places } = useShown()
  const chronology = useMemo(() => chronologyOf(atlas, selection, openPlace), [atlas, selection, openPlace])
  const event = eventWith(atlas, view.event)
  const ties = useMemo(
    () => (event && view.links ? linkArcsOf(atlas, event, view.links).arcs : []),
    [atlas, event, view.links],
  )
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const toggleRegion = useCallback(
    (region: string) => go((now) => toggled(now, 'where', region, whereValues(atlas))),
    [atlas, go],
  )
  const area = useRef<HTMLDivElement>(null)
  const bringRest = useRestAtHand()
  useFirstTouch(area, () => {
    bringRest()
    bringPlaceCard()
  })
  return (
    <div className={styles.map} ref={area} data-full-screen data-unprinted>
      <div className={styles.canvas} data-canvas data-tour="map">
        <LiveMap
          atlas={atlas}
          view={shown}
          placeCounts={places}
          language={language}
          chosen={chosenMark(atlas, view)}
          ties={ties}
          openPlace={setOpenPlace}
          toggleRegion={toggleRegion}
          reportCamera={(at) => go((now) => ({ ...now, at }), 'replace')}
          draw={(area) => go((now) => ({ ...now, area }))}
        />
        <Legend
          atlas={atlas}
          language={language}
          t={t}
          placeCounts={places}
          positions={selection.positions}
          ties={ties}
        />
        {chronology && (
          <LazyPlaceCard
            key={chronology.place.id}
            atlas={atlas}
            {...chronology}
            language={language}
            eventLink={eventLink}
            close={close}
            closed={href({ ...view, place: null })}
          />
        )}
        <Welcome />
      </div>
      <Later>
        <LaterTray />
      </Later>
      <Timeline calm />
    </div>
  )
}

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

const LaterTray = memo(function LaterTray() {
  const t = useTranslations('tray')
  const { language, openPlace, setOpenPlace } = useExplorer()
  const { places } = useShown()
  const count = trayGroups(places)
    .flatMap((group) => group.places)
    .reduce((sum, one) => sum + totalOf(one.count), 0)
  return (
    count > 0 && (
      <details className={styles.areas} data-tour="areas">
        <summary>{t('fold', { count })}</summary>
        <Tray placeCounts={places} language={language} chosen={openPlace} open={setOpenPlace} />
      </details>
    )
  )
})
