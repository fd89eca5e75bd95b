import { divIcon, Marker } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import styles from './Laser.module.css'
import { latLng } from './position'

interface LaserProps {
  /** [lng, lat], or null for none. */
  readonly at: readonly number[] | null
  readonly report?: ((position: readonly [number, number] | null) => void) | undefined
}

/** The speaker's laser pointer: a geographic position, so that it is the same on maps of other sizes. */
export function Laser({ at, report }: LaserProps) {
  const map = useMap()
  const dot = useRef<Marker | null>(null)
  useMapEvents({
    mousemove: ({ latlng }) => report?.([latlng.lng, latlng.lat]),
    mouseout: () => report?.(null),
  })

  useEffect(
    function trackPointer() {
      if (!at) {
        dot.current?.remove()
        return
      }
      // Moved rather than recreated, since it changes with every pointer event.
      dot.current ??= new Marker(latLng(at), {
        icon: divIcon({ className: styles.dot ?? '', iconSize: [24, 24] }),
        keyboard: false,
        interactive: false,
        zIndexOffset: 4000,
      })
      dot.current.setLatLng(latLng(at)).addTo(map)
      dot.current.getElement()?.setAttribute('data-laser', '')
    },
    [map, at],
  )

  useEffect(function removeOnUnmount() {
    return () => {
      dot.current?.remove()
      dot.current = null
    }
  }, [])
  return null
}
