import { SVG } from 'leaflet'
import polylabel from 'polylabel'
import { useMemo } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Atlas, Region } from '@/geodata/join/atlas'
import { polygonsOf } from '@/geodata/join/footprint'
import type { Language } from '@/geodata/language/language'
import type { View } from '@/geodata/view/view'
import type { Gathered } from '../place/gather'
import { Mark } from './Mark'
import styles from './RegionShapes.module.css'

interface RegionShapesProps {
  readonly atlas: Atlas
  readonly view: View
  readonly gathered: readonly Gathered[]
  readonly language: Language
  /** The area that is pointed at, or open. */
  readonly chosen: string | null
  readonly toggle: (region: string) => void
}

/**
 * Mali's regions: shaded where events are known only to the region, hatched where only to a part of the country, outlined where the filter chose them.
 * Their names stand in spaced capitals. A click filters by the region; the list of regions beside the map is the same for the keyboard.
 */
export function RegionShapes({ atlas, view, gathered, language, chosen, toggle }: RegionShapesProps) {
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
      <GeoJSON
        key={`${region.id} ${className}`}
        data={region.geometry}
        // Leaflet hands the renderer on to each path, though its types know it only of paths.
        {...{ renderer }}
        style={{ className, weight: 0.8 }}
        eventHandlers={{ click: () => toggle(region.id) }}
      >
        <Mark at={labelPoint(region)} rank={-1}>
          <span className={styles.name} data-half={region.half} aria-hidden="true">
            {region.name[language]}
          </span>
        </Mark>
      </GeoJSON>
    )
  })
}

const labelPoints = new WeakMap<Region['geometry'], readonly number[]>()

/** [lng, lat] of the point of a region that is farthest from its edge: room for its name, not a place. */
function labelPoint({ geometry }: Region): readonly number[] {
  const known = labelPoints.get(geometry)
  if (known) return known
  const largest = polygonsOf(geometry).reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const rings = largest.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]))
  const point = [...polylabel(rings, 0.05)]
  labelPoints.set(geometry, point)
  return point
}
