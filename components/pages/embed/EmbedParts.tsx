'use client'

import { lazy, Suspense, useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { UiPart } from '../../parts/widget/options'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './EmbedFrame.module.css'

// Loaded only by widgets that show them.
const Timeline = lazy(() => import('../../parts/timeline/Timeline').then(({ Timeline: part }) => ({ default: part })))
const ComparedWindows = lazy(() => import('./ComparedWindows').then(({ ComparedWindows: part }) => ({ default: part })))
const Filters = lazy(() => import('../../parts/filter/Filters').then(({ Filters: part }) => ({ default: part })))
const EmbedList = lazy(() => import('./EmbedList').then(({ EmbedList: part }) => ({ default: part })))

interface EmbedPartsProps {
  readonly parts: readonly UiPart[]
  /** The View compares two periods: the timeline has both, and time is no filter. */
  readonly comparing: boolean
  /** Called once, when all parts have loaded or failed. */
  readonly whenThere: () => void
}

/** The requested parts below a widget's map: timeline, filters and list. */
export function EmbedParts({ parts, comparing, whenThere }: EmbedPartsProps) {
  const t = useTranslations('embed')
  const failed = (
    <p className={styles.failed} role="alert">
      {t('failed')}
      <Mounted onMount={whenThere} />
    </p>
  )
  return (
    <ErrorBoundary instead={failed}>
      <Suspense>
        {parts.includes('timeline') && (comparing ? <ComparedWindows /> : <Timeline />)}
        {parts.includes('filters') && (
          <div className={styles.filters}>
            <Filters fixed={comparing ? 'time' : null} docked />
          </div>
        )}
        {parts.includes('list') && <EmbedList />}
        <Mounted onMount={whenThere} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Calls `onMount` once mounted, i.e. when its siblings have loaded. */
function Mounted({ onMount }: { onMount: () => void }) {
  const call = useEffectEvent(onMount)
  useEffect(() => call(), [])
  return null
}
