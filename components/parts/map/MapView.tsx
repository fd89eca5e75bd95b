'use client'

import type { LatLngBounds } from 'leaflet'
import { type RefObject, use as useContext, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { MapContainer, ScaleControl } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { withId } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { isCrowded, type PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Selection } from '@/geodata/domain/select/selection'
import type { Area, Camera as CameraView, View } from '@/geodata/domain/view/view'
import { type Bounds, cameraOn, leastZoom, ZOOMS } from '@/geodata/drawing/camera/camera'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { AfterPaint } from '../../ui/AfterPaint'
import { useGround } from '../../view/ground'
import { boundsOf, extentOf, extentOfPlaces, FIT } from './bounds'
import { Camera } from './Camera'
import { loadCrowd } from './crowd/loadCrowd'
import { DrawButtons } from './draw/DrawButtons'
import { Outlines } from './draw/Outlines'
import { Ground } from './Ground'
import { Hatching, hatches } from './Hatching'
import { InsideMap } from './insideMap'
import { Keyboard } from './Keyboard'
import { Laser } from './Laser'
import { LazyGroundNote } from './LazyGroundNote'
import { LazyLayer } from './LazyLayer'
import { MapControls } from './MapControls'
import { MapFrame } from './MapFrame'
import './leaflet.css'
import styles from './MapView.module.css'
import { MarksAndLabels } from './MarksAndLabels'
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
  /** The events on the map, for an atlas with too many places to be counted one by one. */
  readonly selection?: Selection
  /** The extent of events on the map that are not at `placeCounts`: west, south, east, north in degrees. */
  readonly extent?: Bounds | null
  readonly language: Language
  readonly chosen: string | null
  /** The open event's links, if they are to be drawn. */
  readonly arcs?: readonly LinkArc[]
  readonly openPlace: (place: string) => void
  readonly toggleRegion: (region: string) => void
  readonly reportCamera: (at: CameraView | null) => void
  /** Accessible name, if there are several maps. */
  readonly label?: string
  /** Called with an area drawn by the reader; without it there are no drawing tools. */
  readonly draw?: (area: Area) => void
  /** How the map is used; in a story the scene controls the camera. */
  readonly use?: MapUse
  /** Position of the laser pointer, [lng, lat]; null for none. */
  readonly laser?: readonly number[] | null
  /** Called with the mouse position, [lng, lat], and with null when it leaves. */
  readonly reportLaser?: (position: readonly [number, number] | null) => void
  /** The static map that it replaces. */
  readonly still?: RefObject<HTMLElement | null>
  /** Called once the map is drawn. */
  readonly whenDrawn?: () => void
}

/**
 * `explore`: all controls. `read`: beside scrolling text, so without wheel zoom. `present`: on a stage, where keys and
 * one-finger swipes change scenes.
 */
export type MapUse = 'explore' | 'read' | 'present'

const NO_ARCS: NonNullable<MapViewProps['arcs']> = []

/** The live map. Leaflet owns the camera; the View's is applied initially and when the address changes. */
export default function MapView(props: MapViewProps) {
  const {
    atlas,
    view,
    placeCounts,
    selection,
    extent: others = null,
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
  const { InMap } = useGround()
  const t = useTranslations()
  const { label = t('map.label') } = props
  const id = useId()
  const start = useRef(view.at && cameraOn(view.at, extent.edge))
  // The marks' counts update first; region shading and outlines follow in a deferred render.
  const outlined = useDeferredValue(view)
  const shaded = useDeferredValue(placeCounts)
  const inside = useContext(InsideMap)
  const tiles = useTiles()
  const [tiled, showTiles] = useState(false)
  const crowded = selection !== undefined && isCrowded(atlas)
  /** The extent of the places that are not among `placeCounts`. */
  const [crowd, setCrowd] = useState<LatLngBounds | null>(null)
  // Arcs are fitted into the frame by LinkArcs, including the place.
  const focus = useMemo(() => {
    if (arcs.length > 0) return null
    const open = crowded ? withId(atlas.places, chosen) : undefined
    if (open) return extentOfPlaces([open], atlas)
    return extentOf(
      placeCounts.filter(({ place }) => place.id === chosen),
      atlas,
    )
  }, [placeCounts, chosen, arcs, atlas, crowded])
  const around = useMemo(() => others && boundsOf(others), [others])
  const home = useMemo(() => boundsOf(extent.home), [extent])
  const edge = useMemo(() => boundsOf(extent.edge), [extent])
  const position = start.current
    ? { center: [start.current.lat, start.current.lng] as [number, number], zoom: start.current.zoom }
    : { bounds: home, boundsOptions: FIT }
  const marks = {
    ...{ atlas, placeCounts, language, chosen, arcs, at: view.at, report: reportCamera, open: openPlace },
    framed: use !== 'explore',
  }
  return (
    <MapFrame style={hatches(id)} label={label}>
      <Hatching id={id} />
      <MapContainer
        {...position}
        className={styles.map ?? ''}
        // Camera tracks size changes itself.
        trackResize={false}
        zoomControl={false}
        attributionControl={false}
        zoomSnap={0}
        zoomDelta={0.5}
        wheelPxPerZoomLevel={120}
        minZoom={leastZoom(extent)}
        maxZoom={ZOOMS.most}
        maxBounds={edge}
        maxBoundsViscosity={1}
        scrollWheelZoom={use !== 'read'}
        keyboard={use !== 'present'}
      >
        <InMap>
          {use !== 'present' && <Keyboard label={label} />}
          {still && <Underlay still={still} />}
          {/* In a story each scene has its own camera, which already shows its subject. Before MarksAndLabels, whose
              arcs move the map afterwards. */}
          <Camera
            home={home}
            at={view.at}
            focus={use === 'explore' ? focus : null}
            report={reportCamera}
            glide={use !== 'explore'}
          />
          {use === 'explore' && (
            <MapControls
              atlas={atlas}
              placeCounts={placeCounts}
              crowd={crowd ?? around}
              reset={() => reportCamera(null)}
              tiles={tiles && { shown: tiled, toggle: () => showTiles(!tiled) }}
            >
              {draw && <DrawButtons draw={draw} />}
            </MapControls>
          )}
          <ScaleControl position="bottomright" imperial={false} />
          <TouchGestures always={use === 'present'} />
          <Laser at={laser} report={reportLaser} />
          <SyncedCamera />
          {/* In three steps, each short enough for the browser to answer between them; the static map covers the live
              one until the last. Names come after the controls, which they avoid. */}
          <AfterPaint>
            <Ground home={atlas.config.home} />
            {tiles && tiled && (
              <LazyLayer load={() => import('./StreetTiles')} given={tiles} failed={t('map.tilesFailed')} />
            )}
            <RegionShapes atlas={atlas} view={outlined} placeCounts={shaded} chosen={chosen} toggle={toggleRegion} />
            <Outlines atlas={atlas} view={outlined} />
            <AfterPaint>
              {crowded ? (
                <LazyLayer
                  load={loadCrowd}
                  given={{ ...marks, selection, reportExtent: setCrowd }}
                  failed={t('crowd.failed')}
                />
              ) : (
                <MarksAndLabels {...marks} />
              )}
              {use === 'explore' && <LazyGroundNote atlas={atlas} language={language} open={openPlace} />}
              {inside}
              {whenDrawn && <WhenDrawn onDrawn={whenDrawn} />}
            </AfterPaint>
          </AfterPaint>
        </InMap>
      </MapContainer>
    </MapFrame>
  )
}
