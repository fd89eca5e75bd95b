import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { planarTriangleArea, presimplify, type Triangle } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { RegionRecord } from '../../geodata/domain/schema/record'
import { clip } from './clip'
import type { CountryProperties } from './country'
import { edgesOf, findCrossings } from './crossing'
import { at, MALI, onFrame, roundRings, signedArea, wind } from './ring'

/** Type of line: between two countries, between land and sea, or the home country's own outline. */
export type BorderKind = 'border' | 'coast' | 'home'

export interface Ground {
  readonly regions: FeatureCollection<Polygon | MultiPolygon, RegionRecord>
  readonly countries: FeatureCollection<Polygon | MultiPolygon, CountryProperties>
  readonly borders: FeatureCollection<MultiLineString, { readonly kind: BorderKind }>
}

type Layers = {
  regions: GeometryCollection<RegionRecord>
  countries: GeometryCollection<CountryProperties>
}

/**
 * Vertices are dropped if the triangle with their neighbours is smaller than this, in square degrees (Visvalingam and
 * Whyatt): about 0.4 km² inside and around Mali. Elsewhere it starts at 7 km² and grows with the square of the distance
 * from Mali, because readers zoom out further to look there.
 */
const DETAIL = { home: 0.00003, elsewhere: 0.0006 } as const

/** Maximum share of an island's area for such a triangle, or its outline would collapse. */
export const SHARE_OF_ISLAND = 0.03

/** Minimum size of an island in square degrees (about 50 km²); smaller ones would be dots of less than three pixels. */
const SMALLEST_ISLAND = 0.004

/**
 * Derives regions, countries and lines from one topology: a line shared by two shapes is one arc, simplified once, so
 * they still share all vertices.
 */
export function drawGround(
  regions: FeatureCollection<Polygon, RegionRecord>,
  countries: FeatureCollection<Polygon | MultiPolygon, CountryProperties>,
): Ground {
  const layers = simplify(
    topology({
      regions: collect(regions.features.map((region) => ({ ...region, geometry: roundRings(region.geometry) }))),
      countries: collect(
        countries.features.flatMap((country) => {
          const inside = clip(country.geometry)
          if (!inside) return []
          const geometry = withoutIslets(roundRings(inside))
          // Only islets of Italy, too small to draw, are in the frame.
          return geometry.coordinates.length > 0 ? [{ ...country, geometry }] : []
        }),
      ),
    }) as Topology<Layers>,
  )
  const { objects } = layers
  const mali = objects.countries.geometries.find(
    ({ properties }) => properties && 'id' in properties && properties.id === 'MLI',
  )
  const line = (kind: BorderKind, keep: (a: GeometryObject, b: GeometryObject) => boolean) =>
    ({
      type: 'Feature',
      properties: { kind },
      geometry: withoutEdges(mesh(layers, objects.countries, keep), onFrame),
    }) as const
  return {
    regions: polygonsOf(layers, objects.regions),
    countries: polygonsOf(layers, objects.countries),
    borders: collect([
      line('coast', (a, b) => a === b),
      line('border', (a, b) => a !== b && a !== mali && b !== mali),
      line('home', (a, b) => a !== b && (a === mali || b === mali)),
    ]),
  }
}

/** Maximum number of attempts to add detail where simplified lines cross. */
const MOST_TRIES = 10

/** Simplifies every arc once; if lines then cross or coincide, retries with more detail around that place. */
function simplify(layers: Topology<Layers>): Topology<Layers> {
  const weighed = presimplify(layers, (triangle: Triangle) =>
    onFrame(triangle[0], triangle[1]) || onFrame(triangle[1], triangle[2])
      ? Number.POSITIVE_INFINITY
      : planarTriangleArea(triangle),
  )
  const inMali = new Set(arcsOf(layers.objects.regions))
  const delicate: Position[] = []
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const arcs = weighed.arcs.map((arc, index) => {
      const largest = isClosed(arc) ? (SHARE_OF_ISLAND * Math.abs(signedArea(arc))) / 2 : Number.POSITIVE_INFINITY
      return arc
        .filter((position) => {
          const detail = inMali.has(index) ? DETAIL.home : detailAt(position)
          return at(position, 2) >= Math.min(detail, largest) / 4 ** countNear(position, delicate)
        })
        .map((position) => position.slice(0, 2))
    })
    const crossings = findCrossings(edgesOf(arcs).filter(([a, b]) => !onFrame(a, b)))
    if (crossings.length === 0) return { ...weighed, arcs }
    delicate.push(...crossings.map(([[position]]) => position))
  }
  throw new Error('simplified lines cross, however much detail is kept')
}

/** Number of places within half a degree. */
function countNear([x = 0, y = 0]: Position, places: readonly Position[]): number {
  return places.filter(([px = 0, py = 0]) => Math.hypot(px - x, py - y) < 0.5).length
}

function detailAt([x = 0, y = 0]: Position): number {
  const [west, south, east, north] = MALI
  const away = Math.hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north))
  return DETAIL.elsewhere * (1 + away) ** 2
}

export function isClosed(arc: readonly Position[]): boolean {
  const [first, last] = [at(arc, 0), at(arc, arc.length - 1)]
  return first[0] === last[0] && first[1] === last[1]
}

/** Indices of the arcs that a layer uses, in either direction. */
function arcsOf(layer: Layers[keyof Layers]): number[] {
  return layer.geometries
    .flatMap((shape) =>
      shape.type === 'Polygon' ? shape.arcs : shape.type === 'MultiPolygon' ? shape.arcs.flat() : [],
    )
    .flat()
    .map((ref) => (ref < 0 ? ~ref : ref))
}

function polygonsOf<P extends object>(
  layers: Topology<Layers>,
  layer: GeometryCollection<P>,
): FeatureCollection<Polygon | MultiPolygon, P> {
  return collect(
    feature(layers, layer).features.map(({ properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
        throw new Error(`a ${geometry.type} is no area`)
      return { type: 'Feature', properties, geometry: wind(geometry) }
    }),
  )
}

function withoutIslets({ type, coordinates }: MultiPolygon): MultiPolygon {
  return {
    type,
    coordinates: coordinates.filter(([outer]) => outer && Math.abs(signedArea(outer)) / 2 >= SMALLEST_ISLAND),
  }
}

/** Lines without the segments that only run along an edge of the map. */
export function withoutEdges(
  { type, coordinates }: MultiLineString,
  isEdge: (a: Position, b: Position) => boolean,
): MultiLineString {
  const pieces = coordinates.flatMap((line) =>
    line.reduce<Position[][]>((parts, position, index) => {
      const before = line[index - 1]
      if (!before || isEdge(before, position)) parts.push([position])
      else at(parts, parts.length - 1).push(position)
      return parts
    }, []),
  )
  return { type, coordinates: pieces.filter((piece) => piece.length > 1) }
}

function collect<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features }
}
