import type { Map as LeafletMap } from 'leaflet'
import { memo, useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useGround } from '../../view/ground'
import { GroundLayer } from './GroundLayer'
import { useGroundColours } from './useGroundColours'

/** Land, water and borders, on a canvas below everything else; the home country (ISO 3166-1 alpha-3) is highlighted. */
export const Ground = memo(function Ground({ home }: { home: string }) {
  const inks = useGroundColours()
  const { map: ground } = useGround()
  const map = useMap()
  const [layer] = useState(() => new GroundLayer({ pane: PANE }))

  useEffect(
    function addToMap() {
      makePane(map)
      layer.addTo(map)
      return () => {
        layer.remove()
      }
    },
    [map, layer],
  )

  useEffect(
    function paint() {
      map.getContainer().style.background = inks.sea
      layer.show({ ground, home, inks })
    },
    [map, layer, ground, home, inks],
  )
  return null
})

const PANE = 'ground'

/** Below the tiles, so that missing tiles leave no hole. */
function makePane(map: LeafletMap): void {
  if (!map.getPane(PANE)) map.createPane(PANE).style.zIndex = '150'
}
