'use client'

import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'

export const COMPARISON = lazyPart(() => import('./Comparison'))

/** The comparison, or what stands in its place when it cannot be loaded and while that is tried again. */
export function LazyComparison() {
  const t = useTranslations('compare')
  return (
    <RetryableLazy
      part={COMPARISON}
      given={{}}
      failed={<p>{t('failed')}</p>}
      retry={t('retry')}
      loading={t('loading')}
    />
  )
}
