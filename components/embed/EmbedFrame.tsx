'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { eventWith } from '@/geodata/join/lookup'
import { eventsAt, markOf } from '@/geodata/place/gather'
import { whereValues } from '@/geodata/select/membership'
import { matchingEvents, possibleIn } from '@/geodata/select/standing'
import { toggled } from '@/geodata/view/filter'
import { EventLink } from '../explorer/EventLink'
import { LazyEventPanel, usePanelAtHand } from '../explorer/LazyEventPanel'
import { useExplorer, useShown } from '../explorer/useExplorer'
import { LiveMap } from '../map/LiveMap'
import { PlaceCard } from '../place/PlaceCard'
import styles from './EmbedFrame.module.css'
import type { UiPart } from './options'
import { mapHeight, say } from './script/message'
import { useHost } from './useHost'
import { WheelGesture } from './WheelGesture'

const Timeline = dynamic(() => import('../timeline/Timeline').then(({ Timeline: part }) => part))
const Filters = dynamic(() => import('../filter/Filters').then(({ Filters: part }) => part))
const EmbedList = dynamic(() => import('./EmbedList').then(({ EmbedList: part }) => part))

/** What stands below the map, in the order of the page. */
const BELOW: ReadonlySet<UiPart> = new Set<UiPart>(['timeline', 'filters', 'list'])

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

interface EmbedFrameProps {
  readonly parts: readonly UiPart[]
  readonly lock: boolean
  /** The event that the page opened and no reader; undefined: the address still is as the page wrote it. */
  readonly given: string | null | undefined
  readonly give: (event: string | null) => void
}

/** The live map in a widget, with the chronology or the event that is open over it, and below it what the page wants. */
export function EmbedFrame({ parts, lock, given, give }: EmbedFrameProps) {
  const t = useTranslations()
  const { atlas, language, view, go, openPlace, setOpenPlace } = useExplorer()
  const { shown, selection, places } = useShown()
  const [drawn, setDrawn] = useState(false)
  const below = useRef<HTMLDivElement>(null)
  const place = atlas.places.find(({ id }) => id === openPlace)
  const event = eventWith(atlas, view.event)
  const close = useCallback(() => setOpenPlace(null), [setOpenPlace])
  const possible = useMemo(() => possibleIn(atlas, selection), [atlas, selection])
  const read = event && given !== undefined && event.id !== given ? event : null
  useHost(give)
  usePanelAtHand()

  useEffect(
    function tellTheDocumentAround() {
      if (drawn) say(window.parent, 'ready')
    },
    [drawn],
  )

  useEffect(function tellTheHeight() {
    const parts = below.current
    if (!parts) return
    const tell = () => say(window.parent, 'height', { height: mapHeight(window.innerWidth) + parts.offsetHeight })
    const watch = new ResizeObserver(tell)
    watch.observe(parts)
    window.addEventListener('resize', tell)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', tell)
    }
  }, [])

  return (
    <main className={styles.frame} data-theme={view.theme ?? undefined}>
      {/* Whatever leads out of the widget opens a page of its own: no other page of this house may stand in a frame. */}
      <base target="_blank" />
      <h1 className="unseen">{t('map.label')}</h1>
      <div
        className={styles.canvas}
        data-alone={parts.some((part) => BELOW.has(part)) ? undefined : ''}
        data-full-screen
      >
        <WheelGesture>
          <LiveMap
            atlas={atlas}
            view={shown}
            gathered={places}
            language={language}
            chosen={openPlace ?? (event ? markOf(atlas, event.place) : null)}
            openPlace={setOpenPlace}
            toggleRegion={(region) => {
              if (!lock) go((now) => toggled(now, 'where', region, whereValues(atlas)))
            }}
            reportCamera={(at) => go((now) => ({ ...now, at }), 'replace')}
            whenDrawn={() => setDrawn(true)}
            covered
          />
        </WheelGesture>
        {place && !read && (
          <PlaceCard
            key={place.id}
            atlas={atlas}
            place={place}
            events={eventsAt(atlas, place, matchingEvents(atlas, selection))}
            possible={possible}
            language={language}
            eventLink={eventLink}
            close={close}
          />
        )}
        {read && (
          <div className={styles.event}>
            <LazyEventPanel event={read} />
          </div>
        )}
      </div>
      <div ref={below} className={styles.below}>
        {parts.includes('timeline') && <Timeline />}
        {parts.includes('filters') && (
          <div className={styles.filters}>
            <Filters />
          </div>
        )}
        {parts.includes('list') && <EmbedList />}
      </div>
    </main>
  )
}
