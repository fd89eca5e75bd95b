'use client'

import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { eventWith } from '@/geodata/domain/join/lookup'
import { formatView } from '@/geodata/domain/view/format'
import { LazyEventPanel, usePrefetchPanel } from '../../parts/event/LazyEventPanel'
import { leastMapHeight, mapHeight, postTo } from '../../parts/widget/message'
import type { UiPart } from '../../parts/widget/options'
import { useDetails } from '../../view/details'
import { useExplorer } from '../../view/useExplorer'
import styles from './EmbedFrame.module.css'
import { EmbedMaps } from './EmbedMaps'
import { EmbedParts } from './EmbedParts'
import { useHost } from './useHost'
import { reportWholeHeight } from './wholeHeight'

/** The parts below the map, in page order. */
const BELOW: ReadonlySet<UiPart> = new Set<UiPart>(['timeline', 'filters', 'list'])

/** A widget without an outer document: what that would draw and say. */
export interface WholeWidget {
  readonly title: string
  /** Above the map. */
  readonly head: ReactNode
  /** Below everything else. */
  readonly foot: ReactNode
}

interface EmbedFrameProps {
  readonly parts: readonly UiPart[]
  readonly lock: boolean
  /** The event opened by the host page rather than the reader; undefined while the View is the host page's own. */
  readonly given: string | null | undefined
  readonly give: (event: string | null) => void
  readonly whole?: WholeWidget
}

/** A widget's live map, with the open chronology or event over it and the requested parts below. */
export function EmbedFrame({ parts, lock, given, give, whole }: EmbedFrameProps) {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  const { ask } = useDetails()
  const [drawn, setDrawn] = useState(false)
  const [there, setThere] = useState(false)
  // Height of the map in CSS pixels; null until all parts are loaded and the outer document has replied; 0 without an
  // outer document.
  const [room, setRoom] = useState<number | null>(null)
  const above = useRef<HTMLElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const title = whole?.title
  const hasParts = parts.some((part) => BELOW.has(part))
  const event = eventWith(atlas, view.event) ?? null
  const read = event && given !== undefined && event.id !== given ? event : null
  const maps = view.compare ? 2 : 1
  useHost(give, (height) => setRoom(height - heightOf(below.current)))
  usePrefetchPanel()

  const isOpen = event !== null
  useEffect(
    function fetchLinks() {
      // The map shows its links to other events. An error is shown when it is read.
      if (isOpen) ask().catch(() => {})
    },
    [isOpen, ask],
  )

  useEffect(
    function reportHeight() {
      const parts = below.current
      if (!parts || !there) return
      if (window.parent === window || title !== undefined) setRoom(0)
      const report = () => {
        const { innerWidth } = window
        const more = heightOf(parts) + heightOf(above.current)
        const height = mapHeight(innerWidth, maps) + more
        if (title === undefined)
          postTo(window.parent, 'height', { height, least: leastMapHeight(innerWidth, maps, hasParts) + more })
        else reportWholeHeight(height)
      }
      report()
      const watch = new ResizeObserver(report)
      watch.observe(parts)
      window.addEventListener('resize', report)
      return () => {
        watch.disconnect()
        window.removeEventListener('resize', report)
      }
    },
    [maps, hasParts, there, title],
  )

  const shown = useRef('')
  useEffect(function keepShown() {
    shown.current = formatView({ ...view, theme: null })
  })

  useEffect(
    function reportReady() {
      if (!drawn) return
      postTo(window.parent, 'ready', title === undefined ? {} : { title, view: shown.current, live: true })
    },
    [drawn, title],
  )

  return (
    <main className={styles.frame} data-theme={view.theme ?? undefined}>
      {whole ? <header ref={above}>{whole.head}</header> : <h1 className="unseen">{t('map.label')}</h1>}
      <div className={styles.canvas} style={drawn || !room ? undefined : { minHeight: room }} data-full-screen>
        {/* Mounted once the height is known: a map keeps the camera fitted to its initial size. */}
        {room !== null && <EmbedMaps event={event} lock={lock} whenDrawn={() => setDrawn(true)} />}
        {read && (
          <div className={styles.event}>
            <Suspense>
              <LazyEventPanel event={read} back={t('embed.back')} />
              <ReadFocus event={read.id} place={read.place} />
            </Suspense>
          </div>
        )}
      </div>
      <div ref={below} className={styles.below}>
        <EmbedParts parts={parts} comparing={maps === 2} whenThere={() => setThere(true)} />
        {whole?.foot}
      </div>
    </main>
  )
}

/**
 * Focuses the title of an event that the reader opened, so that Escape closes it; afterwards its entry in the list, or
 * its place on the map. Beside the panel in its Suspense boundary, so that the title is there.
 */
function ReadFocus({ event, place }: { readonly event: string; readonly place: string }) {
  useEffect(
    function focusTitle() {
      document.querySelector<HTMLElement>('article h2')?.focus({ preventScroll: true })
      return () => {
        // Unless what is there instead has taken it.
        if (document.activeElement !== document.body) return
        const opener = `li [data-event="${CSS.escape(event)}"], button[data-place="${CSS.escape(place)}"]`
        document.querySelector<HTMLElement>(opener)?.focus({ preventScroll: true })
      }
    },
    [event, place],
  )
  return null
}

/** Height in whole CSS pixels, rounded up. */
function heightOf(element: HTMLElement | null): number {
  return Math.ceil(element?.getBoundingClientRect().height ?? 0)
}
