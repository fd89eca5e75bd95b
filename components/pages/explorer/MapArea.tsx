'use client'

import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { eventWith } from '@/geodata/domain/join/lookup'
import { totalOf } from '@/geodata/domain/select/match'
import { trayGroups } from '@/geodata/domain/select/tray'
import { ExplainedMap } from '../../parts/map/ExplainedMap'
import { useViewMap } from '../../parts/map/useViewMap'
import { Tray } from '../../parts/place/Tray'
import { Timeline } from '../../parts/timeline/Timeline'
import { Sleeping } from '../../view/sleeping'
import { Later, useExplorer, useShown } from '../../view/useExplorer'
import styles from './Explorer.module.css'

/**
 * The map with the open chronology, the tray of events without a point, and the timeline; `children` are over the map.
 */
export function MapArea({ children }: { readonly children: ReactNode }) {
  const { atlas, view, go, openPlace, setOpenPlace } = useExplorer()
  const { shown, selection, places } = useShown()
  const event = eventWith(atlas, view.event)
  return (
    <div className={styles.map} data-full-screen data-unprinted>
      <ExplainedMap
        {...useViewMap(event)}
        canvas={{ className: styles.canvas, 'data-tour': 'map' }}
        view={shown}
        selection={selection}
        placeCounts={places}
        event={event}
        openPlace={openPlace}
        open={setOpenPlace}
        draw={(area) => go((now) => ({ ...now, area }))}
      >
        {children}
      </ExplainedMap>
      <Sleeping>
        <Later>
          <LaterTray />
        </Later>
      </Sleeping>
      <Sleeping>
        <Timeline calm />
      </Sleeping>
    </div>
  )
}

const LaterTray = memo(function LaterTray() {
  const t = useTranslations('tray')
  const { atlas, language, openPlace, setOpenPlace } = useExplorer()
  const { places } = useShown()
  const count = trayGroups(places)
    .flatMap((group) => group.places)
    .reduce((sum, one) => sum + totalOf(one.count), 0)
  return (
    count > 0 && (
      <details className={styles.areas} data-tour="areas">
        <summary>{t('fold', { count })}</summary>
        <Tray atlas={atlas} placeCounts={places} language={language} chosen={openPlace} open={setOpenPlace} />
      </details>
    )
  )
})
