import { SVG } from 'leaflet'
import { memo, useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { View } from '@/geodata/domain/view/view'
import { outlines } from '@/geodata/drawing/camera/filterOutlines'
import styles from './Outlines.module.css'

/** Outlines of the geographic filters: the drawn area, the circle around a place, the band of latitudes. */
export const Outlines = memo(function Outlines({ atlas, view }: { atlas: Atlas; view: View }) {
  const renderer = useMemo(() => new SVG({ padding: 0.5 }), [])
  return outlines(atlas, view).map(({ filter, ground }) => (
    <GeoJSON
      // GeoJSON ignores new data; a new key remounts it.
      key={`${filter} ${ground.coordinates}`}
      data={ground}
      interactive={false}
      // Leaflet passes the renderer on to each path, though its types only allow it on paths.
      {...{ renderer }}
      style={{ className: styles.outline ?? '', weight: 2.5 }}
    />
  ))
})
