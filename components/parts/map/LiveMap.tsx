'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './LiveMap.module.css'
import type { MapViewProps } from './MapView'
import { StillMap } from './StillMap'

/** Leaflet needs a window even to be imported, so the map is loaded by the browser alone. */
function loadedMap() {
  return dynamic(() => import('./MapView'), { ssr: false, loading: () => null })
}

const firstMap = loadedMap()

/** What a live map is given; what it takes the place of is its own affair. */
export type MapProps = Omit<MapViewProps, 'still'>

/** The map; until it stands there, when it cannot be loaded, and without JavaScript, a still one in its place. */
export function LiveMap(props: MapProps) {
  const t = useTranslations('map')
  const [{ Map: LoadedMap, attempt }, tryAgain] = useState({ Map: firstMap, attempt: 1 })
  const [drawn, setDrawn] = useState(false)
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
        onClick={() => tryAgain({ Map: loadedMap(), attempt: attempt + 1 })}
      >
        {t('retry')}
      </button>
    </div>
  )
  return (
    <>
      <ErrorBoundary key={attempt} instead={failed}>
        <LoadedMap {...props} still={still} whenDrawn={whenDrawn} />
      </ErrorBoundary>
      <StillMap ref={still} under={drawn} atlas={atlas} view={view} language={language} label={label} />
    </>
  )
}
