import { use, useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { TandemContext } from './TandemMaps'

/** Takes the other maps of a tandem along, at most once a frame; a map that stands alone has nobody to take. */
export function Tandem() {
  const map = useMap()
  const tandem = use(TandemContext)

  useEffect(
    function moveTogether() {
      if (!tandem) return
      let frame = 0
      const takeAlong = () => {
        tandem.following = true
        for (const other of tandem.maps)
          if (other !== map) other.setView(map.getCenter(), map.getZoom(), { animate: false })
        tandem.following = false
      }
      const schedule = () => {
        if (tandem.following) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(takeAlong)
      }
      tandem.maps.add(map)
      map.on('move', schedule)
      return () => {
        cancelAnimationFrame(frame)
        map.off('move', schedule)
        tandem.maps.delete(map)
      }
    },
    [map, tandem],
  )
  return null
}
