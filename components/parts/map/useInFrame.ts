import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useMap } from 'react-leaflet'
import type { Place } from '@/geodata/domain/join/atlas'
import { latLng } from './position'

const MOVES = 'moveend zoomend resize'

/** Ids of the places inside the map's frame, updated after each move. */
export function useInFrame(places: readonly Pick<Place, 'id' | 'point'>[]): ReadonlySet<string> {
  const map = useMap()
  const subscribe = useCallback(
    (look: () => void) => {
      map.on(MOVES, look)
      return () => {
        map.off(MOVES, look)
      }
    },
    [map],
  )
  const inFrame = () => {
    const frame = map.getBounds()
    return places
      .filter(({ point }) => point && frame.contains(latLng(point.coordinates)))
      .map(({ id }) => id)
      .join(' ')
  }
  // A string, so that moves that change nothing cause no render.
  const ids = useSyncExternalStore(subscribe, inFrame)
  return useMemo(() => new Set(ids.split(' ')), [ids])
}
