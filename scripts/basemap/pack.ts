import polyline from '@mapbox/polyline'
import type { FeatureCollection, Geometry } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Objects, Topology } from 'topojson-specification'
import { GRID, type GroundMap, type PackedGround } from '../../geodata/drawing/ground/unpack'
import { innermost } from './innermost'

/** Properties of features in each layer that the map uses. */
const KEPT: Readonly<Record<keyof GroundMap, readonly string[]>> = {
  regions: ['id', 'inner'],
  countries: ['id', 'name', 'inner'],
  borders: ['kind'],
  rivers: ['id', 'name', 'rank'],
  lakes: ['id', 'name'],
  towns: ['id', 'name', 'country', 'rank'],
}

/**
 * Packs the layers of the base map for the browser: as a TopoJSON topology, in which a border shared by regions,
 * countries and lines is sent once, with positions as steps on their grid of 3 decimals; arcs as text, encoded as
 * polylines, which Brotli compresses a seventh better than JSON numbers. `unpack` restores the same positions.
 */
export function pack(layers: Readonly<Record<keyof GroundMap, FeatureCollection<Geometry, object>>>): PackedGround {
  const drawn = Object.fromEntries(
    (Object.keys(KEPT) as (keyof GroundMap)[]).map((name) => [name, onlyWith(KEPT[name], layers[name])]),
  )
  // @types/topojson-client only allows a number; the library also accepts a transform.
  const grid = GRID as unknown as number
  const { objects, arcs } = quantize(topology(drawn) as Topology<Objects<object>>, grid)
  return { objects, arcs: arcs.map((arc) => polyline.encode(placesOf(arc), 0)) }
}

function onlyWith(
  names: readonly string[],
  layer: FeatureCollection<Geometry, object>,
): FeatureCollection<Geometry, object> {
  const features = layer.features.map((feature) => {
    const { geometry, properties } = feature
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    const all = Object.entries({ ...properties, ...(isArea ? { inner: innermost(geometry) } : {}) })
    return { ...feature, properties: Object.fromEntries(all.filter(([name]) => names.includes(name))) }
  })
  return { ...layer, features }
}

/** Absolute positions of an arc, in steps from the grid's origin. */
function placesOf(arc: readonly (readonly number[])[]): [number, number][] {
  let [x, y] = [0, 0]
  return arc.map(([east = 0, north = 0]) => {
    x += east
    y += north
    return [x, y]
  })
}
