import { useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { GroundNoteProps } from './GroundNote'
import { LazyLayer } from './LazyLayer'

/** From this zoom on the base map, drawn for regions and towns, shows no further detail. */
const GROUND_ENDS = 9

/** The note shown when zoomed in beyond the detail of the base map. */
export function LazyGroundNote(props: GroundNoteProps) {
  const t = useTranslations('map')
  const map = useMapEvents({ zoomend: () => setClose(isClose()) })
  const isClose = () => map.getZoom() >= GROUND_ENDS
  const [close, setClose] = useState(isClose)
  return (
    close && <LazyLayer load={() => import('./GroundNote')} given={props} failed={t('groundFold', { places: 0 })} />
  )
}
