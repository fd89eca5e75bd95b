import type { Geometry } from 'geojson'
import { flatten, textOf } from './flatten'
import { geometryIn, isRecord } from './geometry'
import type { Limits } from './limits'
import { refused } from './refusals'
import { RowCollector } from './rows'
import type { Format, Table } from './table'

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

/** Whether a value is GeoJSON: a collection, a feature or a geometry. */
export function isGeojson(value: unknown): boolean {
  return isRecord(value) && (Array.isArray(value.features) || value.type === 'Feature' || GEOMETRIES.has(value.type))
}

/** A feature as a row. */
export interface FeatureRow {
  /** Anything else than an object is an empty row. */
  readonly feature: unknown
  /** Its number in its file. */
  readonly number: number
  /** Fills its cells; otherwise they are its properties and its id. */
  readonly fill?: (put: Put) => void
}

/** Fills a cell. */
export type Put = (column: string, text: string) => void

/**
 * The features of GeoJSON; of a bare geometry, one for each geometry of its collection.
 * @throws Refusal `projected` if coordinates are not longitude and latitude
 */
export function featuresIn(value: Readonly<Record<string, unknown>>): readonly unknown[] {
  checkSystem(value)
  if (Array.isArray(value.features)) return value.features
  if (value.type === 'Feature') return [value]
  const parts = value.type === 'GeometryCollection' && Array.isArray(value.geometries) ? value.geometries : [value]
  return parts.map((geometry) => ({ type: 'Feature', geometry, properties: {} }))
}

/**
 * A table of features, each a row, even if it has no geometry or is no feature at all: rows that cannot be read are
 * reported, not lost. Properties become columns in order of appearance.
 * @param expected columns that come first; left out if no row fills them
 * @throws Refusal `many-columns` or `many-cells`
 */
export function featureTable(
  name: string,
  format: Format,
  features: Iterable<FeatureRow>,
  limits: Limits,
  expected: readonly string[] = ['id'],
): Table {
  const rows = new RowCollector(limits, expected)
  const put: Put = (column, text) => rows.put(column, text)
  for (const { feature, number, fill } of features) {
    const known = isRecord(feature) ? feature : {}
    rows.begin(number, geometryOf(known))
    if (fill) fill(put)
    else putProperties(known, put)
  }
  return rows.table(name, format)
}

function geometryOf(feature: Readonly<Record<string, unknown>>): Geometry | null {
  return geometryIn(feature.geometry)
}

function putProperties({ id, properties }: Readonly<Record<string, unknown>>, put: Put): void {
  if (isRecord(properties)) flatten(properties, put)
  if (typeof id === 'string' || typeof id === 'number') put('id', textOf(id))
}

/** Names of WGS 84 and its like, in which positions of GeoJSON are longitude and latitude. */
const GEOGRAPHIC = /CRS:?:?84|EPSG:+(?:[\d.]*:)?(?:4326|4258|4269|4979)$/i

/** Older files name a coordinate system, which may be in metres. */
function checkSystem({ crs }: Readonly<Record<string, unknown>>): void {
  const properties = isRecord(crs) ? crs.properties : null
  const system = isRecord(properties) ? textOf(properties.name) : ''
  if (system && !GEOGRAPHIC.test(system)) throw refused('projected', { system: system.slice(0, 80) })
}
