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

/** What a line is: between two countries, between land and sea, or the home country's own outline. */
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
 * A vertex is dropped when the triangle that it spans with its neighbours is smaller than this, in square degrees
 * (Visvalingam and Whyatt): about 0.4 km² inside and around Mali. Elsewhere it starts at 7 km² and grows with the
 * square of the distance from Mali, as readers look there from ever further away.
 */
const DETAIL = { home: 0.00003, elsewhere: 0.0006 } as const

/** An island is drawn with triangles no larger than this share of it, or its outline would fold up. */
const SHARE_OF_ISLAND = 0.03

/** Islands smaller than this, in square degrees (about 50 km²), would be a dot of less than three pixels. */
const SMALLEST_ISLAND = 0.004

/**
 * Regions, countries and lines from one topology: a line shared by two shapes is one arc, simplified once, so they
 * still meet vertex by vertex afterwards.
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
          // Of Italy, only islets too small to draw reach into the frame.
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
    ({ type: 'Feature', properties: { kind }, geometry: offFrame(mesh(layers, objects.countries, keep)) }) as const
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

/** How often detail is added where simplified lines cross, until we give up. */
const MOST_TRIES = 10

/** Simplifies every arc once; where lines then cross or fall together, with more and more detail around that place. */
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

/** How many of the places lie within half a degree. */
function countNear([x = 0, y = 0]: Position, places: readonly Position[]): number {
  return places.filter(([px = 0, py = 0]) => Math.hypot(px - x, py - y) < 0.5).length
}

function detailAt([x = 0, y = 0]: Position): number {
  const [west, south, east, north] = MALI
  const away = Math.hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north))
  return DETAIL.elsewhere * (1 + away) ** 2
}

function isClosed(arc: readonly Position[]): boolean {
  const [first, last] = [at(arc, 0), at(arc, arc.length - 1)]
  return first[0] === last[0] && first[1] === last[1]
}

/** Indices of the arcs that a layer uses, whichever way it runs along them. */
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

/** Lines without the stretches that only the frame has drawn. */
function offFrame({ type, coordinates }: MultiLineString): MultiLineString {
  const pieces = coordinates.flatMap((line) =>
    line.reduce<Position[][]>((parts, position, index) => {
      const before = line[index - 1]
      if (!before || onFrame(before, position)) parts.push([position])
      else at(parts, parts.length - 1).push(position)
      return parts
    }, []),
  )
  return { type, coordinates: pieces.filter((piece) => piece.length > 1) }
}

function collect<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features }
}
