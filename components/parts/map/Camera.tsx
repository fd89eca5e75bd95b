import type { LatLngBounds, Map as LeafletMap, PointTuple } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Camera as CameraView } from '@/geodata/domain/view/view'
import { NEAR_EDGE } from '@/geodata/drawing/camera/panTo'
import { clearPart, overlap, shownIn } from '@/geodata/drawing/label/clearPart'
import type { Box } from '@/geodata/drawing/label/layout'
import { overlayBoxes, useOverlayChanges } from '../../ui/overlays'
import { FIT } from './frame'
import { cameraOf } from './position'

interface CameraProps {
  /** What the map shows where the address names no camera. */
  readonly home: LatLngBounds
  readonly at: CameraView | null
  /** The place to bring into the frame, or the area to keep clear of what lies over the map; null for neither. */
  readonly focus: LatLngBounds | null
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
 * Keeps map and address in step without a loop: the reader's own moves are reported when they end; an address that
 * names another camera (back, forward, a pasted link) moves the map; an open event's place is brought into the frame,
 * and what is opened out from under what lies over the map.
 */
export function Camera({ home, at, focus, report, glide = false }: CameraProps) {
  const map = useMap()
  const moved = useRef(false)
  /** A gesture since the last move began: the next one is the reader's as well. */
  const again = useRef(false)
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
      // A move that nobody made, as when the window is resized, is no change of View.
      const own = moved.current && !flying.current
      if (own) {
        const camera = cameraOf(map)
        reported.current.push(nameOf(camera))
        report(camera)
      }
      // A wheel that turns while a drag still glides ends that move, and begins one of its own.
      moved.current = own && again.current
      again.current = false
      flying.current = false
    },
  })

  useEffect(
    function noticeTheFrame() {
      // Leaflet hears of the window alone, and what is below the map unfolds. A press that moved nothing before must
      // not make this a move of the reader's.
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
  // An address that names a camera as well as an event was seen so by whoever shares it.
  const brought = useRef(at ? wantedFocus : null)
  const [resized, setResized] = useState(0)
  useMapEvents({
    resize: () => {
      // Where nobody has moved it, the map shows all of the country in a window of any size.
      if (wanted !== null || moved.current) return
      map.fitBounds(home, { ...FIT, animate: false })
      brought.current = null
      setResized((times) => times + 1)
    },
  })
  useEffect(
    function followTheAddress() {
      // An address that only now names where the map was two moves ago must not take it back there.
      const answered = wanted === null ? -1 : reported.current.indexOf(wanted)
      reported.current.splice(0, answered < 0 ? Infinity : answered + 1)
      if (answered >= 0 && reported.current.length > 0) return
      const flight = glide && !matchMedia('(prefers-reduced-motion: reduce)').matches
      // The tray below the map, higher or lower under another View, has changed the frame, which Leaflet looks up only
      // when the window changes.
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
      if (flight) map.flyTo([lat, lng], zoom, { duration: FLIGHT })
      else map.setView([lat, lng], zoom, { animate: false })
    },
    [map, home, wanted, glide],
  )

  const coverChanges = useOverlayChanges()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves when something else is to be seen or something else lies over it, not when the reader has moved it.
  useEffect(
    function panIntoView() {
      if (brought.current === wantedFocus) return
      brought.current = null
      if (!focus) return
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
        // The address goes on naming where the map stands.
        if (wanted) map.once('moveend', () => report(cameraOf(map)))
      }
    },
    [map, wantedFocus, coverChanges, resized],
  )
  return null
}

/** A mark is larger than its point, in pixels. */
const MARK = 20

function withAir({ left, top, right, bottom }: Box): Box {
  return { left: left - MARK, top: top - MARK, right: right + MARK, bottom: bottom + MARK }
}

/** What of the map is in the window. */
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

/** Where bounds lie in the window. */
function boxOf(map: LeafletMap, bounds: LatLngBounds): Box {
  const { left, top } = map.getContainer().getBoundingClientRect()
  const [from, to] = [
    map.latLngToContainerPoint(bounds.getNorthWest()),
    map.latLngToContainerPoint(bounds.getSouthEast()),
  ]
  return { left: left + from.x, top: top + from.y, right: left + to.x, bottom: top + to.y }
}
