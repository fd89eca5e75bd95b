'use client'

import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import { chosenMark, chronologyOf } from '@/geodata/domain/select/chronology'
import { countOf } from '@/geodata/domain/select/match'
import { whereValues } from '@/geodata/domain/select/membership'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import type { Selection } from '@/geodata/domain/select/selection'
import { standingOf } from '@/geodata/domain/select/standing'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { toggled } from '@/geodata/domain/view/filter'
import type { View } from '@/geodata/domain/view/view'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { useExplorer } from '../../view/useExplorer'
import { EventLink } from '../event/EventLink'
import { Legend } from '../map/Legend'
import { LiveMap } from '../map/LiveMap'
import PlaceCard from '../place/PlaceCard'
import { Tray } from '../place/Tray'
import styles from './Comparison.module.css'

export interface Period {
  readonly side: 'before' | 'after'
  readonly view: View
  readonly time: TimeWindow
  readonly selection: Selection
  /** As EDTF. */
  readonly text: string
  /** In words. */
  readonly name: string
}

/** Where two periods are compared, the links of the open event are not drawn. */
const NO_TIES: readonly LinkArc[] = []

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

interface PeriodMapProps {
  readonly period: Period
  /** Whether the chronology that is open stands on this map. */
  readonly opened: boolean
  /** Says that what is opened next is opened on this map. */
  readonly openHere: () => void
}

/** The map of one period, with the tray of what has no point on it. */
export function PeriodMap({ period: { side, view, selection, name }, opened, openHere }: PeriodMapProps) {
  const t = useTranslations()
  const { atlas, language, view: whole, href, go, openPlace, setOpenPlace } = useExplorer()
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const places = useMemo(() => placeCounts(atlas, selection), [atlas, selection])
  const open = (place: string) => {
    openHere()
    setOpenPlace(place)
  }
  const chronology = chronologyOf(atlas, selection, opened ? openPlace : null)
  // What is open is marked on the map of its own period.
  const elsewhere = standingOf(selection, positionOfEvent(atlas, whole.event)) === 'out'
  const chosen = chosenMark(atlas, {
    event: elsewhere ? null : whole.event,
    place: opened ? openPlace : null,
  })
  const toggleRegion = (region: string) => go((now) => toggled(now, 'where', region, whereValues(atlas)))
  return (
    <section className={styles.period} data-side={side} aria-labelledby={`map-${side}`}>
      <h2 className={styles.name} id={`map-${side}`}>
        {name} <span>{t('list.count', { ...countOf(selection.positions) })}</span>
      </h2>
      <div className={styles.canvas} data-canvas>
        <div className={styles.layer}>
          <LiveMap
            atlas={atlas}
            view={view}
            placeCounts={places}
            language={language}
            chosen={chosen}
            openPlace={open}
            toggleRegion={toggleRegion}
            reportCamera={(at) => go((now) => ({ ...now, at }), 'replace')}
            label={t('compare.map', { window: name })}
          />
          <Legend
            atlas={atlas}
            language={language}
            t={t}
            placeCounts={places}
            positions={selection.positions}
            ties={NO_TIES}
          />
        </div>
        {chronology && (
          <PlaceCard
            key={chronology.place.id}
            atlas={atlas}
            {...chronology}
            language={language}
            eventLink={eventLink}
            close={close}
            closed={href({ ...whole, place: null })}
          />
        )}
      </div>
      <Tray
        placeCounts={places}
        language={language}
        chosen={opened ? openPlace : null}
        open={open}
        label={t('compare.tray', { window: name })}
      />
    </section>
  )
}
