'use client'

import 'leaflet/dist/leaflet.css'
import { useRef, useState } from 'react'
import { MapContainer, ScaleControl } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Camera as CameraView, View } from '@/geodata/view/view'
import type { Gathered } from '../place/gather'
import { Camera } from './Camera'
import { FIT, GROUND_FRAME, MALI } from './frame'
import { Ground } from './Ground'
import { Hatching } from './Hatching'
import { MapControls } from './MapControls'
import styles from './MapView.module.css'
import { Names } from './Names'
import { RegionShapes } from './RegionShapes'
import { StreetTiles, TILES } from './StreetTiles'
import { Tandem } from './Tandem'
import { TouchGestures } from './TouchGestures'

export interface MapViewProps {
  readonly atlas: Atlas
  readonly view: View
  readonly gathered: readonly Gathered[]
  readonly language: Language
  readonly chosen: string | null
  readonly openPlace: (place: string) => void
  readonly toggleRegion: (region: string) => void
  readonly reportCamera: (at: CameraView | null) => void
  /** What the map is called where there are several. */
  readonly label?: string
}

/** The live map. The camera is Leaflet's own; the View is read once and after that only when the address changes. */
export default function MapView(props: MapViewProps) {
  const { atlas, view, gathered, language, chosen, openPlace, toggleRegion, reportCamera } = props
  const t = useTranslations()
  const start = useRef(view.at)
  const [tiles, showTiles] = useState(false)
  const focus = gathered.find(({ place }) => place.id === chosen)?.place.point?.coordinates ?? null
  const position = start.current
    ? { center: [start.current.lat, start.current.lng] as [number, number], zoom: start.current.zoom }
    : { bounds: MALI, boundsOptions: FIT }
  return (
    <section className={styles.frame} aria-label={props.label ?? t('map.label')}>
      <Hatching />
      <MapContainer
        {...position}
        className={styles.map ?? ''}
        preferCanvas
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0.25}
        zoomDelta={0.5}
        wheelPxPerZoomLevel={120}
        minZoom={4}
        maxZoom={11}
        maxBounds={GROUND_FRAME}
        maxBoundsViscosity={1}
      >
        {tiles && TILES ? <StreetTiles {...TILES} /> : <Ground />}
        <RegionShapes atlas={atlas} view={view} gathered={gathered} chosen={chosen} toggle={toggleRegion} />
        <Names atlas={atlas} gathered={gathered} language={language} chosen={chosen} open={openPlace} />
        <MapControls
          gathered={gathered}
          reset={() => reportCamera(null)}
          tiles={TILES && { shown: tiles, toggle: () => showTiles(!tiles) }}
        />
        <ScaleControl position="bottomright" imperial={false} />
        <TouchGestures />
        <Camera at={view.at} focus={focus} report={reportCamera} />
        <Tandem />
      </MapContainer>
    </section>
  )
}
