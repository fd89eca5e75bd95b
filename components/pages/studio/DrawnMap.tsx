import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import type { Annotation } from '@/geodata/domain/story/annotation'
import type { Annotating } from '../../parts/map/annotate/annotating'
import { AnnotatedMap } from '../../parts/scene/AnnotatedMap'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './Studio.module.css'

/** Loaded with the first drawing. */
const Annotate = lazy(() => import('../../parts/map/annotate/Annotate'))

interface DrawnMapProps extends Omit<Annotating, 'annotations'> {
  /** What the map shows. */
  readonly annotations: readonly Annotation[]
  /** What is being drawn on; null: nothing. */
  readonly drawn: readonly DraftAnnotation[] | null
  readonly children: ReactNode
}

/** The map inside with what is drawn on it, or with the tool to draw. */
export function DrawnMap({ annotations, drawn, change, language, isTranslated, done, children }: DrawnMapProps) {
  const t = useTranslations('annotate')
  const tool = useMemo(
    () =>
      drawn && (
        <ErrorBoundary
          instead={
            <p className={styles.failed} role="alert">
              {t('failed')}
            </p>
          }
        >
          <Suspense>
            <Annotate annotations={drawn} {...{ change, language, isTranslated, done }} />
          </Suspense>
        </ErrorBoundary>
      ),
    [drawn, change, language, isTranslated, done, t],
  )
  return (
    <AnnotatedMap annotations={annotations} language={language} instead={tool}>
      {children}
    </AnnotatedMap>
  )
}
