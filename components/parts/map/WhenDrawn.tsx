import { useEffect, useEffectEvent } from 'react'

/**
 * Calls `onDrawn` once when the map is drawn: Leaflet paints its canvas in the next frame, and labels follow in the
 * same.
 */
export function WhenDrawn({ onDrawn }: { onDrawn: () => void }) {
  const drawn = useEffectEvent(onDrawn)
  useEffect(function waitForPaint() {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(drawn)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return null
}
