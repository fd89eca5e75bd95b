'use client'

import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { withEvent } from '@/geodata/domain/select/chronology'
import { densestRange, marks as marksOf } from '@/geodata/drawing/timeline/marks'
import { useHydrated } from '../../ui/useHydrated'
import { useExplorer, useSetting, useShown } from '../../view/useExplorer'
import { Instrument, type InstrumentParts, type OverviewParts } from './Instrument'
import { LazyLatitudeStrip } from './LazyLatitudeStrip'
import { Overview } from './Overview'
import styles from './Timeline.module.css'
import { useLatitudes } from './useLatitudes'
import type { Head } from './usePlayback'
import type { Told } from './usePlayedEvents'
import { useStates } from './useStates'

interface TimelineProps {
  /**
   * Whether it starts without the latitudes, unless the address has a filter or the reader has opened them before.
   */
  readonly calm?: boolean
}

/**
 * The timeline: the whole time range with playback, and, collapsible, every event at its latitude. Shows and sets the
 * time window and the latitude band of the View.
 */
export function Timeline({ calm = false }: TimelineProps) {
  const t = useTranslations('timeline')
  const { atlas, view } = useExplorer()
  const { go } = useSetting()
  const { shown } = useShown()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const hydrated = useHydrated()
  const latitudes = useLatitudes(calm, view)
  const { around, states, played } = useStates()
  const { event } = view
  // As during a drag or playback.
  const moving = shown !== view
  const densest = useCallback(() => densestRange(marks), [marks])
  const strip = useCallback(
    (parts: InstrumentParts) => (
      <LazyLatitudeStrip
        {...{ marks, around, states, event, moving, ...parts }}
        openEvent={(at) => {
          const record = atlas.events[at]
          if (record) go((now) => withEvent(atlas, now, record))
        }}
      />
    ),
    [marks, around, states, event, moving, atlas, go],
  )
  const overview = useCallback(
    (parts: OverviewParts) => <Overview marks={marks} around={around} states={states} {...parts} />,
    [marks, around, states],
  )
  const told = useCallback(
    ({ events }: Head): Told => ({ events: eventsAtPositions(atlas, events), count: events.length }),
    [atlas],
  )
  return (
    <>
      <Instrument
        span={marks.span}
        densest={densest}
        {...{ played, told, strip, overview, event }}
        {...latitudes}
        time={view.time}
        shownTime={shown.time}
        shownBand={shown.band}
      />
      {hydrated && <p className={styles.copy}>{t('copy')}</p>}
    </>
  )
}
