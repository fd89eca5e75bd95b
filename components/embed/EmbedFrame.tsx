'use client'

import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { eventWith } from '@/geodata/join/lookup'
import { LazyEventPanel, usePanelAtHand } from '../explorer/LazyEventPanel'
import { useExplorer } from '../explorer/useExplorer'
import styles from './EmbedFrame.module.css'
import { EmbedMaps } from './EmbedMaps'
import { EmbedParts } from './EmbedParts'
import type { UiPart } from './options'
import { mapHeight, say } from './script/message'
import { useHost } from './useHost'

/** What stands below the map, in the order of the page. */
const BELOW: ReadonlySet<UiPart> = new Set<UiPart>(['timeline', 'filters', 'list'])

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
  const { atlas, view } = useExplorer()
  const [drawn, setDrawn] = useState(false)
  const [there, setThere] = useState(false)
  const below = useRef<HTMLDivElement>(null)
  const event = eventWith(atlas, view.event) ?? null
  const read = event && given !== undefined && event.id !== given ? event : null
  const maps = view.compare ? 2 : 1
  useHost(give)
  usePanelAtHand()

  useEffect(
    function tellTheHeight() {
      const parts = below.current
      if (!parts) return
      const tell = () =>
        say(window.parent, 'height', { height: mapHeight(window.innerWidth, maps) + parts.offsetHeight })
      tell()
      const watch = new ResizeObserver(tell)
      watch.observe(parts)
      window.addEventListener('resize', tell)
      return () => {
        watch.disconnect()
        window.removeEventListener('resize', tell)
      }
    },
    [maps],
  )

  useEffect(
    function tellTheDocumentAround() {
      if (drawn) say(window.parent, 'ready')
    },
    [drawn],
  )

  return (
    <main className={styles.frame} data-theme={view.theme ?? undefined}>
      <h1 className="unseen">{t('map.label')}</h1>
      <div
        className={styles.canvas}
        data-alone={parts.some((part) => BELOW.has(part)) ? undefined : ''}
        data-maps={maps}
        data-full-screen
      >
        {/* Not before the room is known that the parts below leave: a map keeps the camera of the size that it began with. */}
        {there && <EmbedMaps event={event} lock={lock} whenDrawn={() => setDrawn(true)} />}
        {read && (
          <div className={styles.event}>
            <Suspense>
              <LazyEventPanel event={read} back={t('embed.back')} />
            </Suspense>
          </div>
        )}
      </div>
      <div ref={below} className={styles.below}>
        <EmbedParts parts={parts} comparing={maps === 2} whenThere={() => setThere(true)} />
      </div>
    </main>
  )
}
