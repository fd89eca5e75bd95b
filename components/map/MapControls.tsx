import { DomEvent } from 'leaflet'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import { FIT, MALI } from './frame'
import styles from './MapView.module.css'

/** Buttons for what the wheel and the fingers do, and whatever other buttons are given. */
export function MapControls({ reset, children }: { reset: () => void; children?: ReactNode }) {
  const map = useMap()
  const t = useTranslations('map')
  const controls = useRef<HTMLDivElement>(null)

  useEffect(function keepClicksFromTheMap() {
    if (controls.current) DomEvent.disableClickPropagation(controls.current)
  }, [])

  const all = () => {
    map.fitBounds(MALI, FIT)
    reset()
  }
  return (
    <div ref={controls} className={styles.controls}>
      <button type="button" onClick={() => map.zoomIn()} aria-label={t('zoomIn')}>
        +
      </button>
      <button type="button" onClick={() => map.zoomOut()} aria-label={t('zoomOut')}>
        −
      </button>
      <button type="button" onClick={all} aria-label={t('reset')}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </button>
      {children}
    </div>
  )
}
