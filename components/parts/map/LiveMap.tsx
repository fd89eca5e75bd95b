'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useHydrated } from '../../ui/useHydrated'
import styles from './LiveMap.module.css'
import type { MapViewProps } from './MapView'
import { StillMap } from './StillMap'

const load = () => import('./MapView')
// Requested while React hydrates the page, not after. A failure is shown when the map is rendered.
if (typeof window !== 'undefined') load().catch(() => {})

const firstMap = lazy(load)

/** What a live map is given; what it takes the place of is its own affair. */
export type MapProps = Omit<MapViewProps, 'still'>

/** The map; until it stands there, when it cannot be loaded, and without JavaScript, a still one in its place. */
export function LiveMap(props: MapProps) {
  const t = useTranslations('map')
  const [{ Map: LoadedMap, attempt }, tryAgain] = useState({ Map: firstMap, attempt: 1 })
  const [drawn, setDrawn] = useState(false)
  // Leaflet cannot even be imported without a window.
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
