'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl'
import { RetryableLazy } from '../../ui/RetryableLazy'
import type { LatitudeStripProps } from './LatitudeStrip'

const load = () => dynamic(() => import('./LatitudeStrip'))
const first = load()

/** The strip of latitudes, or what stands in its place when it cannot be loaded and while that is tried again. */
export function LazyLatitudeStrip(props: LatitudeStripProps) {
  const t = useTranslations('timeline')
  return (
    <RetryableLazy
      first={first}
      load={load}
      given={props}
      failed={<p>{t('failed')}</p>}
      retry={t('retry')}
      loading={t('loading')}
    />
  )
}

/** Fetches the strip, so that a click need not wait for it. */
export function bringLatitudeStrip(): void {
  // A failure here is told when the strip is opened.
  import('./LatitudeStrip').catch(() => {})
}
