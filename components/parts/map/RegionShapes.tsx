import { SVG } from 'leaflet'
import { memo, useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Atlas, Region } from '@/geodata/domain/join/atlas'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { View } from '@/geodata/domain/view/view'
import { hatchName } from '@/geodata/drawing/mark/hatching'
import { shadings } from '@/geodata/drawing/mark/shading'
import styles from './RegionShapes.module.css'

interface RegionShapesProps {
  readonly atlas: Atlas
  readonly view: View
  readonly placeCounts: readonly PlaceCount[]
  /** The area that is pointed at, or open. */
  readonly chosen: string | null
  readonly toggle: (region: string) => void
}

/**
 * Mali's regions: shaded where events are known only to the region, hatched, the denser the more, where only to a part
 * of the country, outlined where the filter chose them. A click filters by the region; the list of regions beside the
 * map is the same for the keyboard.
 */
export const RegionShapes = memo(function RegionShapes({
  atlas,
  view,
  placeCounts,
  chosen,
  toggle,
}: RegionShapesProps) {
  const renderer = useMemo(() => new SVG({ padding: 0.5 }), [])
  return shadings(atlas, view, placeCounts, chosen).flatMap(({ region, shaded, hatchings, filtered, pointed }) => {
    const classes = [styles.region, shaded && styles.shaded, filtered && styles.filtered, pointed && styles.pointed]
    const className = classes.filter(Boolean).join(' ')
    return [
      ...hatchings.map((hatching) => {
        const name = hatchName(hatching)
        return <Lines key={`${region.id} ${name}`} region={region} pattern={name} renderer={renderer} />
      }),
      <Shape
        key={`${region.id} ${className}`}
        region={region}
        className={className}
        renderer={renderer}
        toggle={toggle}
      />,
    ]
  })
})

interface ShapeProps {
  readonly region: Region
  readonly className: string
  readonly renderer: SVG
  readonly toggle: (region: string) => void
}

/** The lines over a region that may be where something happened. */
const Lines = memo(function Lines({
  region,
  pattern,
  renderer,
}: Pick<ShapeProps, 'region' | 'renderer'> & { readonly pattern: string }) {
  return (
    <GeoJSON
      data={region.geometry}
      {...{ renderer }}
      interactive={false}
      style={{ className: `${styles.hatched} ${styles[pattern]}`, stroke: false }}
    />
  )
})

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
