import type { LatLngBounds } from 'leaflet'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { eventWith } from '@/geodata/domain/join/lookup'
import { countsOn, MOST_MARKS, markCounts, markIndex, type PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Selection } from '@/geodata/domain/select/selection'
import { boundsOfEvents, marksIn, nearest, points, type Window } from '@/geodata/drawing/density/dots'
import { useHovered } from '../../../view/hovered'
import { boundsOf } from '../bounds'
import { MarksAndLabels, type MarksAndLabelsProps } from '../MarksAndLabels'
import { useDotsLayer } from './useDotsLayer'

declare module 'leaflet' {
  interface Handler {
    /** Whether the last press was a drag. */
    moved?(): boolean
  }
}

interface CrowdedMarksProps extends MarksAndLabelsProps {
  readonly selection: Selection
  /** Called with the extent of the places with events. */
  readonly reportExtent: (bounds: LatLngBounds | null) => void
}

/** Maximum distance in pixels from a dot that counts as a hit. */
const REACH = { mouse: 6, finger: 18 } as const

/**
 * Marks and names of an atlas with too many places for a mark each: marks for the places in the frame if there are few,
 * otherwise dots, with a mark for the place under the pointer and for the open one. The list and the table have the
 * same events for keyboards and screen readers.
 */
export default function CrowdedMarks({ selection, reportExtent, ...shared }: CrowdedMarksProps) {
  const { atlas, placeCounts, chosen, open } = shared
  const map = useMap()
  const counts = useMemo(() => markCounts(atlas, selection), [atlas, selection])
  const at = useMemo(() => points(atlas, counts), [atlas, counts])
  useEffect(
    function reportBounds() {
      const bounds = boundsOfEvents(at, counts)
      reportExtent(bounds && boundsOf(bounds))
    },
    [at, counts, reportExtent],
  )
  const window = useWindow()
  const few = useMemo(() => marksIn(at, counts, window, MOST_MARKS), [at, counts, window])

  const [touched, touch] = useState(-1)
  const pointed = useHovered((event) => markIndex(atlas, eventWith(atlas, event)?.place ?? null))
  const opened = markIndex(atlas, chosen)
  const marked = useMemo(
    () => few ?? Uint32Array.from(new Set([opened, touched, pointed].filter((mark) => mark >= 0))),
    [few, opened, touched, pointed],
  )
  const detailed = useMemo(() => countsOn(atlas, selection, marked), [atlas, selection, marked])
  const all = useMemo<readonly PlaceCount[]>(() => [...placeCounts, ...detailed], [placeCounts, detailed])

  const dots = useMemo(() => (few ? null : { points: at, counts }), [few, at, counts])
  useDotsLayer(dots)

  useEffect(
    function hearPointer() {
      if (!dots) return
      const container = map.getContainer()
      const hit = (event: MouseEvent, reach: number) => {
        const { x, y } = map.mouseEventToContainerPoint(event)
        return nearest(dots.points, dots.counts, windowOf(map), { x, y }, reach)
      }
      /** Whether the map itself is under the pointer, not a mark or a button over it. */
      const isGround = ({ target }: Event) =>
        target instanceof Element &&
        (target === container || target.closest('.leaflet-map-pane') !== null) &&
        !target.closest('button')
      const hover = (event: PointerEvent) => {
        if (event.pointerType === 'touch' || event.buttons !== 0) return
        const mark = isGround(event) ? hit(event, REACH.mouse) : -1
        if (isGround(event)) touch(mark)
        container.style.cursor = mark >= 0 ? 'pointer' : ''
      }
      const leave = () => touch(-1)
      const press = (event: MouseEvent) => {
        if (!isGround(event) || map.dragging.moved?.()) return
        const finger = event instanceof PointerEvent && event.pointerType === 'touch'
        const mark = hit(event, finger ? REACH.finger : REACH.mouse)
        const place = atlas.places[dots.counts.marks[mark] ?? -1]
        if (!place) return
        // A region below must not be chosen as well.
        event.stopPropagation()
        open(place.id)
      }
      container.addEventListener('pointermove', hover)
      container.addEventListener('pointerleave', leave)
      container.addEventListener('click', press, { capture: true })
      return () => {
        container.style.cursor = ''
        container.removeEventListener('pointermove', hover)
        container.removeEventListener('pointerleave', leave)
        container.removeEventListener('click', press, { capture: true })
      }
    },
    [map, dots, atlas, open],
  )

  return <MarksAndLabels {...shared} placeCounts={useDeferredValue(all)} />
}

/** The map's frame, updated after each move. */
function useWindow(): Window {
  const map = useMapEvents({ moveend: () => look(), resize: () => look() })
  const [window, setWindow] = useState(() => windowOf(map))
  const look = () => setWindow(windowOf(map))
  return window
}

function windowOf(map: ReturnType<typeof useMap>): Window {
  const { x: width, y: height } = map.getSize()
  const { min } = map.getPixelBounds()
  return { left: min?.x ?? 0, top: min?.y ?? 0, width, height, world: 256 * 2 ** map.getZoom() }
}
