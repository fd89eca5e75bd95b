import { useEffect } from 'react'
import { onTestFinished } from 'vitest'
import { useMainPart } from '../view/sleeping'

let answers = true

/** In this test the map never answers, so that what waits for it sleeps on. */
export function withholdMap(): void {
  answers = false
  onTestFinished(() => {
    answers = true
  })
}

/**
 * Stands in for the live map in tests: Leaflet measures and paints, which no test's DOM can do. The static map stays in
 * its place. What waits for the page's main part goes on at once, instead of after five seconds.
 */
export default function MapView(): null {
  const wakeOthers = useMainPart()
  useEffect(
    function answer() {
      if (answers) wakeOthers()
    },
    [wakeOthers],
  )
  return null
}
