'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useDetails } from '../../view/details'
import { useHovered } from '../../view/hovered'
import { usePrefetchRest } from '../../view/rest'
import { useExplorer } from '../../view/useExplorer'
import type { EventPanelProps } from './EventPanel'

export const EVENT_PANEL = lazyPart(() => import('./EventPanel'))

/** The open event, or what stands in its place when its panel cannot be loaded: its own page has everything. */
export function LazyEventPanel({ event, ...rest }: EventPanelProps) {
  const t = useTranslations('event')
  const { language } = useExplorer()
  const { forget } = useDetails()
  return (
    // Whatever stands here, the panel or word of its failure, can be skipped to.
    <div id="event" tabIndex={-1}>
      <RetryableLazy
        part={EVENT_PANEL}
        again={forget}
        given={{ event, ...rest }}
        failed={
          <>
            <p>{t('failed')}</p>
            <p>
              <a href={`/${language}/events/${event.id}`}>{t('page')}</a>
            </p>
          </>
        }
        retry={t('retry')}
        loading={t('loading')}
      />
    </div>
  )
}

/**
 * Fetches the panel and the texts that it shows as soon as the reader points at any event, so that a click need not
 * wait for it.
 */
export function usePanelAtHand(): void {
  const pointing = useHovered((event) => event !== null)
  const { ask } = useDetails()
  const fetchRest = usePrefetchRest()
  useEffect(
    function fetchThePanel() {
      // A failure here is told when an event is opened.
      if (!pointing) return
      fetchRest()
      Promise.all([EVENT_PANEL.load(), ask()]).catch(() => {})
    },
    [pointing, ask, fetchRest],
  )
}
