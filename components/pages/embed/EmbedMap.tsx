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
import sides from './Sides.module.css'
import type { Side } from './useSides'
import { WheelGesture } from './WheelGesture'

interface EmbedMapProps {
  readonly side: Side
  /** The open event; its place is marked if it is on the map. */
  readonly event: AtlasEvent | null
  /** Filters are locked: regions cannot be clicked. */
  readonly lock: boolean
  /** Whether the open chronology belongs to this map. */
  readonly opened: boolean
  readonly openPlace: (place: string) => void
  readonly whenDrawn: () => void
}

/** One live map of a widget, with its period as heading in a comparison, and the open chronology over it. */
export function EmbedMap({ side, event, lock, opened, openPlace, whenDrawn }: EmbedMapProps) {
  const t = useTranslations()
  const { openPlace: open } = useExplorer()
  const { view, selection, places, name } = side
  const map = useViewMap(event)
  return (
    <section className={sides.side} aria-labelledby={name === null ? undefined : `side-${side.id}`}>
      {name !== null && (
        <h2 className={`${sides.period} ${styles.period}`} id={`side-${side.id}`}>
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
