'use client'

import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { countOf } from '@/geodata/domain/select/match'
import { whereValues } from '@/geodata/domain/select/membership'
import { markOf } from '@/geodata/domain/select/placeCounts'
import { toggled } from '@/geodata/domain/view/filter'
import { linkArcsOf } from '@/geodata/drawing/link/linkArcs'
import { EventLink } from '../../parts/event/EventLink'
import MapView from '../../parts/map/MapView'
import PlaceCard from '../../parts/place/PlaceCard'
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

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/**
 * One live map of a widget, under its period where there are two, and over it the chronology of the place that is open.
 */
export function EmbedMap({ side, event, lock, opened, openPlace, whenDrawn }: EmbedMapProps) {
  const t = useTranslations()
  const { atlas, language, view: whole, href, go, openPlace: open, setOpenPlace } = useExplorer()
  const { view, selection, places, name } = side
  const ties = useMemo(
    () => (event && view.links ? linkArcsOf(atlas, event, view.links).arcs : []),
    [atlas, event, view.links],
  )
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const chronology = chronologyOf(atlas, selection, opened ? open : null)
  return (
    <section className={styles.side} aria-labelledby={name === null ? undefined : `side-${side.id}`}>
      {name !== null && (
        <h2 className={styles.period} id={`side-${side.id}`}>
          {name} <span>{t('list.count', { ...countOf(selection.positions) })}</span>
        </h2>
      )}
      <div className={styles.map}>
        <WheelGesture>
          <MapView
            atlas={atlas}
            view={view}
            placeCounts={places}
            language={language}
            chosen={event ? markOf(atlas, event.place) : chronology ? markOf(atlas, chronology.place.id) : null}
            ties={ties}
            openPlace={openPlace}
            toggleRegion={(region) => {
              if (!lock) go((now) => toggled(now, 'where', region, whereValues(atlas)))
            }}
            reportCamera={(at) => go((now) => ({ ...now, at }), 'replace')}
            label={name === null ? t('map.label') : t('compare.map', { window: name })}
            whenDrawn={whenDrawn}
          />
        </WheelGesture>
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
    </section>
  )
}
