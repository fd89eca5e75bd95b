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
  /** The hovered or open area. */
  readonly chosen: string | null
  readonly toggle: (region: string) => void
}

/**
 * The regions: shaded if events are known only to the region, hatched, denser for more events, if known only to a part
 * of the country, outlined if chosen as a filter. A click filters by the region; the list of regions is the keyboard
 * equivalent.
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

/** The hatching over a region that may be the place of events. */
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

/** Memoised: a re-rendered shape would be styled and painted again. */
const Shape = memo(function Shape({ region, className, renderer, toggle }: ShapeProps) {
  return (
    <GeoJSON
      data={region.geometry}
      // Leaflet passes the renderer on to each path, though its types only allow it on paths.
      {...{ renderer }}
      style={{ className, weight: 0.8 }}
      eventHandlers={{ click: () => toggle(region.id) }}
    />
  )
})
