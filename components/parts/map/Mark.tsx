import {
  DomEvent,
  type LatLngExpression,
  type LatLngTuple,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { createContext, type ReactNode, use, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { latLng } from './position'

declare module 'leaflet' {
  interface Map {
    /** Where a position will be once an animated zoom has ended, in layer points. */
    _latLngToNewLayerPoint(at: LatLngExpression, zoom: number, center: LatLngExpression): Point
  }
}

interface Anchored {
  readonly at: LatLngTuple
  readonly rank: number
}

/**
 * Keeps the elements of a layer at their positions. A Leaflet marker for each would do the same, but with a portal for
 * each, at which React listens to some eighty events: with sixty on this map, it took a quarter of a second on a phone
 * of the cheap sort.
 */
class MarkPositions {
  readonly pane: HTMLElement
  readonly #map: LeafletMap
  readonly #marks = new Map<HTMLElement, Anchored>()

  constructor(map: LeafletMap) {
    this.#map = map
    this.pane = map.getPane('markerPane') ?? map.getContainer()
  }

  /** Moves an element to its position and keeps it there; returns what ends that. */
  add(element: HTMLElement, anchored: Anchored): () => void {
    this.#marks.set(element, anchored)
    moveTo(element, this.#map.latLngToLayerPoint(anchored.at), anchored.rank)
    return () => {
      this.#marks.delete(element)
    }
  }

  /** Follows the map's zoom (a pan moves the whole pane); returns what ends that. */
  follow(): () => void {
    const map = this.#map
    const moveAll = (pointOf: (at: LatLngTuple) => Point) => {
      for (const [element, { at, rank }] of this.#marks) moveTo(element, pointOf(at), rank)
    }
    const update = () => moveAll((at) => map.latLngToLayerPoint(at))
    const handlers = {
      zoom: update,
      viewreset: update,
      zoomanim: ({ zoom, center }: ZoomAnimEvent) => moveAll((at) => map._latLngToNewLayerPoint(at, zoom, center)),
    }
    map.on(handlers)
    DomEvent.disableClickPropagation(this.pane)
    // One finger of a pinch may start on a mark.
    DomEvent.off(this.pane, 'touchstart', DomEvent.stopPropagation)
    return () => {
      map.off(handlers)
    }
  }
}

/**
 * With a 2D transform. Leaflet uses 3D transforms, for which browsers create a compositing layer per label. What is
 * further south is in front, as with Leaflet's markers.
 */
function moveTo({ style }: HTMLElement, point: Point, rank: number): void {
  const { x, y } = point.round()
  style.transform = `translate(${x}px, ${y}px)`
  style.zIndex = String(y + rank * 1000)
}

const PositionsContext = createContext<MarkPositions | null>(null)

/** A layer of the map for `Mark`s. */
export function MarkLayer({ children }: { readonly children: ReactNode }) {
  const map = useMap()
  const [positions] = useState(() => new MarkPositions(map))
  useLayoutEffect(() => positions.follow(), [positions])
  return createPortal(<PositionsContext value={positions}>{children}</PositionsContext>, positions.pane)
}

interface MarkProps {
  /** [lng, lat] in degrees. */
  readonly at: readonly number[]
  readonly children: ReactNode
  /** Higher ranks are in front. */
  readonly rank?: number
}

/** Content at a position of the map, in a `MarkLayer`. */
export function Mark({ at, children, rank = 0 }: MarkProps) {
  const positions = use(PositionsContext)
  const box = useRef<HTMLDivElement>(null)
  const [lng = 0, lat = 0] = at

  // A mark that comes to the front stays the same element, since it may have focus.
  useLayoutEffect(
    function keepInPlace() {
      return box.current && positions ? positions.add(box.current, { at: latLng([lng, lat]), rank }) : undefined
    },
    [positions, lng, lat, rank],
  )
  return (
    <div ref={box} className="leaflet-marker-icon leaflet-zoom-animated">
      {children}
    </div>
  )
}
