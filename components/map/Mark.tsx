import { DomEvent, divIcon, Marker } from 'leaflet'
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

/** Puts React content at a point of the map. Every mark has an icon of its own, so Leaflet never looks for an image. */
export function Mark({ at, children, rank = 0 }: MarkProps) {
  const map = useMap()
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [lng = 0, lat = 0] = at

  useEffect(
    function standOnMap() {
      const icon = divIcon({ className: '', iconSize: [0, 0] })
      const marker = new Marker(latLng([lng, lat]), {
        icon,
        keyboard: false,
        interactive: false,
        zIndexOffset: rank * 1000,
      })
      marker.addTo(map)
      const standing = marker.getElement() ?? null
      if (standing) DomEvent.disableClickPropagation(standing)
      setElement(standing)
      return () => {
        setElement(null)
        marker.remove()
      }
    },
    [map, lng, lat, rank],
  )

  return element && createPortal(children, element)
}
