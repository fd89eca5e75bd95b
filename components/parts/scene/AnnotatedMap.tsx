import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Annotation } from '@/geodata/domain/story/annotation'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { InsideMap } from '../map/insideMap'
import styles from './SceneMap.module.css'

/** Loaded with the first scene that has any. */
const Annotations = lazy(() => import('../map/annotate/Annotations'))

interface AnnotatedMapProps {
  readonly annotations: readonly Annotation[]
  readonly language: Language
  /** Something else inside the maps, in place of the annotations; the maps stay as they are. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** Draws what the author of a scene drew on the live maps inside. */
export function AnnotatedMap({ annotations, language, instead = null, children }: AnnotatedMapProps) {
  const t = useTranslations('annotations')
  const drawn = useMemo(
    () =>
      annotations.length > 0 && (
        <ErrorBoundary
          instead={
            <p className={styles.failed} role="alert">
              {t('failed')}
            </p>
          }
        >
          <Suspense>
            <Annotations annotations={annotations} language={language} />
          </Suspense>
        </ErrorBoundary>
      ),
    [annotations, language, t],
  )
  return <InsideMap value={instead ?? drawn}>{children}</InsideMap>
}
