import polyline from '@mapbox/polyline'
import type { FeatureCollection, Geometry } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Objects, Topology } from 'topojson-specification'
import { GRID, type GroundMap, type PackedGround } from '../../geodata/drawing/ground/unpack'
import { innermost } from './innermost'

/** What is drawn, or said on the map, of the features of each layer. */
const KEPT: Readonly<Record<keyof GroundMap, readonly string[]>> = {
  regions: ['id', 'inner'],
  countries: ['id', 'name', 'inner'],
  borders: ['kind'],
  rivers: ['id', 'name', 'rank'],
  lakes: ['id', 'name'],
  towns: ['id', 'name', 'country', 'rank'],
}

/**
 * The layers of the ground map for the wire: as a TopoJSON topology, in which a border that regions, countries and
 * lines share is sent once, its positions as steps on the grid of 3 decimals on which all of them lie already; and its
 * arcs as text, by the polyline algorithm, which Brotli packs a seventh smaller than numbers in JSON. `unpack` gives
 * the same positions back.
 */
export function pack(layers: Readonly<Record<keyof GroundMap, FeatureCollection<Geometry, object>>>): PackedGround {
  const drawn = Object.fromEntries(
    (Object.keys(KEPT) as (keyof GroundMap)[]).map((name) => [name, onlyWith(KEPT[name], layers[name])]),
  )
  // @types/topojson-client knows only a number of steps; the library takes a whole transform as well.
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

/** Where the steps of an arc lead, counted in steps from the grid's corner. */
function placesOf(arc: readonly (readonly number[])[]): [number, number][] {
  let [x, y] = [0, 0]
  return arc.map(([east = 0, north = 0]) => {
    x += east
    y += north
    return [x, y]
  })
}
