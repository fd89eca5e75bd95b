'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl'
import { OnDemand } from '../site/OnDemand'
import styles from './Comparison.module.css'

const load = () => dynamic(() => import('./Comparison'))
const first = load()

/** The comparison, or what stands in its place when it cannot be loaded and while that is tried again. */
export function LazyComparison() {
  const t = useTranslations('compare')
  return (
    <OnDemand
      first={first}
      load={load}
      given={{}}
      failed={(retry) => (
        <div className={styles.instead} role="alert">
          <p>{t('failed')}</p>
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      loading={
        <div className={styles.instead}>
          <p>{t('loading')}</p>
        </div>
      }
    />
  )
}
