import { useEffect, useEffectEvent } from 'react'

/**
 * Tells once that the map around it has drawn itself: Leaflet paints its canvas in the frame after it is asked to, and
 * names follow it in the same.
 */
export function WhenDrawn({ onDrawn }: { onDrawn: () => void }) {
  const drawn = useEffectEvent(onDrawn)
  useEffect(function waitForTheCanvas() {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(drawn)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return null
}
