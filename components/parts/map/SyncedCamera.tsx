import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { use, useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { SyncedCameraContext } from './SyncedCameras'

/** Applies the map's camera to the other synchronised maps, at most once per frame; does nothing for a single map. */
export function SyncedCamera() {
  const map = useMap()
  const tandem = use(SyncedCameraContext)

  useEffect(
    function syncCameras() {
      if (!tandem) return
      let frame = 0
      const takeAlong = () => {
        tandem.following = true
        for (const other of tandem.maps)
          if (other !== map && !shareView(map, other)) other.setView(map.getCenter(), map.getZoom(), { animate: false })
        tandem.following = false
      }
      const schedule = () => {
        if (tandem.following) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(takeAlong)
      }
      // An animated zoom fires no events on its way, only its target: the other maps start the same animation.
      const setOut = ({ center, zoom }: ZoomAnimEvent) => {
        for (const other of tandem.maps) if (other !== map) other.setView(center, zoom, { animate: true })
      }
      tandem.maps.add(map)
      map.on('move', schedule)
      map.on('zoomanim', setOut)
      return () => {
        cancelAnimationFrame(frame)
        map.off('move', schedule)
        map.off('zoomanim', setOut)
        tandem.maps.delete(map)
      }
    },
    [map, tandem],
  )
  return null
}

/** Whether two maps show the same, to the pixel. */
function shareView(one: LeafletMap, other: LeafletMap): boolean {
  const zoom = one.getZoom()
  return (
    zoom === other.getZoom() &&
    one.project(one.getCenter(), zoom).distanceTo(other.project(other.getCenter(), zoom)) < 1
  )
}
