'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useHydrated } from '../../ui/useHydrated'
import styles from './LiveMap.module.css'
import type { MapViewProps } from './MapView'
import { StillMap } from './StillMap'

const load = () => import('./MapView')
// Requested during hydration instead of after it. Errors are reported when the map is rendered.
if (typeof window !== 'undefined') load().catch(() => {})

const firstMap = lazy(load)

/** Props of a live map, without those for replacing the static one. */
export type MapProps = Omit<MapViewProps, 'still'>

/** The live map; a static one until it is drawn, if it fails to load, and without JavaScript. */
export function LiveMap(props: MapProps) {
  const t = useTranslations('map')
  const [{ Map: LoadedMap, attempt }, tryAgain] = useState({ Map: firstMap, attempt: 1 })
  const [drawn, setDrawn] = useState(false)
  // Importing Leaflet requires a window.
  const hydrated = useHydrated()
  const still = useRef<HTMLDivElement>(null)
  const { atlas, view, language, label = t('label') } = props
  const whenDrawn = () => {
    setDrawn(true)
    props.whenDrawn?.()
  }
  const failed = (
    <div className={styles.failed} role="alert">
      <p>{t('failed')}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => tryAgain({ Map: lazy(load), attempt: attempt + 1 })}
      >
        {t('retry')}
      </button>
    </div>
  )
  return (
    <>
      <ErrorBoundary key={attempt} instead={failed}>
        {hydrated && (
          <Suspense>
            <LoadedMap {...props} still={still} whenDrawn={whenDrawn} />
          </Suspense>
        )}
      </ErrorBoundary>
      <StillMap ref={still} under={drawn} atlas={atlas} view={view} language={language} label={label} />
    </>
  )
}
