import type { Polygon } from 'geojson'
import { SVG } from 'leaflet'
import { useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Atlas } from '@/geodata/join/atlas'
import { disc } from '@/geodata/join/footprint'
import type { View } from '@/geodata/view/view'
import { GROUND_FRAME } from '../frame'
import styles from './Outlines.module.css'

/** The ground that filters hold to, outlined on the map: the drawn area, the circle around a place, the band of latitudes. */
export function Outlines({ atlas, view }: { atlas: Atlas; view: View }) {
  const renderer = useMemo(() => new SVG({ padding: 0.5 }), [])
  const { area, near, band } = view
  const centre = near && atlas.places.find(({ id }) => id === near.place)?.point
  const [[, west], [, east]] = GROUND_FRAME as [[number, number], [number, number]]
  const outlines: readonly (readonly [key: string, ground: Polygon | null])[] = [
    [`area ${area}`, area && { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] }],
    [`near ${near?.place} ${near?.km}`, near && centre ? disc(centre, near.km) : null],
    [`band ${band?.south} ${band?.north}`, band && strip(west, band.south, east, band.north)],
  ]
  return outlines.map(
    ([key, ground]) =>
      ground && (
        <GeoJSON
          key={key}
          data={ground}
          interactive={false}
          // Leaflet hands the renderer on to each path, though its types know it only of paths.
          {...{ renderer }}
          style={{ className: styles.outline ?? '', weight: 2.5 }}
        />
      ),
  )
}

function strip(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}
