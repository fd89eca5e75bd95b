'use client'

import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import type { LatitudeStripProps } from './LatitudeStrip'

const LATITUDE_STRIP = lazyPart(() => import('./LatitudeStrip'))

/** The lazy latitude strip, with an error message and a retry. */
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

/** Prefetches the strip, so that a click need not wait. */
export function loadLatitudeStrip(): void {
  // Errors are shown when the strip is opened.
  LATITUDE_STRIP.load().catch(() => {})
}
