import { DomEvent, divIcon, Marker, type Point } from 'leaflet'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { latLng } from './position'

interface MarkProps {
  /** [lng, lat] in degrees. */
  readonly at: readonly number[]
  readonly children: ReactNode
  /** Higher ranks are in front. */
  readonly rank?: number
}

declare module 'leaflet' {
  interface Marker {
    /** Moves the marker to a point of its pane, in pixels. */
    _setPos(point: Point): void
  }
}

/**
 * A marker positioned with a 2D transform. Leaflet uses 3D transforms, for which browsers create a compositing layer
 * per label: about fifty on this map.
 */
class FlatMarker extends Marker {
  override _setPos(point: Point): void {
    super._setPos(point)
    const element = this.getElement()
    if (element) element.style.transform = `translate(${point.x}px, ${point.y}px)`
  }
}

/**
 * Renders React content at a position of the map. Every marker has its own divIcon, so Leaflet never loads an image.
 */
export function Mark({ at, children, rank = 0 }: MarkProps) {
  const map = useMap()
  const [marker, setMarker] = useState<Marker | null>(null)
  const [lng = 0, lat = 0] = at

  useEffect(
    function addToMap() {
      const icon = divIcon({ className: '', iconSize: [0, 0] })
      const standing = new FlatMarker(latLng([lng, lat]), { icon, keyboard: false, interactive: false })
      standing.addTo(map)
      const element = standing.getElement()
      if (element) {
        DomEvent.disableClickPropagation(element)
        // One finger of a pinch may start on a mark.
        DomEvent.off(element, 'touchstart', DomEvent.stopPropagation)
      }
      setMarker(standing)
      return () => {
        setMarker(null)
        standing.remove()
      }
    },
    [map, lng, lat],
  )

  // A separate effect: a mark that comes to the front must stay the same element, since it may have focus.
  useEffect(
    function setRank() {
      marker?.setZIndexOffset(rank * 1000)
    },
    [marker, rank],
  )

  const element = marker?.getElement()
  return element ? createPortal(children, element) : null
}
