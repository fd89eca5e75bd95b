import type { Map as LeafletMap, PathOptions } from 'leaflet'
import { memo, useEffect, useState } from 'react'
import { GeoJSON, useMap } from 'react-leaflet'
import { useGround } from '../../view/ground'
import { type GroundColours, useGroundColours } from './useGroundColours'

/** Land, water and borders, on a canvas below everything else; the home country (ISO 3166-1 alpha-3) is highlighted. */
export const Ground = memo(function Ground({ home }: { home: string }) {
  const ink = useGroundColours()
  const { id, map: ground } = useGround()
  const map = useMap()
  const [pane] = useState(() => groundPane(map))

  useEffect(
    function paintSea() {
      map.getContainer().style.background = ink.sea
    },
    [map, ink.sea],
  )

  // GeoJSON ignores new data and styles; a new key remounts it when the ground or the theme changes.
  const key = `${id} ${Object.values(ink).join()}`
  return (
    <>
      <GeoJSON
        key={`countries ${key}`}
        data={ground.countries}
        interactive={false}
        pane={pane}
        style={(country) => land(ink, country?.properties.id === home)}
      />
      <GeoJSON
        key={`lakes ${key}`}
        data={ground.lakes}
        interactive={false}
        pane={pane}
        style={{ stroke: false, fillColor: ink.lake, fillOpacity: 1 }}
      />
      <GeoJSON
        key={`rivers ${key}`}
        data={ground.rivers}
        interactive={false}
        pane={pane}
        style={(river) => water(ink, river?.properties.rank)}
      />
      <GeoJSON
        key={`borders ${key}`}
        data={ground.borders}
        interactive={false}
        pane={pane}
        style={(line) => edge(ink, line?.properties.kind)}
      />
    </>
  )
})

const PANE = 'ground'

/** Below the tiles, so that missing tiles leave no hole. It holds a canvas only, so that no portal is needed. */
function groundPane(map: LeafletMap): string {
  if (!map.getPane(PANE)) map.createPane(PANE).style.zIndex = '150'
  return PANE
}

function land(ink: GroundColours, isHome: boolean): PathOptions {
  return { stroke: false, fillColor: isHome ? ink['paper-bright'] : ink.land, fillOpacity: 1 }
}

function water(ink: GroundColours, rank: 1 | 2 | 3): PathOptions {
  return {
    color: ink.river,
    weight: { 1: 2.2, 2: 1.2, 3: 0.7 }[rank],
    opacity: { 1: 0.95, 2: 0.8, 3: 0.5 }[rank],
    fill: false,
  }
}

function edge(ink: GroundColours, kind: 'coast' | 'border' | 'home'): PathOptions {
  if (kind === 'coast') return { color: ink.coast, weight: 0.8, fill: false }
  if (kind === 'home') return { color: ink.ink, weight: 1.6, opacity: 0.75, fill: false }
  return { color: ink.border, weight: 0.8, dashArray: '5 3', fill: false }
}
