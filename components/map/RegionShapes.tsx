import { SVG } from 'leaflet'
import { memo, useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Atlas, Region } from '@/geodata/join/atlas'
import type { View } from '@/geodata/view/view'
import type { Gathered } from '../place/gather'
import styles from './RegionShapes.module.css'

interface RegionShapesProps {
  readonly atlas: Atlas
  readonly view: View
  readonly gathered: readonly Gathered[]
  /** The area that is pointed at, or open. */
  readonly chosen: string | null
  readonly toggle: (region: string) => void
}

/**
 * Mali's regions: shaded where events are known only to the region, hatched where only to a part of the country, outlined where the filter chose them.
 * A click filters by the region; the list of regions beside the map is the same for the keyboard.
 */
export function RegionShapes({ atlas, view, gathered, chosen, toggle }: RegionShapesProps) {
  const renderer = useMemo(() => new SVG({ padding: 0.5 }), [])
  const holding = (precision: string, region: Region) =>
    gathered.some(
      ({ place, count }) =>
        place.precision === precision && place.regions.includes(region.id) && count.certain + count.possible > 0,
    )
  const pointedAt = atlas.places.find(({ id }) => id === chosen)

  return atlas.regions.map((region) => {
    const classes = [
      styles.region,
      holding('region', region) && styles.shaded,
      holding('part', region) && styles.hatched,
      (view.where.includes(region.id) || view.where.includes(region.half)) && styles.filtered,
      pointedAt && !pointedAt.point && pointedAt.regions.includes(region.id) && styles.pointed,
    ]
    const className = classes.filter(Boolean).join(' ')
    return (
      <Shape
        key={`${region.id} ${className}`}
        region={region}
        className={className}
        renderer={renderer}
        toggle={toggle}
      />
    )
  })
}

interface ShapeProps {
  readonly region: Region
  readonly className: string
  readonly renderer: SVG
  readonly toggle: (region: string) => void
}

/** By itself and remembered: a shape that is rendered anew is styled and painted anew. */
const Shape = memo(function Shape({ region, className, renderer, toggle }: ShapeProps) {
  return (
    <GeoJSON
      data={region.geometry}
      // Leaflet hands the renderer on to each path, though its types know it only of paths.
      {...{ renderer }}
      style={{ className, weight: 0.8 }}
      eventHandlers={{ click: () => toggle(region.id) }}
    />
  )
})
