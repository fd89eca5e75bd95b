import { Builder } from 'flatbuffers'
import type { Geometry, Position } from 'geojson'
import type { FoundFeature } from '../service/features'
import { CRS84, type Crs } from './crs'
import { featureObject, type ItemsAsked } from './itemsDocument'

/*
 * FlatGeobuf 3 (flatgeobuf.org), sequential, without an index: its own writer, because the one that is published knows
 * neither features without a geometry nor files without features, and installs a map library.
 */

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01]

/** Codes of header.fbs. */
const GEOMETRY = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const
const COLUMN = { bool: 2, long: 7, double: 10, string: 11, json: 12 } as const

interface Column {
  readonly name: string
  readonly type: keyof typeof COLUMN
}

/** A page of features as a FlatGeobuf file; lists and objects are JSON. */
export function itemsFlatGeobuf(items: readonly FoundFeature[], asked: ItemsAsked): Uint8Array<ArrayBuffer> {
  const features = items.map((item) => featureObject(item, asked))
  const columns = columnsOf(features.map(({ id, properties }) => ({ ...properties, id })))
  const parts = [
    Uint8Array.from(MAGIC),
    header(asked, columns, features.length),
    ...features.map(({ id, geometry, properties }) => written({ ...properties, id }, geometry, columns)),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): Column[] {
  const types = new Map<string, Set<Column['type']>>([['id', new Set(['string'])]])
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      const known = types.get(name) ?? new Set()
      types.set(name, known)
      if (value !== null && value !== undefined) known.add(typeOf(value))
    }
  return [...types].map(([name, found]) => ({ name, type: commonType(found) }))
}

function typeOf(value: unknown): Column['type'] {
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double'
  return typeof value === 'string' ? 'string' : 'json'
}

function commonType(types: ReadonlySet<Column['type']>): Column['type'] {
  const [only = 'string', ...others] = types
  if (others.length === 0) return only
  return [...types].every((type) => type === 'long' || type === 'double') ? 'double' : 'json'
}

function header({ collection, crs, missing }: ItemsAsked, columns: readonly Column[], count: number): Uint8Array {
  const builder = new Builder(1024)
  const columnOffsets = columns.map((column) => {
    const called = builder.createString(column.name)
    builder.startObject(11)
    builder.addFieldOffset(0, called, 0)
    builder.addFieldInt8(1, COLUMN[column.type], 0)
    return builder.endObject()
  })
  builder.startVector(4, columnOffsets.length, 4)
  for (const offset of columnOffsets.toReversed()) builder.addOffset(offset)
  const columnVector = builder.endVector()
  // Positions are always in the order east, north in this format, whatever EPSG says of 4326.
  const organisation = builder.createString('EPSG')
  builder.startObject(6)
  builder.addFieldOffset(0, organisation, 0)
  builder.addFieldInt32(1, crs.id === 'EPSG:3857' ? 3857 : 4326, 0)
  const system = builder.endObject()
  const title = builder.createString(collection)
  const description = missing && builder.createString(missing.detail)
  builder.startObject(14)
  builder.addFieldInt64(8, BigInt(count), 0n)
  builder.addFieldOffset(0, title, 0)
  builder.addFieldOffset(7, columnVector, 0)
  builder.addFieldOffset(10, system, 0)
  if (description !== null) builder.addFieldOffset(12, description, 0)
  // The default is an index of 16 entries a node.
  builder.addFieldInt16(9, 0, 16)
  builder.finishSizePrefixed(builder.endObject())
  return builder.asUint8Array()
}

function written(
  properties: Readonly<Record<string, unknown>>,
  geometry: Geometry | null,
  columns: readonly Column[],
): Uint8Array {
  const builder = new Builder(1024)
  const values = builder.createByteVector(valueBytes(properties, columns))
  const shape = geometry && geometryOffset(builder, geometry)
  builder.startObject(3)
  if (shape !== null) builder.addFieldOffset(0, shape, 0)
  builder.addFieldOffset(1, values, 0)
  builder.finishSizePrefixed(builder.endObject())
  return builder.asUint8Array()
}

const encoder = new TextEncoder()

/** Each value that there is, after the number of its column. */
function valueBytes(properties: Readonly<Record<string, unknown>>, columns: readonly Column[]): Uint8Array {
  const pieces: Uint8Array[] = []
  columns.forEach(({ name, type }, at) => {
    const value = properties[name]
    if (value === null || value === undefined) return
    const text =
      type === 'string' || type === 'json' ? encoder.encode(type === 'json' ? JSON.stringify(value) : `${value}`) : null
    const piece = new Uint8Array(2 + (text ? 4 + text.length : type === 'bool' ? 1 : 8))
    const view = new DataView(piece.buffer)
    view.setUint16(0, at, true)
    if (text) {
      view.setUint32(2, text.length, true)
      piece.set(text, 6)
    } else if (type === 'bool') view.setUint8(2, value === true ? 1 : 0)
    else if (type === 'long') view.setBigInt64(2, BigInt(Number(value)), true)
    else view.setFloat64(2, Number(value), true)
    pieces.push(piece)
  })
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    bytes.set(piece, end)
    end += piece.length
  }
  return bytes
}

function geometryOffset(builder: Builder, geometry: Geometry): number {
  const type = GEOMETRY[geometry.type]
  if (geometry.type === 'MultiPolygon' || geometry.type === 'GeometryCollection') {
    const parts: readonly Geometry[] =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
        : geometry.geometries
    const offsets = parts.map((part) => geometryOffset(builder, part))
    builder.startVector(4, offsets.length, 4)
    for (const offset of offsets.toReversed()) builder.addOffset(offset)
    const vector = builder.endVector()
    return geometryTable(builder, type, { parts: vector })
  }
  const lines: readonly (readonly Position[])[] =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'Polygon' || geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [geometry.coordinates]
  const ends = lines.length > 1 ? endsOf(builder, lines) : undefined
  const positions = lines.flat()
  builder.startVector(8, positions.length * 2, 8)
  for (const [x = 0, y = 0] of positions.toReversed()) {
    builder.addFloat64(y)
    builder.addFloat64(x)
  }
  return geometryTable(builder, type, { xy: builder.endVector(), ends })
}

function endsOf(builder: Builder, lines: readonly (readonly Position[])[]): number {
  let end = 0
  const ends = lines.map((line) => {
    end += line.length
    return end
  })
  builder.startVector(4, ends.length, 4)
  for (const each of ends.toReversed()) builder.addInt32(each)
  return builder.endVector()
}

function geometryTable(
  builder: Builder,
  type: number,
  { xy, ends, parts }: { xy?: number; ends?: number | undefined; parts?: number },
): number {
  builder.startObject(8)
  if (ends !== undefined) builder.addFieldOffset(0, ends, 0)
  if (xy !== undefined) builder.addFieldOffset(1, xy, 0)
  builder.addFieldInt8(6, type, 0)
  if (parts !== undefined) builder.addFieldOffset(7, parts, 0)
  return builder.endObject()
}

/** Files of this format have positions in the order east, north: EPSG:4326 is written as CRS84. */
export function flatGeobufCrs(crs: Crs): Crs {
  return crs.id === 'EPSG:3857' ? crs : CRS84
}
