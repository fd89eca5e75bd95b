'use client'

import dynamic from 'next/dynamic'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failing } from '../site/Failing'
import styles from './Comparison.module.css'

/**
 * The comparison costs nothing before it is asked for. No `loading` here: that would make a boundary, behind which the server's page holds the comparison back for a
 * script to reveal; without one it is in the page itself, and on the way to it the map stays until it is ready.
 */
function loadedComparison() {
  return dynamic(() => import('./Comparison'))
}

const first = loadedComparison()

/** The comparison, or what stands in its place when it cannot be loaded and while that is tried again. */
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
      {attempt === 1 ? (
        <Loaded />
      ) : (
        <Suspense fallback={<Loading />}>
          <Loaded />
        </Suspense>
      )}
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
