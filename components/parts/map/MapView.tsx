'use client'

import { type RefObject, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { MapContainer, Pane, ScaleControl } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Area, Camera as CameraView, View } from '@/geodata/domain/view/view'
import { ZOOMS } from '@/geodata/drawing/camera/camera'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { Camera } from './Camera'
import { Closer } from './Closer'
import { DrawButtons } from './draw/DrawButtons'
import { Outlines } from './draw/Outlines'
import { boundsOf, extentOf, FIT } from './frame'
import { Ground } from './Ground'
import { Hatching, hatches } from './Hatching'
import { Keyboard } from './Keyboard'
import { Laser } from './Laser'
import { LazyLayer } from './LazyLayer'
import { MapControls } from './MapControls'
import { MapFrame } from './MapFrame'
import './leaflet.css'
import styles from './MapView.module.css'
import { Names } from './Names'
import { RegionShapes } from './RegionShapes'
import { SyncedCamera } from './SyncedCamera'
import { useTiles } from './TilesProvider'
import { TouchGestures } from './TouchGestures'
import { Underlay } from './Underlay'
import { WhenDrawn } from './WhenDrawn'

export interface MapViewProps {
  readonly atlas: Atlas
  readonly view: View
  readonly placeCounts: readonly PlaceCount[]
  readonly language: Language
  readonly chosen: string | null
  /** What the open event is tied to, where that is to be drawn. */
  readonly arcs?: readonly LinkArc[]
  readonly openPlace: (place: string) => void
  readonly toggleRegion: (region: string) => void
  readonly reportCamera: (at: CameraView | null) => void
  /** What the map is called where there are several. */
  readonly label?: string
  /** What happens to an area that the reader draws; without it there is nothing to draw with. */
  readonly draw?: (area: Area) => void
  /** What the map is used for; where a story is told, the story leads the camera. */
  readonly use?: MapUse
  /** Where somebody points, [lng, lat]; null for nowhere. */
  readonly laser?: readonly number[] | null
  /** Told where on the map the mouse points, [lng, lat], and null when it leaves. */
  readonly reportLaser?: (position: readonly [number, number] | null) => void
  /** The still map that it takes the place of. */
  readonly still?: RefObject<HTMLElement | null>
  /** Called when the map stands there, drawn. */
  readonly whenDrawn?: () => void
}

/**
 * `explore`: all there is to handle a map. `read`: beside a text that is scrolled, so without what catches the wheel.
 * `present`: on a stage, where the keys and one finger turn to the next scene.
 */
export type MapUse = 'explore' | 'read' | 'present'

const NO_ARCS: NonNullable<MapViewProps['arcs']> = []

/** The live map. The camera is Leaflet's own; the View is read once and after that only when the address changes. */
export default function MapView(props: MapViewProps) {
  const {
    atlas,
    view,
    placeCounts,
    language,
    chosen,
    arcs = NO_ARCS,
    openPlace,
    toggleRegion,
    reportCamera,
    draw,
    use = 'explore',
    laser = null,
    reportLaser,
    still,
    whenDrawn,
  } = props
  const extent = atlas.config.map
  const t = useTranslations()
  const { label = t('map.label') } = props
  const id = useId()
  const start = useRef(view.at)
  // The counts on the marks come first; the ground under them is shaded and outlined a moment later.
  const outlined = useDeferredValue(view)
  const shaded = useDeferredValue(placeCounts)
  const tiles = useTiles()
  const [tiled, showTiles] = useState(false)
  // Where ties are drawn, they bring themselves into the frame, and the place with them.
  const focus = useMemo(
    () =>
      arcs.length === 0
        ? extentOf(
            placeCounts.filter(({ place }) => place.id === chosen),
            extent,
          )
        : null,
    [placeCounts, chosen, arcs, extent],
  )
  const home = useMemo(() => boundsOf(extent.home), [extent])
  const edge = useMemo(() => boundsOf(extent.edge), [extent])
  const position = start.current
    ? { center: [start.current.lat, start.current.lng] as [number, number], zoom: start.current.zoom }
    : { bounds: home, boundsOptions: FIT }
  return (
    <MapFrame style={hatches(id)} label={label}>
      <Hatching id={id} />
      <MapContainer
        {...position}
        className={styles.map ?? ''}
        preferCanvas
        // Camera hears of every change of the frame.
        trackResize={false}
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0}
        zoomDelta={0.5}
        wheelPxPerZoomLevel={120}
        minZoom={ZOOMS.least}
        maxZoom={ZOOMS.most}
        maxBounds={edge}
        maxBoundsViscosity={1}
        scrollWheelZoom={use !== 'read'}
        keyboard={use !== 'present'}
      >
        {use !== 'present' && <Keyboard label={label} />}
        {still && <Underlay still={still} />}
        {/* Below the tiles, so that a tile that does not come leaves no hole. */}
        <Pane name="ground" style={{ zIndex: 150 }}>
          <Ground home={atlas.config.home} />
        </Pane>
        {tiles && tiled && (
          <LazyLayer load={() => import('./StreetTiles')} given={tiles} failed={t('map.tilesFailed')} />
        )}
        {/* Where a story is told, each scene has its camera, which shows what the scene is about. Before the names, whose arcs move the map after it. */}
        <Camera
          home={home}
          at={view.at}
          focus={use === 'explore' ? focus : null}
          report={reportCamera}
          glide={use !== 'explore'}
        />
        <RegionShapes atlas={atlas} view={outlined} placeCounts={shaded} chosen={chosen} toggle={toggleRegion} />
        <Outlines atlas={atlas} view={outlined} />
        <Names
          atlas={atlas}
          placeCounts={placeCounts}
          language={language}
          chosen={chosen}
          arcs={arcs}
          at={view.at}
          report={reportCamera}
          open={openPlace}
          framed={use !== 'explore'}
        />
        {use === 'explore' && (
          <MapControls
            extent={extent}
            placeCounts={placeCounts}
            reset={() => reportCamera(null)}
            tiles={tiles && { shown: tiled, toggle: () => showTiles(!tiled) }}
          >
            {draw && <DrawButtons draw={draw} />}
          </MapControls>
        )}
        {use === 'explore' && <Closer atlas={atlas} language={language} open={openPlace} />}
        <ScaleControl position="bottomright" imperial={false} />
        <TouchGestures always={use === 'present'} />
        <Laser at={laser} report={reportLaser} />
        <SyncedCamera />
        {whenDrawn && <WhenDrawn onDrawn={whenDrawn} />}
      </MapContainer>
    </MapFrame>
  )
}
