'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import { countOf } from '@/geodata/domain/select/match'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import type { Selection } from '@/geodata/domain/select/selection'
import { standingOf } from '@/geodata/domain/select/standing'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Area, View } from '@/geodata/domain/view/view'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { useExplorer } from '../../view/useExplorer'
import { ExplainedMap } from '../map/ExplainedMap'
import { useViewMap } from '../map/useViewMap'
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

interface PeriodMapProps {
  readonly period: Omit<Period, 'time' | 'text'>
  /** Whether the open chronology belongs to this map. */
  readonly opened: boolean
  /** Makes this map the one on which the next chronology opens. */
  readonly openHere: () => void
  /** Draws an area on the map. */
  readonly draw?: (area: Area) => void
}

/** One of two maps above each other on a phone, or beside each other on a tablet; CSS pixels. */
const LOW: Frame = { width: 390, height: 250 }

/** The map of one period, with its tray. */
export function PeriodMap({ period: { side, view, selection, name }, opened, openHere, draw }: PeriodMapProps) {
  const t = useTranslations()
  const { atlas, view: whole, openPlace, setOpenPlace } = useExplorer()
  const places = useMemo(() => placeCounts(atlas, selection), [atlas, selection])
  const open = (place: string) => {
    openHere()
    setOpenPlace(place)
  }
  // The open event is marked on the map of its own period.
  const event = positionOfEvent(atlas, whole.event)
  return (
    <section className={styles.period} data-side={side} aria-labelledby={`map-${side}`}>
      <h2 className={styles.name} id={`map-${side}`}>
        {name} <span>{t('list.count', { ...countOf(selection.positions) })}</span>
      </h2>
      <ExplainedMap
        // Links of the open event are not drawn in a comparison.
        {...useViewMap(null)}
        canvas={{ className: styles.canvas }}
        layer={styles.layer}
        small={LOW}
        view={view}
        selection={selection}
        placeCounts={places}
        event={standingOf(selection, event) === 'out' ? null : atlas.events[event]}
        openPlace={opened ? openPlace : null}
        open={open}
        {...(draw ? { draw } : {})}
        label={t('compare.map', { window: name })}
        tray={t('compare.tray', { window: name })}
      />
    </section>
  )
}
