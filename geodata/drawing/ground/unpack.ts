import polyline from '@mapbox/polyline'
import type {
  FeatureCollection,
  GeoJsonProperties,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology, Transform } from 'topojson-specification'
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

/** Steps of the grid in a degree. */
const STEPS = 1000
/** Positions of the base map are on this grid: 3 decimals of a degree, from the south-west corner. */
export const GRID: Transform = { scale: [1 / STEPS, 1 / STEPS], translate: [-26, 0] }

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

/** The packed topology with positions in degrees, [lng, lat]. */
export function topologyOf({ objects, arcs }: PackedGround): Topology {
  const { towns } = objects
  const placed = towns?.type === 'GeometryCollection' ? { ...towns, geometries: towns.geometries.map(onGrid) } : towns
  return {
    type: 'Topology',
    objects: placed ? { ...objects, towns: placed } : objects,
    arcs: arcs.map((arc) => polyline.decode(arc, 0).map(positionOf)),
  }
}

function onGrid(shape: GeometryObject<GeoJsonProperties>): GeometryObject<GeoJsonProperties> {
  return shape.type === 'Point' ? { ...shape, coordinates: positionOf(shape.coordinates) } : shape
}

/** A quotient is the closest number to its decimals; a sum of multiples is not: -26 + 13.736 is not quite -12.264. */
function positionOf([x = 0, y = 0]: readonly number[]): [number, number] {
  const [west, south] = GRID.translate
  return [(x + west * STEPS) / STEPS, (y + south * STEPS) / STEPS]
}

/** Reverses `pack`; positions equal those of the GeoJSON files. */
export function unpack(ground: PackedGround): GroundMap {
  const packed = topologyOf(ground)
  const layer = <G extends Geometry, P>(name: keyof GroundMap) =>
    feature(
      packed,
      packed.objects[name] as GeometryCollection<object>,
    ) as FeatureCollection<Geometry> as FeatureCollection<G, P>
  return {
    regions: layer('regions'),
    countries: layer('countries'),
    borders: layer('borders'),
    rivers: layer('rivers'),
    lakes: layer('lakes'),
    towns: layer('towns'),
  }
}
