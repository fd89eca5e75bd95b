import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { camera } from '@/geodata/view/parse'
import type { Camera as CameraView } from '@/geodata/view/view'
import { FIT, HOME } from './frame'
import { latLng } from './position'

interface CameraProps {
  readonly at: CameraView | null
  /** [lng, lat] to bring into the frame, or null. */
  readonly focus: readonly number[] | null
  readonly report: (at: CameraView) => void
}

/**
 * Keeps map and address in step without a loop: the reader's own moves are reported when they end; an address that names another camera
 * (back, forward, a pasted link) moves the map; an open event's place is brought into the frame.
 */
export function Camera({ at, focus, report }: CameraProps) {
  const map = useMap()
  const moved = useRef(false)

  useEffect(
    function noticeTheReader() {
      const container = map.getContainer()
      const notice = ({ target }: Event) => {
        // The button that leads home takes the camera out of the address; its own move must not put it back.
        moved.current = !(target instanceof Element && target.closest('[data-home]'))
      }
      const gestures = ['pointerdown', 'wheel', 'keydown'] as const
      for (const gesture of gestures) container.addEventListener(gesture, notice, { passive: true, capture: true })
      return () => {
        for (const gesture of gestures) container.removeEventListener(gesture, notice, { capture: true })
      }
    },
    [map],
  )

  useMapEvents({
    moveend: () => {
      // A move that nobody made, as when the window is resized, is no change of View.
      if (moved.current) report(cameraOf(map))
      moved.current = false
    },
  })

  const wanted = at && `${at.lat},${at.lng},${at.zoom}`
  useEffect(
    function followTheAddress() {
      // The tray below the map, higher or lower under another View, has changed the frame, which Leaflet looks up only when the window changes.
      map.invalidateSize({ pan: false })
      if (wanted === null) {
        map.fitBounds(HOME, { ...FIT, animate: false })
        return
      }
      const [lat = 0, lng = 0, zoom = 0] = wanted.split(',').map(Number)
      const now = cameraOf(map)
      if (now.lat !== lat || now.lng !== lng || now.zoom !== zoom) map.setView([lat, lng], zoom, { animate: false })
    },
    [map, wanted],
  )

  const [lng, lat] = focus ?? []
  useEffect(
    function bringIntoFrame() {
      if (lng === undefined || lat === undefined) return
      const point = latLng([lng, lat])
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      if (!map.getBounds().pad(-0.1).contains(point)) map.panTo(point, { animate: !still })
    },
    [map, lng, lat],
  )
  return null
}

function cameraOf(map: ReturnType<typeof useMap>): CameraView {
  const { lat, lng } = map.getCenter()
  return camera(lat, lng, map.getZoom())
}
