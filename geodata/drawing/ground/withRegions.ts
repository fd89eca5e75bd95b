import polyline from '@mapbox/polyline'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { GeometryCollection, MultiPolygon as PackedArea } from 'topojson-specification'
import { polygonsOf } from '../../domain/join/footprint'
import { GRID, type PackedGround } from './unpack'

/** A region with its polygons, positions [lng, lat]. */
interface Region {
  readonly id: string
  readonly geometry: Polygon | MultiPolygon
}

/** A base map with other regions. Each ring becomes an arc of its own: two regions need not share their border. */
export function withRegions({ objects, arcs }: PackedGround, regions: readonly Region[]): PackedGround {
  const added: string[] = []
  const areas = regions.map(({ id, geometry }): PackedArea<object> => {
    const polygons = polygonsOf(geometry)
    const drawn = polygons.map((rings) => rings.map((ring) => [arcs.length + added.push(encoded(ring)) - 1]))
    return { type: 'MultiPolygon', properties: { id, inner: middleOf(polygons) }, arcs: drawn }
  })
  const layer: GeometryCollection = { type: 'GeometryCollection', geometries: areas }
  return { objects: { ...objects, regions: layer }, arcs: [...arcs, ...added] }
}

/** A ring in whole steps of the grid, without positions that fall on the one before. */
function encoded(ring: readonly Position[]): string {
  const [[across, down], [west, south]] = [GRID.scale, GRID.translate]
  const steps = ring.map(([lng = 0, lat = 0]): [number, number] => [
    Math.round((lng - west) / across),
    Math.round((lat - south) / down),
  ])
  const kept = steps.filter(([x, y], i) => i === 0 || x !== steps[i - 1]?.[0] || y !== steps[i - 1]?.[1])
  // A ring has four positions, even if it is smaller than the grid.
  return polyline.encode(kept.length < 4 ? steps : kept, 0)
}

/** [lng, lat] of the middle of the largest polygon's bounds, where its name is tried first. */
function middleOf(polygons: readonly (readonly Position[][])[]): readonly number[] {
  const bounds = polygons.map(([outer = []]) => {
    const [west, east] = ends(outer.map(([lng = 0]) => lng))
    const [south, north] = ends(outer.map(([, lat = 0]) => lat))
    return { middle: [(west + east) / 2, (south + north) / 2], size: (east - west) * (north - south) }
  })
  return bounds.reduce((a, b) => (b.size > a.size ? b : a), { middle: [0, 0], size: -1 }).middle
}

function ends(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}
