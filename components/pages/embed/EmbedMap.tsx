'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { countOf } from '@/geodata/domain/select/match'
import type { MapProps } from '../../parts/map/LiveMap'
import MapView from '../../parts/map/MapView'
import { MapWithCard } from '../../parts/map/MapWithCard'
import { useViewMap } from '../../parts/map/useViewMap'
import { useExplorer } from '../../view/useExplorer'
import styles from './EmbedFrame.module.css'
import type { Side } from './useSides'
import { WheelGesture } from './WheelGesture'

interface EmbedMapProps {
  readonly side: Side
  /** The open event, whose place is marked where the map shows it. */
  readonly event: AtlasEvent | null
  /** The filters are fixed: a region is not to be clicked. */
  readonly lock: boolean
  /** Whether the chronology that is open stands on this map. */
  readonly opened: boolean
  readonly openPlace: (place: string) => void
  readonly whenDrawn: () => void
}

/**
 * One live map of a widget, under its period where there are two, and over it the chronology of the place that is open.
 */
export function EmbedMap({ side, event, lock, opened, openPlace, whenDrawn }: EmbedMapProps) {
  const t = useTranslations()
  const { openPlace: open } = useExplorer()
  const { view, selection, places, name } = side
  const map = useViewMap(event)
  return (
    <section className={styles.side} aria-labelledby={name === null ? undefined : `side-${side.id}`}>
      {name !== null && (
        <h2 className={styles.period} id={`side-${side.id}`}>
          {name} <span>{t('list.count', { ...countOf(selection.positions) })}</span>
        </h2>
      )}
      <MapWithCard
        {...map}
        Map={WheeledMap}
        canvas={{ className: styles.map }}
        view={view}
        selection={selection}
        placeCounts={places}
        event={event}
        openPlace={opened ? open : null}
        open={openPlace}
        toggleRegion={lock ? nothing : map.toggleRegion}
        label={name === null ? t('map.label') : t('compare.map', { window: name })}
        whenDrawn={whenDrawn}
      />
    </section>
  )
}

function WheeledMap(props: MapProps) {
  return (
    <WheelGesture>
      <MapView {...props} />
    </WheelGesture>
  )
}

function nothing() {}
