'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl'
import { RetryableLazy } from '../../ui/RetryableLazy'

const load = () => dynamic(() => import('./Comparison'))
const first = load()

/** The comparison, or what stands in its place when it cannot be loaded and while that is tried again. */
export function LazyComparison() {
  const t = useTranslations('compare')
  return (
    <RetryableLazy
      first={first}
      load={load}
      given={{}}
      failed={<p>{t('failed')}</p>}
      retry={t('retry')}
      loading={t('loading')}
    />
  )
}
