import polyline from '@mapbox/polyline'
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology, Transform } from 'topojson-specification'
import type { Localized } from '../../domain/language/language'

type Lines = LineString | MultiLineString
type Areas = Polygon | MultiPolygon
/** [lng, lat] of an area's point farthest from its edge (pole of inaccessibility): room for its name, not a place. */
type Inner = readonly number[]

/** The base map for drawing; positions are [lng, lat] in degrees. */
export interface GroundMap {
  readonly regions: FeatureCollection<Areas, { id: string; inner: Inner }>
  readonly countries: FeatureCollection<Areas, { id: string; name: Localized; inner: Inner }>
  readonly borders: FeatureCollection<Lines, { kind: 'coast' | 'border' | 'home' }>
  readonly rivers: FeatureCollection<Lines, { id: string; name: Localized | null; rank: 1 | 2 | 3 }>
  readonly lakes: FeatureCollection<Areas, { id: string; name: Localized | null }>
  readonly towns: FeatureCollection<Point, { id: string; name: Localized; country: string; rank: 1 | 2 | 3 }>
}

/** Positions of the base map are on this grid: 3 decimals of a degree, from the south-west corner. */
export const GRID: Transform = { scale: [0.001, 0.001], translate: [-26, 0] }

/** The base map as packed by `pack` (`map.ground` in atlas.yaml). */
export interface PackedGround extends Pick<Topology, 'objects'> {
  /** Each an encoded polyline, in whole steps of the grid. */
  readonly arcs: readonly string[]
}

const NONE: GeometryCollection = { type: 'GeometryCollection', geometries: [] }

/** A base map with nothing on it. */
export const NO_GROUND: PackedGround = {
  objects: { regions: NONE, countries: NONE, borders: NONE, rivers: NONE, lakes: NONE, towns: NONE },
  arcs: [],
}

/** The topology that was packed, in steps of the grid. */
export function topologyOf({ objects, arcs }: PackedGround): Topology {
  return { type: 'Topology', transform: GRID, objects, arcs: arcs.map((arc) => stepsOf(polyline.decode(arc, 0))) }
}

/** Steps between positions, the first from the grid's origin (TopoJSON §2.1.4). */
function stepsOf(places: readonly (readonly [number, number])[]): [number, number][] {
  return places.map(([x, y], i) => {
    const [fromX, fromY] = places[i - 1] ?? [0, 0]
    return [x - fromX, y - fromY]
  })
}

/** Reverses `pack`; positions equal those of the GeoJSON files. */
export function unpack(ground: PackedGround): GroundMap {
  const packed = topologyOf(ground)
  const layer = <G extends Geometry, P>(name: keyof GroundMap) => {
    const collection = feature(packed, packed.objects[name] as GeometryCollection<object>)
    return { ...collection, features: collection.features.map(rounded) } as FeatureCollection<G, P>
  }
  return {
    regions: layer('regions'),
    countries: layer('countries'),
    borders: layer('borders'),
    rivers: layer('rivers'),
    lakes: layer('lakes'),
    towns: layer('towns'),
  }
}

function rounded<G extends Geometry, P>(unrounded: Feature<G, P>): Feature<G, P> {
  const { geometry } = unrounded
  if (geometry.type === 'GeometryCollection') return unrounded
  return { ...unrounded, geometry: { ...geometry, coordinates: onGrid(geometry.coordinates) } as G }
}

type Nested = number | readonly Nested[]

/** Rounds off floating-point errors: -26 + 13.736 is not quite -12.264. */
function onGrid(coordinates: Nested | Position): Nested {
  return typeof coordinates === 'number' ? Math.round(coordinates * 1000) / 1000 + 0 : coordinates.map(onGrid)
}
