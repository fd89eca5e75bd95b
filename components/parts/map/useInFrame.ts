import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useMap } from 'react-leaflet'
import type { Place } from '@/geodata/domain/join/atlas'
import { latLng } from './position'

const MOVES = 'moveend zoomend resize'

/** Ids of those of the places that lie in the frame of the map around, kept up to date when it has moved. */
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
  // As a string, so that a move that brings no mark in or out renders nothing anew.
  const ids = useSyncExternalStore(subscribe, inFrame)
  return useMemo(() => new Set(ids.split(' ')), [ids])
}
