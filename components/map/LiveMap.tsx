'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failing } from '../site/Failing'
import styles from './LiveMap.module.css'
import type { MapViewProps } from './MapView'

/** Leaflet needs a window even to be imported, so the map is loaded by the browser alone. */
function loadedMap() {
  return dynamic(() => import('./MapView'), { ssr: false, loading: Drawing })
}

const firstMap = loadedMap()

/** The map, or what stands in its place: while it loads, when it cannot be loaded, and without JavaScript. */
export function LiveMap(props: MapViewProps) {
  const t = useTranslations('map')
  const [{ Map: LoadedMap, attempt }, tryAgain] = useState({ Map: firstMap, attempt: 1 })
  const failed = (
    <div className={styles.instead} role="alert">
      <p>{t('failed')}</p>
      <button type="button" onClick={() => tryAgain({ Map: loadedMap(), attempt: attempt + 1 })}>
        {t('retry')}
      </button>
    </div>
  )
  return (
    <>
      <Failing key={attempt} instead={failed}>
        <LoadedMap {...props} />
      </Failing>
      <noscript>
        <div className={styles.instead}>
          <p>{t('noscript')}</p>
        </div>
      </noscript>
    </>
  )
}

function Drawing() {
  const t = useTranslations('map')
  return (
    <div className={styles.instead} data-script>
      <p>{t('loading')}</p>
    </div>
  )
}
