'use client'

import { lazy, Suspense, useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { UiPart } from '../../parts/widget/options'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './EmbedFrame.module.css'

// Fetched only by widgets that show them.
const Timeline = lazy(() => import('../../parts/timeline/Timeline').then(({ Timeline: part }) => ({ default: part })))
const Filters = lazy(() => import('../../parts/filter/Filters').then(({ Filters: part }) => ({ default: part })))
const EmbedList = lazy(() => import('./EmbedList').then(({ EmbedList: part }) => ({ default: part })))

interface EmbedPartsProps {
  readonly parts: readonly UiPart[]
  /** Two periods stand side by side, and are no filter of their own then. */
  readonly comparing: boolean
  /** Called once, when all of them are there, or cannot be. */
  readonly whenThere: () => void
}

/** What stands below the map of a widget: timeline, filters and list, as far as the page wants them. */
export function EmbedParts({ parts, comparing, whenThere }: EmbedPartsProps) {
  const t = useTranslations('embed')
  const failed = (
    <p className={styles.failed} role="alert">
      {t('failed')}
      <There tell={whenThere} />
    </p>
  )
  return (
    <ErrorBoundary instead={failed}>
      <Suspense>
        {parts.includes('timeline') && !comparing && <Timeline />}
        {parts.includes('filters') && (
          <div className={styles.filters}>
            <Filters fixed={comparing ? 'time' : null} />
          </div>
        )}
        {parts.includes('list') && <EmbedList />}
        <There tell={whenThere} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Tells that what it stands with is there. */
function There({ tell }: { tell: () => void }) {
  const told = useEffectEvent(tell)
  useEffect(() => told(), [])
  return null
}
