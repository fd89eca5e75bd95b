import { type RefObject, useEffect } from 'react'
import { useMap } from 'react-leaflet'

/**
 * Keeps the static map's ground aligned with the live map. Saved pages contain no canvas, which the live ground is; in
 * a saved copy, without scripts, the static ground shows through (StillMap.module.css). Until then it is neither laid
 * out nor painted.
 */
export function Underlay({ still }: { still: RefObject<HTMLElement | null> }) {
  const map = useMap()

  useEffect(
    function trackCamera() {
      const ground = still.current?.firstElementChild
      const frame = still.current?.getBoundingClientRect()
      if (!(ground instanceof HTMLElement) || !frame) return
      // Both maps show the same when the live one starts.
      const { left, top, width, height } = ground.getBoundingClientRect()
      const [corner, zoom] = [map.containerPointToLatLng([left - frame.left, top - frame.top]), map.getZoom()]
      const follow = () => {
        const { x, y } = map.latLngToContainerPoint(corner)
        const scale = map.getZoomScale(map.getZoom(), zoom)
        const [wide, high] = [width * scale, height * scale]
        // In pixels, like the marks: the frame in a copy, without a timeline, is higher.
        Object.assign(ground.style, { left: `${x}px`, top: `${y}px`, width: `${wide}px`, height: `${high}px` })
        ground.style.translate = 'none'
      }
      map.on('moveend resize', follow)
      follow()
      return () => {
        map.off('moveend resize', follow)
      }
    },
    [map, still],
  )
  return null
}
