'use client'

import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import type { LatitudeStripProps } from './LatitudeStrip'

const LATITUDE_STRIP = lazyPart(() => import('./LatitudeStrip'))

/** The strip of latitudes, or what stands in its place when it cannot be loaded and while that is tried again. */
export function LazyLatitudeStrip(props: LatitudeStripProps) {
  const t = useTranslations('timeline')
  return (
    <RetryableLazy
      part={LATITUDE_STRIP}
      given={props}
      failed={<p>{t('failed')}</p>}
      retry={t('retry')}
      loading={t('loading')}
    />
  )
}

/** Fetches the strip, so that a click need not wait for it. */
export function loadLatitudeStrip(): void {
  // A failure here is told when the strip is opened.
  LATITUDE_STRIP.load().catch(() => {})
}
