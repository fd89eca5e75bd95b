'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { OnDemand } from '../site/OnDemand'
import type { EventPanelProps } from './EventPanel'
import { usePointed } from './pointed'
import { useExplorer } from './useExplorer'

const load = () => dynamic(() => import('./EventPanel'))
const first = load()

/** The open event, or what stands in its place when its panel cannot be loaded: its own page has everything. */
export function LazyEventPanel({ event, ...rest }: EventPanelProps) {
  const t = useTranslations('event')
  const { language } = useExplorer()
  return (
    <OnDemand
      first={first}
      load={load}
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
  )
}

/** Fetches the panel as soon as the reader points at any event, so that a click need not wait for it. */
export function usePanelAtHand(): void {
  const pointing = usePointed((event) => event !== null)
  useEffect(
    function fetchThePanel() {
      // A failure here is told when an event is opened.
      if (pointing) import('./EventPanel').catch(() => {})
    },
    [pointing],
  )
}
