import { type GeoPermissibleObjects, geoIdentity, geoPath } from 'd3-geo'
import { feature, mergeArcs, mesh } from 'topojson-client'
import { presimplify, simplify, type Triangle } from 'topojson-simplify'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from 'topojson-specification'
import { recentOf } from '../../domain/select/recent'
import { mercator } from '../../domain/view/mercator'
import type { Camera } from '../../domain/view/view'
import type { Frame } from '../camera/camera'
import { PathWriter } from './pathWriter'
import { type GroundMap, type PackedGround, topologyOf, unpack } from './unpack'

type Layers = Topology<Objects<Record<string, unknown>>>

/** The base map prepared for drawing: projected, with a weight for simplification at each point. */
export interface Ground {
  readonly map: GroundMap
  /**
   * Arcs in pixels of the world at zoom 0; the third number of a point is the area of the triangle with its neighbours.
   */
  readonly weighed: Layers
  readonly land: GeometryObject
}

/** Path data of each layer, in pixels of a frame. */
export interface GroundPaths {
  readonly land: string
  /** The home country. */
  readonly home: string
  readonly lakes: string
  readonly rivers: readonly { readonly rank: 1 | 2 | 3; readonly d: string }[]
  readonly borders: string
  /** Borders between regions, each once; with their outer borders too if there is no home country to outline. */
  readonly regionBorders: string
  readonly region: (id: string) => string
  /** Path data of any other geometry, with positions [lng, lat]. */
  readonly shape: (geometry: GeoPermissibleObjects) => string
}

/** How to draw the base map in a frame. */
interface Drawing {
  /** ISO 3166-1 alpha-3 of the country to emphasise. */
  readonly home: string
  readonly camera: Camera
  readonly frame: Frame
  /** Decimals of a pixel to keep. */
  readonly decimals: number
  /** Omit points whose triangle with their neighbours is smaller, in square pixels. */
  readonly tolerance: number
}

/** Shapes are drawn this far beyond the frame, to hide their clipped edges, in pixels. */
const BLEED = 12

const known = new WeakMap<PackedGround, Ground>()

/** Prepares a packed base map (`map.ground` in atlas.yaml); cached per map. */
export function preparedGround(packed: PackedGround): Ground {
  const before = known.get(packed)
  if (before) return before
  const map = unpack(packed)
  const topology = topologyOf(packed)
  const { project } = mercator(0)
  const projected: Layers = {
    type: 'Topology',
    objects: topology.objects as Layers['objects'],
    arcs: topology.arcs.map((arc) =>
      arc.map((position) => {
        const { x, y } = project(position)
        return [x, y]
      }),
    ),
  }
  const weighed = presimplify(projected, area)
  const countries = layer(weighed, 'countries').geometries.filter(isArea)
  const ground = { map, weighed, land: mergeArcs(weighed, countries) }
  known.set(packed, ground)
  return ground
}

/** Size of the cache of drawings: most pictures show the whole country, in one of a few sizes. */
const MOST_DRAWN = 16

const drawings = new WeakMap<Ground, Map<string, GroundPaths>>()

/**
 * Draws the base map for a camera and frame, clipped a little beyond the frame and simplified to visible detail; recent
 * drawings are cached.
 */
export function groundPaths(ground: Ground, drawing: Drawing): GroundPaths {
  const drawn = drawings.get(ground) ?? new Map<string, GroundPaths>()
  drawings.set(ground, drawn)
  const { home, camera, frame, decimals, tolerance } = drawing
  const key = [home, camera.lat, camera.lng, camera.zoom, frame.width, frame.height, decimals, tolerance].join()
  return recentOf(drawn, key, MOST_DRAWN, () => drawnPaths(ground, drawing))
}

function drawnPaths(ground: Ground, { home, camera, frame, decimals, tolerance }: Drawing): GroundPaths {
  const scale = 2 ** camera.zoom
  const { project } = mercator(0)
  const centre = project([camera.lng, camera.lat])
  const toFrame = geoIdentity()
    .scale(scale)
    .translate([frame.width / 2 - centre.x * scale, frame.height / 2 - centre.y * scale])
    .clipExtent([
      [-BLEED, -BLEED],
      [frame.width + BLEED, frame.height + BLEED],
    ])
  const drawn = (shape: GeoPermissibleObjects) => {
    const writer = new PathWriter(decimals)
    geoPath(toFrame, writer)(shape)
    return writer.toString()
  }
  const topology = simplify(ground.weighed, tolerance / scale ** 2)
  const piece = (geometry: GeometryObject | undefined) =>
    geometry ? drawn(feature(topology, geometry as Polygon) as GeoPermissibleObjects) : ''
  const named = (name: keyof GroundMap, key: string, value: unknown) =>
    layer(topology, name).geometries.filter(
      ({ properties }) => properties && properties[key as keyof typeof properties] === value,
    )
  const all = (geometries: GeometryObject[]) => piece({ type: 'GeometryCollection', geometries })
  const regions = layer(topology, 'regions')
  const homes = named('countries', 'id', home)
  const drawnRegions = new Map<string, string>()
  return {
    land: piece(ground.land),
    home: all(homes),
    lakes: all(layer(topology, 'lakes').geometries),
    rivers: ([3, 2, 1] as const).map((rank) => ({ rank, d: all(named('rivers', 'rank', rank)) })),
    borders: all(named('borders', 'kind', 'border')),
    regionBorders: drawn(mesh(topology, regions, (a, b) => a !== b || homes.length === 0)),
    region: (id) => {
      const d = drawnRegions.get(id) ?? all(named('regions', 'id', id))
      drawnRegions.set(id, d)
      return d
    },
    shape: (geometry) => drawn(projectedShape(geometry)),
  }
}

/** The same shape with every position [lng, lat] in pixels of the world at zoom 0. */
function projectedShape(geometry: GeoPermissibleObjects): GeoPermissibleObjects {
  const { project } = mercator(0)
  const moved = (nested: unknown): unknown => {
    if (!Array.isArray(nested)) return nested
    if (typeof nested[0] !== 'number') return nested.map(moved)
    const { x, y } = project(nested)
    return [x, y]
  }
  return 'coordinates' in geometry
    ? ({ ...geometry, coordinates: moved(geometry.coordinates) } as GeoPermissibleObjects)
    : geometry
}

function layer(topology: Layers, name: keyof GroundMap): GeometryCollection<Record<string, unknown>> {
  const found = topology.objects[name]
  if (found?.type !== 'GeometryCollection') throw new RangeError(`the ground map lacks its ${name}`)
  return found as GeometryCollection<Record<string, unknown>>
}

function isArea(geometry: GeometryObject): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

function area([[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]]: Triangle): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}
