import type { Geometry, LineString, Point, Polygon, Position } from 'geojson'
import { polygonsOf } from '../../domain/join/footprint'
import type { Box } from '../../domain/service/features'
import { boxesAround } from '../../domain/service/memory/boxes'
import type { Shape } from '../../domain/service/memory/grounds'
import type { Current, Fragment, Sql } from './database'

/**
 * A simple part of a shape. A footprint may reach beyond ±180°, as a circle around a place at the 180th meridian does:
 * it is also compared where it comes round the globe. `for`: which footprints the part is compared with.
 */
interface Part {
  readonly geometry: Point | LineString | Polygon
  readonly for: 'all' | 'beyond east' | 'beyond west'
}

/**
 * How places relate to a shape, as two clauses of a `with`: the table `name` has each place that is or may be in it, with
 * `sure`: whether its whole footprint is. As `domain/service/memory/grounds.ts` has it.
 */
export function spotted(sql: Sql, { schema }: Current, shape: Shape, name: string): Fragment {
  const table = (one: string) => sql(`${schema}.${one}`)
  const parts = 'box' in shape ? boxParts(shape.box) : partsOf(shape.geometry)
  const [shaped, printed] = [sql(`${name}_shape`), sql(`${name}_print`)]
  const geometries = JSON.stringify(parts.map(({ geometry }) => geometry))
  const reach = JSON.stringify(parts.map((part) => part.for))
  return sql`
    ${shaped} as materialized (
      select st_geomfromgeojson(one) as shape, reach
      from rows from (
        jsonb_array_elements(${geometries}::text::jsonb), jsonb_array_elements_text(${reach}::text::jsonb)
      ) as part (one, reach)
    ),
    ${printed} as materialized (
      select n, count(distinct f.ctid) filter (where st_dimension(part) = 0 or st_covers(shape, part)) as inside
      from ${shaped} join ${table('footprint')} f on st_intersects(f.part, shape)
      where case reach when 'beyond east' then st_xmax(part) > 180
        when 'beyond west' then st_xmin(part) < -180 else true end
      group by n
    ),
    ${sql(name)} as materialized (
      select p.n, s.inside = p.parts as sure from ${printed} s join ${table('place')} p on p.footprint = s.n
      union all select n, false from ${table('place')} where anywhere
    )`
}

function boxParts(box: Box): readonly Part[] {
  return boxesAround(box).map((one) => ({ geometry: rectangle(one), for: 'all' }))
}

/** A box without height or width is a line or a point. */
function rectangle({ west, south, east, north }: ReturnType<typeof boxesAround>[number]): Part['geometry'] {
  const [from, to] = [
    [west, south],
    [east, north],
  ] as const
  if (west === east && south === north) return { type: 'Point', coordinates: [...from] }
  if (west === east || south === north) return { type: 'LineString', coordinates: [[...from], [...to]] }
  const ring = [[...from], [east, south], [...to], [west, north], [...from]]
  return { type: 'Polygon', coordinates: [ring] }
}

function partsOf(geometry: Geometry): readonly Part[] {
  return simple(geometry).flatMap((one): Part[] => [
    { geometry: one, for: 'all' },
    { geometry: shifted(one, 360), for: 'beyond east' },
    { geometry: shifted(one, -360), for: 'beyond west' },
  ])
}

function simple(geometry: Geometry): Part['geometry'][] {
  switch (geometry.type) {
    case 'Point':
    case 'LineString':
      return [geometry]
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
    case 'Polygon':
    case 'MultiPolygon':
      return polygonsOf(geometry).map((coordinates) => ({ type: 'Polygon', coordinates }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(simple)
  }
}

function shifted(geometry: Part['geometry'], by: number): Part['geometry'] {
  const move = ([lng = 0, lat = 0]: Position): Position => [lng + by, lat]
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) }
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(move) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(move)) }
  }
}
