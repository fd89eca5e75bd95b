import type { LatLngBounds, Map as LeafletMap, PointTuple } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Camera as CameraView } from '@/geodata/domain/view/view'
import { cameraOn } from '@/geodata/drawing/camera/camera'
import { NEAR_EDGE } from '@/geodata/drawing/camera/panTo'
import { clearPart, overlap, shownIn } from '@/geodata/drawing/label/clearPart'
import type { Box } from '@/geodata/drawing/label/layout'
import { afterNextPaint } from '../../ui/afterNextPaint'
import { overlayBoxes, useOverlayChanges } from '../../ui/overlays'
import { FIT } from './bounds'
import { cameraOf, edgeOf } from './position'

interface CameraProps {
  /** Bounds to show if the address has no camera. */
  readonly home: LatLngBounds
  readonly at: CameraView | null
  /** The place to bring into view, or the bounds to keep clear of overlays; null for neither. */
  readonly focus: LatLngBounds | null
  readonly report: (at: CameraView) => void
  /** Flies to another camera instead of jumping, unless reduced motion is preferred. */
  readonly glide?: boolean
}

function nameOf({ lat, lng, zoom }: CameraView): string {
  return `${lat},${lng},${zoom}`
}

/** Duration of the flight between scenes, in seconds. */
const FLIGHT = 0.9

/**
 * Synchronises map and address without a loop: the reader's moves are reported when they end; an address with another
 * camera (back, forward, a pasted link) moves the map; the place of an open event is brought into view, and anything
 * opened is moved out from under overlays.
 */
export function Camera({ home, at, focus, report, glide = false }: CameraProps) {
  const map = useMap()
  const moved = useRef(false)
  /** A gesture since the last move began: the next move is the reader's too. */
  const again = useRef(false)
  // A flight fires the same moveend events as the reader's moves, but is not one.
  const flying = useRef(false)
  // Cameras reported but not yet in the address, oldest first.
  const reported = useRef<string[]>([])

  useEffect(
    function trackGestures() {
      const container = map.getContainer()
      const notice = (gesture: Event) => {
        // Tabbing past the map does not move it.
        if (gesture instanceof KeyboardEvent && gesture.key === 'Tab') return
        const { target } = gesture
        // The reset button removes the camera from the address; its own move must not add it again.
        moved.current = !(target instanceof Element && target.closest('[data-home]'))
        again.current = moved.current
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
    movestart: () => {
      again.current = false
    },
    moveend: () => {
      // A move not made by the reader, e.g. when the window is resized, does not change the View.
      const own = moved.current && !flying.current
      if (own) {
        const camera = cameraOf(map)
        reported.current.push(nameOf(camera))
        report(camera)
      }
      // A wheel event during a drag's inertia ends that move and begins another.
      moved.current = own && again.current
      again.current = false
      flying.current = false
    },
  })

  useEffect(
    function watchFrameSize() {
      // Leaflet tracks only the window's size, but content below the map expands. An earlier press that moved nothing
      // must not make this the reader's move.
      const observer = new ResizeObserver(() => {
        const before = flying.current
        flying.current = true
        map.invalidateSize({ animate: false })
        flying.current = before
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )

  const wanted = at && nameOf(at)
  const wantedFocus = focus?.toBBoxString()
  // An address with both a camera and an event was shared with that map position.
  const brought = useRef(at ? wantedFocus : null)
  const [resized, setResized] = useState(0)
  useMapEvents({
    resize: () => {
      // Unless moved, the map shows the whole country at any window size.
      if (wanted !== null || moved.current) return
      map.fitBounds(home, { ...FIT, animate: false })
      brought.current = null
      setResized((times) => times + 1)
    },
  })
  useEffect(
    function followAddress() {
      // The address may lag two moves behind; it must not move the map back.
      const answered = wanted === null ? -1 : reported.current.indexOf(wanted)
      reported.current.splice(0, answered < 0 ? Infinity : answered + 1)
      if (answered >= 0 && reported.current.length > 0) return
      const flight = glide && !matchMedia('(prefers-reduced-motion: reduce)').matches
      // The tray below the map changes height with the View, and Leaflet measures the map only when the window changes.
      map.invalidateSize({ pan: false })
      if (wanted === null) {
        if (flight) {
          flying.current = true
          map.flyToBounds(home, { ...FIT, duration: FLIGHT })
        } else map.fitBounds(home, { ...FIT, animate: false })
        return
      }
      const [lat = 0, lng = 0, zoom = 0] = wanted.split(',').map(Number)
      const now = cameraOf(map)
      if (now.lat === lat && now.lng === lng && now.zoom === zoom) return
      flying.current = flight
      const on = cameraOn({ lat, lng, zoom }, edgeOf(map))
      if (flight) map.flyTo(on, zoom, { duration: FLIGHT })
      else map.setView(on, zoom, { animate: false })
    },
    [map, home, wanted, glide],
  )

  const coverChanges = useOverlayChanges()
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves for another subject or cover, not after the reader
  useEffect(
    function panIntoView() {
      if (brought.current === wantedFocus) return
      brought.current = null
      // What was opened is painted first.
      return focus ? afterNextPaint(() => bringIntoView(focus)) : undefined

      function bringIntoView(focus: LatLngBounds) {
        const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches
        const frame = frameOf(map)
        const covers = overlayBoxes().filter((cover) => overlap(cover, frame))
        const target = boxOf(map, focus)
        const isPlace = focus.getNorthEast().equals(focus.getSouthWest())
        const clear = clearPart(frame, covers)
        if (clear && covers.some((cover) => overlap(withAir(cover), target))) {
          const { farther, middle } = shownIn(clear, target)
          const zoom = Math.max(map.getZoom() - farther, map.getMinZoom())
          const { left, top, width, height } = map.getContainer().getBoundingClientRect()
          const shift: PointTuple = [middle.x - left - width / 2, middle.y - top - height / 2]
          reportPosition()
          map.setView(map.unproject(map.project(focus.getCenter(), zoom).subtract(shift), zoom), zoom, { animate })
          return
        }
        if (!isPlace || map.getBounds().pad(-NEAR_EDGE.place).contains(focus)) return
        reportPosition()
        map.panTo(focus.getCenter(), { animate })

        function reportPosition() {
          // The press that opened it did not move the map.
          flying.current = true
          // Updates the camera in the address after the move.
          if (wanted) map.once('moveend', () => report(cameraOf(map)))
        }
      }
    },
    [map, wantedFocus, coverChanges, resized],
  )
  return null
}

/** Radius of a mark around its point, in pixels. */
const MARK = 20

function withAir({ left, top, right, bottom }: Box): Box {
  return { left: left - MARK, top: top - MARK, right: right + MARK, bottom: bottom + MARK }
}

/** The visible part of the map, in window coordinates. */
function frameOf(map: LeafletMap): Box {
  const { left, top, right, bottom } = map.getContainer().getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  return {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, clientWidth),
    bottom: Math.min(bottom, clientHeight),
  }
}

/** Bounds in window coordinates. */
function boxOf(map: LeafletMap, bounds: LatLngBounds): Box {
  const { left, top } = map.getContainer().getBoundingClientRect()
  const [from, to] = [
    map.latLngToContainerPoint(bounds.getNorthWest()),
    map.latLngToContainerPoint(bounds.getSouthEast()),
  ]
  return { left: left + from.x, top: top + from.y, right: left + to.x, bottom: top + to.y }
}
