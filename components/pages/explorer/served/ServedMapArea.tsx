'use client'

import { lazy, type ReactNode, Suspense, useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventWith, withId } from '@/geodata/domain/join/lookup'
import { totalOf } from '@/geodata/domain/select/match'
import { trayGroups } from '@/geodata/domain/select/tray'
import { signsOf } from '@/geodata/drawing/poster/mapLegend'
import type { Asked } from '@/geodata/drawing/served/asked'
import { InsideMap } from '../../../parts/map/insideMap'
import { LazyLayer } from '../../../parts/map/LazyLayer'
import { LegendEntries } from '../../../parts/map/Legend'
import { LiveMap } from '../../../parts/map/LiveMap'
import { MapWithCard } from '../../../parts/map/MapWithCard'
import { useViewMap } from '../../../parts/map/useViewMap'
import { Tray } from '../../../parts/place/Tray'
import { ServedTimeline } from '../../../parts/timeline/ServedTimeline'
import { useHydrated } from '../../../ui/useHydrated'
import { useExplorer, useShown } from '../../../view/useExplorer'
import styles from '../Explorer.module.css'
import { More } from './More'
import own from './Served.module.css'
import { useServed } from './served'

// Imports Leaflet, which needs a browser.
const WorldGround = lazy(() => import('../../../parts/map/world/WorldGround'))

/** The map with marks or dots, the tray and the timeline of a served set. */
export function ServedMapArea() {
  const { atlas } = useExplorer()
  const { set, explored, rowEdges, stale, see, lists } = useServed()
  const seeStrip = useCallback((strip: Asked['strip']) => see({ strip }), [see])
  const first = lists.certain
  const certain = useMemo(
    () => ({
      events: first?.lines.flatMap(({ id }) => withId(atlas.events, id) ?? []) ?? [],
      count: explored.answer.count.certain,
    }),
    [first, atlas, explored],
  )
  return (
    <div className={`${styles.map} ${own.answered}`} data-full-screen data-stale={stale || undefined} data-unprinted>
      <OnGround>
        <ServedMap />
      </OnGround>
      <ServedTray />
      <ServedTimeline
        set={set}
        time={explored.answer.time}
        rowEdges={rowEdges}
        see={seeStrip}
        certain={certain}
        stale={stale}
      />
    </div>
  )
}

/** The places without a point. */
export function ServedTray({ side }: { readonly side?: ComparedSide }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { openPlace, open } = useOpenPlace(side)
  const { places } = useShown()
  const { rest } = useServed().explored.answer.areas
  const count = trayGroups(places)
    .flatMap((group) => group.places)
    .reduce((sum, one) => sum + totalOf(one.count), 0)
  if (count === 0) return <div />
  return (
    <details className={styles.areas}>
      <summary>{t('tray.fold', { count })}</summary>
      <Tray atlas={atlas} placeCounts={places} language={language} chosen={openPlace} open={open} />
      {rest > 0 && <p className={own.rest}>{t('explore.restOfAreas', { count: rest })}</p>}
    </details>
  )
}

/** One of two compared maps. */
export interface ComparedSide {
  readonly canvas: string | undefined
  /** Class of an extra element around map and legend. */
  readonly layer: string | undefined
  readonly label: string
  /** Whether an open chronology belongs to this map. */
  readonly opened: boolean
  /** Makes this map the one on which the next chronology opens. */
  readonly openHere: () => void
}

/** The open place of a map, and how another is opened on it. */
function useOpenPlace(side: ComparedSide | undefined) {
  const { openPlace, setOpenPlace } = useExplorer()
  const openHere = side?.openHere
  const open = useCallback(
    (place: string) => {
      openHere?.()
      setOpenPlace(place)
    },
    [openHere, setOpenPlace],
  )
  return { openPlace: side?.opened === false ? null : openPlace, open }
}

/** The base map: that of the site's atlas, or, for events from anywhere, the world. */
export function OnGround({
  canvas = styles.canvas,
  children,
}: {
  readonly canvas?: string | undefined
  readonly children: ReactNode
}) {
  const { atlas } = useExplorer()
  const hydrated = useHydrated()
  if (!atlas.own) return children
  return (
    <Suspense fallback={<div className={canvas} />}>
      {hydrated ? (
        <WorldGround regions={atlas.regions} edge={atlas.config.map.edge}>
          {children}
        </WorldGround>
      ) : (
        <div className={canvas} />
      )}
    </Suspense>
  )
}

/** The map with marks or dots. */
export function ServedMap({ side }: { readonly side?: ComparedSide }) {
  const t = useTranslations()
  const { atlas, view, go, language } = useExplorer()
  const { openPlace, open } = useOpenPlace(side)
  const { shown, selection, places } = useShown()
  const { set, explored, chronology, seen, answered, see, more } = useServed()
  const { tiles } = seen
  const { answer } = explored
  const event = eventWith(atlas, view.event)
  // Links of the open event are not drawn in a comparison.
  const map = useViewMap(side ? null : event)
  const { dots } = answer.map
  const seeTiles = useCallback((inSight: Asked['tiles']) => see({ tiles: inSight }), [see])
  const inside = useMemo(
    () =>
      set.crowded && (
        <LazyLayer
          load={() => import('../../../parts/map/served/SeenTiles')}
          given={{ tiles, dots, dotted: answered.tiles, see: seeTiles }}
          failed={t('crowd.failed')}
        />
      ),
    [set.crowded, tiles, dots, answered.tiles, seeTiles, t],
  )
  const card = useMemo(() => {
    if (openPlace === null || chronology?.place.id !== openPlace) return null
    const matches = new Map(chronology.lines.map(({ id }, i) => [id, chronology.matches[i] ?? ('out' as const)]))
    return {
      place: chronology.place,
      events: chronology.lines.flatMap(({ id }) => withId(atlas.events, id) ?? []),
      match: ({ id }: AtlasEvent) => matches.get(id) ?? ('out' as const),
      count: chronology.count,
      more: chronology.next !== null && (
        <More left={totalOf(chronology.count) - chronology.lines.length} ask={() => more('place')} />
      ),
    }
  }, [openPlace, chronology, atlas, more])
  const chosen = (id: string) => shown.kind.length === 0 || shown.kind.includes(id)
  const kinds = Object.keys(answer.facets.kind).filter(chosen).join(' ')
  const stated = (status: 'announced' | 'judged') =>
    answer.facets.status[status] !== undefined && (shown.status.length === 0 || shown.status.includes(status))
  return (
    <InsideMap value={inside}>
      <MapWithCard
        {...map}
        Map={LiveMap}
        legend={
          <LegendEntries
            atlas={atlas}
            language={language}
            t={t}
            signs={signsOf(places, map.arcs, atlas.config.map, dots ? answer.count : null).join(' ')}
            kinds={kinds}
            announced={stated('announced')}
            judged={stated('judged')}
          >
            {dots && <p className={own.dots}>{t('explore.dots')}</p>}
          </LegendEntries>
        }
        canvas={{ className: side ? side.canvas : styles.canvas }}
        {...(side ? { layer: side.layer, label: side.label } : {})}
        view={shown}
        selection={selection}
        extent={answer.extent}
        placeCounts={places}
        event={event}
        chronology={card}
        openPlace={openPlace}
        open={open}
        draw={(area) => go((now) => ({ ...now, area }))}
      />
    </InsideMap>
  )
}
