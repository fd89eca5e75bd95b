'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failing } from '../site/Failing'
import styles from './Comparison.module.css'

/** The comparison costs nothing before it is asked for. */
function loadedComparison() {
  return dynamic(() => import('./Comparison'), { loading: Loading })
}

const first = loadedComparison()

/** The comparison, or what stands in its place while it loads and when it cannot be loaded. */
export function LazyComparison() {
  const t = useTranslations('compare')
  const [{ Loaded, attempt }, tryAgain] = useState({ Loaded: first, attempt: 1 })
  const failed = (
    <div className={styles.instead} role="alert">
      <p>{t('failed')}</p>
      <button type="button" onClick={() => tryAgain({ Loaded: loadedComparison(), attempt: attempt + 1 })}>
        {t('retry')}
      </button>
    </div>
  )
  return (
    <Failing key={attempt} instead={failed}>
      <Loaded />
    </Failing>
  )
}

function Loading() {
  const t = useTranslations('compare')
  return (
    <div className={styles.instead}>
      <p>{t('loading')}</p>
    </div>
  )
}
