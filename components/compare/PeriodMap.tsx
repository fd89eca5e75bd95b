'use client'

import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { eventsAt, gathered, markOf } from '@/geodata/place/gather'
import type { Selection } from '@/geodata/select/selection'
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

/** The map of one period, with the tray of what has no point on it. */
export function PeriodMap({ period: { side, view, selection, name } }: { period: Period }) {
  const t = useTranslations()
  const { atlas, language, view: whole, go } = useExplorer()
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const close = useCallback(() => setOpenPlace(null), [])
  const places = useMemo(() => gathered(atlas, selection.counts.place), [atlas, selection])
  const possible = useMemo(() => new Set(selection.possible), [selection])
  const shown = useMemo(() => new Set([...selection.certain, ...selection.possible]), [selection])
  const place = atlas.places.find(({ id }) => id === openPlace)
  const event = atlas.events.find(({ id }) => id === view.event)
  const toggleRegion = (region: string) =>
    go({
      ...whole,
      where: whole.where.includes(region) ? whole.where.filter((id) => id !== region) : [...whole.where, region],
    })
  return (
    <section className={styles.period} aria-labelledby={`map-${side}`}>
      <h2 className={styles.name} id={`map-${side}`}>
        {name}{' '}
        <span>{t('list.count', { certain: selection.certain.length, possible: selection.possible.length })}</span>
      </h2>
      <div className={styles.canvas}>
        <LiveMap
          atlas={atlas}
          view={view}
          gathered={places}
          language={language}
          chosen={openPlace ?? (event && shown.has(event.id) ? markOf(atlas, event.place) : null)}
          openPlace={setOpenPlace}
          toggleRegion={toggleRegion}
          reportCamera={(at) => go({ ...whole, at }, 'replace')}
          label={t('compare.map', { window: name })}
        />
        {side === 'before' && <Legend atlas={atlas} language={language} t={t} />}
        {place && (
          <PlaceCard
            key={place.id}
            atlas={atlas}
            place={place}
            events={eventsAt(
              atlas,
              place,
              atlas.events.filter(({ id }) => shown.has(id)),
            )}
            possible={possible}
            language={language}
            eventLink={(linked) => <EventLink event={linked} />}
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
