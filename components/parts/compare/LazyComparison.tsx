'use client'

import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'

export const COMPARISON = lazyPart(() => import('./Comparison'))

/** The lazy comparison, with an error message and a retry. */
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
