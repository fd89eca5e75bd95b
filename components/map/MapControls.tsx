import { DomEvent } from 'leaflet'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Gathered } from '@/geodata/place/gather'
import { extentOf, FIT, HOME } from './frame'
import styles from './MapView.module.css'
import { useFullScreen } from './useFullScreen'

interface MapControlsProps {
  readonly gathered: readonly Gathered[]
  /** Takes the camera out of the address. */
  readonly reset: () => void
  /** Whether street tiles are shown, and how to change that; null where none are set up. */
  readonly tiles: { readonly shown: boolean; readonly toggle: () => void } | null
  /** Whatever other buttons there are. */
  readonly children?: ReactNode
}

/** Buttons for what the wheel and the fingers do, and for what they cannot. */
export function MapControls({ gathered, reset, tiles, children }: MapControlsProps) {
  const map = useMap()
  const t = useTranslations('map')
  const controls = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen(controls)
  const settled = useDeferredValue(gathered)
  const extent = useMemo(() => extentOf(settled), [settled])

  useEffect(function keepClicksFromTheMap() {
    if (controls.current) DomEvent.disableClickPropagation(controls.current)
  }, [])

  const all = () => {
    map.fitBounds(HOME, FIT)
    reset()
  }
  return (
    <div ref={controls} className={styles.controls} data-over-map>
      <button type="button" onClick={() => map.zoomIn()} aria-label={t('zoomIn')} title={t('zoomIn')}>
        <Sign path="M8 2.5v11M2.5 8h11" />
      </button>
      <button type="button" onClick={() => map.zoomOut()} aria-label={t('zoomOut')} title={t('zoomOut')}>
        <Sign path="M2.5 8h11" />
      </button>
      <button type="button" data-home onClick={all} aria-label={t('reset')} title={t('reset')}>
        <Sign path="M2 8l6-5.5L14 8M3.8 6.8V14h8.4V6.8" />
      </button>
      <button
        type="button"
        disabled={!extent}
        onClick={() => extent && map.fitBounds(extent, { ...FIT, maxZoom: 8 })}
        aria-label={t('fit')}
        title={t('fit')}
      >
        <Sign path="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M6.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0" />
      </button>
      {fullScreen.possible && (
        <button
          type="button"
          onClick={fullScreen.toggle}
          aria-pressed={fullScreen.on}
          aria-label={t('fullScreen')}
          title={t('fullScreen')}
        >
          <Sign
            path={fullScreen.on ? 'M6 2v4H2M10 2v4h4M14 10h-4v4M2 10h4v4' : 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'}
          />
        </button>
      )}
      {tiles && (
        <button
          type="button"
          onClick={tiles.toggle}
          aria-pressed={tiles.shown}
          aria-label={t('tiles')}
          title={t('tiles')}
        >
          <Sign path="M2 3.5l4-1.5 4 1.5 4-1.5v10.5l-4 1.5-4-1.5-4 1.5zM6 2v10.5M10 3.5V14" />
        </button>
      )}
      {children}
    </div>
  )
}

function Sign({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />
    </svg>
  )
}
