import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { NEAR_EDGE } from '@/geodata/camera/bring'
import type { Camera as CameraView } from '@/geodata/view/view'
import { FIT, HOME } from './frame'
import { cameraOf, latLng } from './position'

interface CameraProps {
  readonly at: CameraView | null
  /** [lng, lat] to bring into the frame, or null. */
  readonly focus: readonly number[] | null
  readonly report: (at: CameraView) => void
  /** Flies to another camera instead of jumping there, where motion is welcome. */
  readonly glide?: boolean
}

function nameOf({ lat, lng, zoom }: CameraView): string {
  return `${lat},${lng},${zoom}`
}

/** Seconds from one scene's camera to the next. */
const FLIGHT = 0.9

/**
 * Keeps map and address in step without a loop: the reader's own moves are reported when they end; an address that names another camera
 * (back, forward, a pasted link) moves the map; an open event's place is brought into the frame.
 */
export function Camera({ at, focus, report, glide = false }: CameraProps) {
  const map = useMap()
  const moved = useRef(false)
  // A flight tells its end as the reader's own moves do, and is none of them.
  const flying = useRef(false)
  // Cameras that were reported and that the address has not named yet, oldest first.
  const reported = useRef<string[]>([])

  useEffect(
    function noticeTheReader() {
      const container = map.getContainer()
      const notice = (gesture: Event) => {
        // Whoever tabs past the map has not moved it.
        if (gesture instanceof KeyboardEvent && gesture.key === 'Tab') return
        const { target } = gesture
        // The button that leads home takes the camera out of the address; its own move must not put it back.
        moved.current = !(target instanceof Element && target.closest('[data-home]'))
        flying.current = false
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
      if (moved.current && !flying.current) {
        const camera = cameraOf(map)
        reported.current.push(nameOf(camera))
        report(camera)
      }
      moved.current = false
      flying.current = false
    },
  })

  const wanted = at && nameOf(at)
  useEffect(
    function followTheAddress() {
      // An address that only now names where the map was two moves ago must not take it back there.
      const answered = wanted === null ? -1 : reported.current.indexOf(wanted)
      reported.current.splice(0, answered < 0 ? Infinity : answered + 1)
      if (answered >= 0 && reported.current.length > 0) return
      const flight = glide && !matchMedia('(prefers-reduced-motion: reduce)').matches
      // The tray below the map, higher or lower under another View, has changed the frame, which Leaflet looks up only when the window changes.
      map.invalidateSize({ pan: false })
      if (wanted === null) {
        if (flight) {
          flying.current = true
          map.flyToBounds(HOME, { ...FIT, duration: FLIGHT })
        } else map.fitBounds(HOME, { ...FIT, animate: false })
        return
      }
      const [lat = 0, lng = 0, zoom = 0] = wanted.split(',').map(Number)
      const now = cameraOf(map)
      if (now.lat === lat && now.lng === lng && now.zoom === zoom) return
      flying.current = flight
      if (flight) map.flyTo([lat, lng], zoom, { duration: FLIGHT })
      else map.setView([lat, lng], zoom, { animate: false })
    },
    [map, wanted, glide],
  )

  const [lng, lat] = focus ?? []
  // An address that names a camera as well as an event was seen so by whoever shares it.
  const brought = useRef(at && `${lng},${lat}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves when another place is to be seen, not when the reader has moved it.
  useEffect(
    function bringIntoFrame() {
      if (brought.current === `${lng},${lat}`) return
      brought.current = null
      if (lng === undefined || lat === undefined) return
      const point = latLng([lng, lat])
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      if (map.getBounds().pad(-NEAR_EDGE.place).contains(point)) return
      // The address goes on naming where the map stands.
      if (wanted) map.once('moveend', () => report(cameraOf(map)))
      map.panTo(point, { animate: !still })
    },
    [map, lng, lat],
  )
  return null
}
