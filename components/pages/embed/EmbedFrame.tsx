'use client'

import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { eventWith } from '@/geodata/domain/join/lookup'
import { LazyEventPanel, usePanelAtHand } from '../../parts/event/LazyEventPanel'
import { leastMapHeight, mapHeight, say } from '../../parts/widget/message'
import type { UiPart } from '../../parts/widget/options'
import { useExplorer } from '../../view/useExplorer'
import styles from './EmbedFrame.module.css'
import { EmbedMaps } from './EmbedMaps'
import { EmbedParts } from './EmbedParts'
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

/**
 * The live map in a widget, with the chronology or the event that is open over it, and below it what the page wants.
 */
export function EmbedFrame({ parts, lock, given, give }: EmbedFrameProps) {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  const [drawn, setDrawn] = useState(false)
  const [there, setThere] = useState(false)
  // Of the canvas, in CSS pixels: null until all parts are there and the document around has answered; 0 where there is
  // none around.
  const [room, setRoom] = useState<number | null>(null)
  const below = useRef<HTMLDivElement>(null)
  const hasParts = parts.some((part) => BELOW.has(part))
  const event = eventWith(atlas, view.event) ?? null
  const read = event && given !== undefined && event.id !== given ? event : null
  const maps = view.compare ? 2 : 1
  useHost(give, (height) => setRoom(height - heightOf(below.current)))
  usePanelAtHand()

  useEffect(
    function tellTheHeight() {
      const parts = below.current
      if (!parts || !there) return
      if (window.parent === window) setRoom(0)
      const tell = () => {
        const { innerWidth } = window
        const more = heightOf(parts)
        say(window.parent, 'height', {
          height: mapHeight(innerWidth, maps) + more,
          least: leastMapHeight(innerWidth, maps, hasParts) + more,
        })
      }
      tell()
      const watch = new ResizeObserver(tell)
      watch.observe(parts)
      window.addEventListener('resize', tell)
      return () => {
        watch.disconnect()
        window.removeEventListener('resize', tell)
      }
    },
    [maps, hasParts, there],
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
      <div className={styles.canvas} style={drawn || !room ? undefined : { minHeight: room }} data-full-screen>
        {/* Not before its room is known: a map keeps the camera of the size that it began with. */}
        {room !== null && <EmbedMaps event={event} lock={lock} whenDrawn={() => setDrawn(true)} />}
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

/** In whole CSS pixels, none of them cut. */
function heightOf(element: HTMLElement | null): number {
  return Math.ceil(element?.getBoundingClientRect().height ?? 0)
}
