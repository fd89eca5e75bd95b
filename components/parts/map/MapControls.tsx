import { DomEvent, type LatLngBounds, latLngBounds } from 'leaflet'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { boundsOf, extentOf, FIT } from './bounds'
import styles from './MapView.module.css'
import { Tool } from './Tool'
import { useFullScreen } from './useFullScreen'

interface MapControlsProps {
  readonly placeCounts: readonly PlaceCount[]
  /** The extent of other places with events; null if there are none. */
  readonly crowd: LatLngBounds | null
  readonly atlas: Atlas
  /** Removes the camera from the address. */
  readonly reset: () => void
  /** Whether street tiles are shown, and a toggle; null if none are configured. */
  readonly tiles: { readonly shown: boolean; readonly toggle: () => void } | null
  /** Additional buttons. */
  readonly children?: ReactNode
}

/** Buttons for zooming, resetting and other tools; on a small map all but the zoom are collapsed. */
export function MapControls({ placeCounts, crowd, atlas, reset, tiles, children }: MapControlsProps) {
  const map = useMap()
  const t = useTranslations('map')
  const controls = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()
  const fullScreen = useFullScreen(controls)
  const settled = useDeferredValue(placeCounts)
  const ofEvents = useMemo(() => {
    const listed = extentOf(settled, atlas)
    return listed && crowd ? latLngBounds(crowd.getSouthWest(), crowd.getNorthEast()).extend(listed) : (listed ?? crowd)
  }, [settled, crowd, atlas])

  useEffect(function stopClickPropagation() {
    if (controls.current) DomEvent.disableClickPropagation(controls.current)
  }, [])

  const all = () => {
    map.fitBounds(boundsOf(atlas.config.map.home), FIT)
    reset()
  }
  const folded = (event: KeyboardEvent | MouseEvent) => {
    if ('key' in event) {
      if (event.key !== 'Escape' || !open) return
      event.stopPropagation()
      controls.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds the tools, wherever among them the focus is
    <div ref={controls} className={styles.controls} data-over-map data-open={open || undefined} onKeyDown={folded}>
      <Tool label={t('zoomIn')} path="M8 2.5v11M2.5 8h11" onClick={() => map.zoomIn()} />
      <Tool label={t('zoomOut')} path="M2.5 8h11" onClick={() => map.zoomOut()} />
      <Tool
        className={styles.more}
        label={t('more')}
        path="M2.2 8h2M7 8h2M11.8 8h2"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          // An open legend would cover them.
          for (const legend of document.querySelectorAll('[data-legend]')) legend.removeAttribute('open')
          setOpen(!open)
        }}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button that is pressed by a key is clicked as well */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of the buttons in it */}
      <div className={styles.rest} id={id} onClick={folded}>
        <Tool label={t('reset')} path="M2 8l6-5.5L14 8M3.8 6.8V14h8.4V6.8" data-home onClick={all} />
        <Tool
          label={t('fit')}
          path="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M6.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0"
          disabled={!ofEvents}
          onClick={() => ofEvents && map.fitBounds(ofEvents, { ...FIT, maxZoom: 8 })}
        />
        {fullScreen.possible && (
          <Tool
            label={t('fullScreen')}
            path={fullScreen.on ? 'M6 2v4H2M10 2v4h4M14 10h-4v4M2 10h4v4' : 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'}
            aria-pressed={fullScreen.on}
            onClick={fullScreen.toggle}
          />
        )}
        {tiles && (
          <Tool
            label={t('tiles')}
            path="M2 3.5l4-1.5 4 1.5 4-1.5v10.5l-4 1.5-4-1.5-4 1.5zM6 2v10.5M10 3.5V14"
            aria-pressed={tiles.shown}
            onClick={tiles.toggle}
          />
        )}
        {children}
      </div>
    </div>
  )
}
