'use client'

import { lazy, type ReactNode, Suspense, use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useHydrated } from '../../ui/useHydrated'
import { useMainPart } from '../../view/sleeping'
// Style sheets of the live map are imported here: with the page they cost no request of their own.
import './draw/Draw.module.css'
import './draw/Outlines.module.css'
import './Laser.module.css'
import './leaflet.css'
import styles from './LiveMap.module.css'
import type { MapViewProps } from './MapView'
import './MapView.module.css'
import { NamedMap } from './namedMap'
import { StillMap } from './StillMap'

/** Imports the map, also ahead of its first rendering. */
export const loadMap = () => import('./MapView')
const firstMap = lazy(loadMap)

/** Props of a live map, without those for replacing the static one. */
export interface MapProps extends Omit<MapViewProps, 'still'> {
  /** Size for which the static map lays out names in a small frame, if not a phone in portrait; CSS pixels. */
  readonly small?: Frame
}

/** The live map; a static one until it is drawn, if it fails to load, and without JavaScript. */
export function LiveMap({ small, ...props }: MapProps) {
  const t = useTranslations('map')
  const Named = use(NamedMap)
  const [{ Map: LoadedMap, attempt }, tryAgain] = useState({ Map: Named ?? firstMap, attempt: 1 })
  const [drawn, setDrawn] = useState(false)
  // Importing Leaflet requires a window.
  const hydrated = useHydrated()
  const still = useRef<HTMLDivElement>(null)
  const { atlas, view, language, openPlace, label = t('label') } = props
  const wakeOthers = useMainPart()
  const whenDrawn = () => {
    setDrawn(true)
    wakeOthers()
    props.whenDrawn?.()
  }
  const failed = (
    <Failed told={wakeOthers}>
      <p>{t('failed')}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => tryAgain({ Map: lazy(loadMap), attempt: attempt + 1 })}
      >
        {t('retry')}
      </button>
    </Failed>
  )
  return (
    <>
      {typeof window === 'undefined' && Named && <Named {...props} />}
      <ErrorBoundary key={attempt} instead={failed}>
        {hydrated && (
          <Suspense>
            <LoadedMap {...props} still={still} whenDrawn={whenDrawn} />
          </Suspense>
        )}
      </ErrorBoundary>
      <StillMap
        ref={still}
        under={drawn}
        atlas={atlas}
        view={view}
        language={language}
        label={label}
        open={openPlace}
        {...(small ? { small } : {})}
      />
    </>
  )
}

/** Reports that the map could not be loaded. */
function Failed({ told, children }: { readonly told: () => void; readonly children: ReactNode }) {
  const tell = useEffectEvent(told)
  useEffect(function tellOthers() {
    tell()
  }, [])
  return (
    <div className={styles.failed} role="alert">
      {children}
    </div>
  )
}
