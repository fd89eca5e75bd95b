'use client'

import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { positionOfEvent } from '@/geodata/join/lookup'
import { eventsAt, gathered, markOf, matchAt } from '@/geodata/place/gather'
import { countOf } from '@/geodata/select/match'
import { whereValues } from '@/geodata/select/membership'
import type { Selection } from '@/geodata/select/selection'
import { matchingEvents, standingOf } from '@/geodata/select/standing'
import type { Tie } from '@/geodata/tie/tie'
import { toggled } from '@/geodata/view/filter'
import type { View } from '@/geodata/view/view'
import { EventLink } from '../explorer/EventLink'
import { useExplorer } from '../explorer/useExplorer'
import { Legend } from '../map/Legend'
import { LiveMap } from '../map/LiveMap'
import { PlaceCard } from '../place/PlaceCard'
import { Tray } from '../place/Tray'
import styles from './Comparison.module.css'

export interface Period {
  readonly side: 'before' | 'after'
  readonly view: View
  readonly selection: Selection
  /** As EDTF. */
  readonly text: string
  /** In words. */
  readonly name: string
}

/** Where two periods are compared, the links of the open event are not drawn. */
const NO_TIES: readonly Tie[] = []

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** The map of one period, with the tray of what has no point on it. */
export function PeriodMap({ period: { side, view, selection, name } }: { period: Period }) {
  const t = useTranslations()
  const { atlas, language, view: whole, go } = useExplorer()
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const close = useCallback(() => setOpenPlace(null), [])
  const places = useMemo(() => gathered(atlas, selection), [atlas, selection])
  const place = atlas.places.find(({ id }) => id === openPlace)
  const opened = positionOfEvent(atlas, whole.event)
  const event = standingOf(selection, opened) === 'out' ? undefined : atlas.events[opened]
  const toggleRegion = (region: string) => go((now) => toggled(now, 'where', region, whereValues(atlas)))
  return (
    <section className={styles.period} aria-labelledby={`map-${side}`}>
      <h2 className={styles.name} id={`map-${side}`}>
        {name} <span>{t('list.count', { ...countOf(selection.positions) })}</span>
      </h2>
      <div className={styles.canvas} data-canvas>
        <LiveMap
          atlas={atlas}
          view={view}
          gathered={places}
          language={language}
          chosen={openPlace ?? (event ? markOf(atlas, event.place) : null)}
          openPlace={setOpenPlace}
          toggleRegion={toggleRegion}
          reportCamera={(at) => go((now) => ({ ...now, at }), 'replace')}
          label={t('compare.map', { window: name })}
        />
        <Legend
          atlas={atlas}
          language={language}
          t={t}
          gathered={places}
          positions={selection.positions}
          ties={NO_TIES}
        />
        {place && (
          <PlaceCard
            key={place.id}
            atlas={atlas}
            place={place}
            events={eventsAt(atlas, place, matchingEvents(atlas, selection))}
            match={matchAt(atlas, place, selection)}
            language={language}
            eventLink={eventLink}
            close={close}
          />
        )}
      </div>
      <Tray
        gathered={places}
        language={language}
        chosen={openPlace}
        open={setOpenPlace}
        label={t('compare.tray', { window: name })}
      />
    </section>
  )
}
