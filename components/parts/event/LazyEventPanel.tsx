'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useDetails } from '../../view/details'
import { useHovered } from '../../view/hovered'
import { recordAddress } from '../../view/recordAddress'
import { usePrefetchRest } from '../../view/rest'
import { useExplorer } from '../../view/useExplorer'
import type { EventPanelProps } from './EventPanel'

export const EVENT_PANEL = lazyPart(() => import('./EventPanel'))

/** The open event, or if its panel fails to load, a message with a link to its page. */
export function LazyEventPanel({ event, ...rest }: EventPanelProps) {
  const t = useTranslations('event')
  const { atlas, language } = useExplorer()
  const { forget } = useDetails()
  return (
    // The target of a skip link, for the panel or its error message.
    <div id="event" tabIndex={-1}>
      <RetryableLazy
        part={EVENT_PANEL}
        again={forget}
        given={{ event, ...rest }}
        failed={
          <>
            <p>{t('failed')}</p>
            <p>
              <a href={recordAddress(atlas, language, 'events', event.id)}>{t('page')}</a>
            </p>
          </>
        }
        retry={t('retry')}
        loading={t('loading')}
      />
    </div>
  )
}

/** Prefetches the panel and the event details once the reader hovers over any event, so that a click need not wait. */
export function usePrefetchPanel(): void {
  const pointing = useHovered((event) => event !== null)
  const { ask } = useDetails()
  const fetchRest = usePrefetchRest()
  useEffect(
    function prefetchPanel() {
      // Errors are shown when an event is opened.
      if (!pointing) return
      fetchRest()
      Promise.all([EVENT_PANEL.load(), ask()]).catch(() => {})
    },
    [pointing, ask, fetchRest],
  )
}
