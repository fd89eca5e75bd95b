import { DomEvent, divIcon, Marker, type Point } from 'leaflet'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { latLng } from './position'

interface MarkProps {
  /** [lng, lat] in degrees. */
  readonly at: readonly number[]
  readonly children: ReactNode
  /** Higher stands in front. */
  readonly rank?: number
}

declare module 'leaflet' {
  interface Marker {
    /** Moves the marker to a point of its pane, in pixels. */
    _setPos(point: Point): void
  }
}

/**
 * A marker that lies flat. Leaflet shifts each by a transform in three dimensions, and a browser then keeps a picture
 * of its own of every name on the map and puts together half a hundred of them for each frame.
 */
class FlatMarker extends Marker {
  override _setPos(point: Point): void {
    super._setPos(point)
    const element = this.getElement()
    if (element) element.style.transform = `translate(${point.x}px, ${point.y}px)`
  }
}

/** Puts React content at a point of the map. Every mark has an icon of its own, so Leaflet never looks for an image. */
export function Mark({ at, children, rank = 0 }: MarkProps) {
  const map = useMap()
  const [marker, setMarker] = useState<Marker | null>(null)
  const [lng = 0, lat = 0] = at

  useEffect(
    function standOnMap() {
      const icon = divIcon({ className: '', iconSize: [0, 0] })
      const standing = new FlatMarker(latLng([lng, lat]), { icon, keyboard: false, interactive: false })
      standing.addTo(map)
      const element = standing.getElement()
      if (element) {
        DomEvent.disableClickPropagation(element)
        // One of two fingers that move the map may come down on a mark.
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

  // By itself, for a mark that comes to the front must stay the same element: it may hold the focus.
  useEffect(
    function standInRank() {
      marker?.setZIndexOffset(rank * 1000)
    },
    [marker, rank],
  )

  const element = marker?.getElement()
  return element ? createPortal(children, element) : null
}
