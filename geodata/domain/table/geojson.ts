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

/**
 * The features of GeoJSON as rows; of a bare geometry, a row for each geometry of its collection. Properties become
 * columns in order of appearance.
 * @param numbers the number of each feature in its file; they count from 1 if not given
 * @throws Refusal `projected` if coordinates are not longitude and latitude, `many-columns`
 */
export function geojsonTable(
  name: string,
  value: Readonly<Record<string, unknown>>,
  limits: Limits,
  numbers?: readonly number[],
): Table {
  checkSystem(value)
  if (Array.isArray(value.features))
    return featureTable(name, 'geojson', value.features, limits, putProperties, numbers)
  if (value.type === 'Feature') return featureTable(name, 'geojson', [value], limits)
  const parts = value.type === 'GeometryCollection' && Array.isArray(value.geometries) ? value.geometries : [value]
  return featureTable(
    name,
    'geojson',
    parts.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
    limits,
  )
}

/** What of a feature becomes cells; its properties as they are, if not given. */
export type PutFeature = (
  feature: Readonly<Record<string, unknown>>,
  put: (column: string, text: string) => void,
) => void

/**
 * A table of features, each a row, even if it has no geometry or is no feature at all: rows that cannot be read are
 * reported, not lost.
 * @param numbers the number of each feature in its file; they count from 1 if not given
 */
export function featureTable(
  name: string,
  format: Format,
  features: readonly unknown[],
  limits: Limits,
  putFeature: PutFeature = putProperties,
  numbers?: readonly number[],
): Table {
  const rows = new RowCollector(limits, ['id'])
  features.forEach((feature, at) => {
    const known = isRecord(feature) ? feature : {}
    rows.begin(numbers?.[at] ?? at + 1, geometryOf(known))
    putFeature(known, (column, text) => rows.put(column, text))
  })
  return rows.table(name, format)
}

function geometryOf(feature: Readonly<Record<string, unknown>>): Geometry | null {
  return geometryIn(feature.geometry)
}

function putProperties(
  { id, properties }: Readonly<Record<string, unknown>>,
  put: (column: string, text: string) => void,
): void {
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
