import { ProtobufWriter } from './protobuf'

/** Side of a tile in its own units. */
export const EXTENT = 4096

/** A position in a tile, y southwards; beyond 0 to `EXTENT` in the margin. */
export type TilePoint = readonly [x: number, y: number]

export type TileShape =
  | { readonly type: 'point'; readonly at: TilePoint }
  /** Polygons of rings, the first of each around the others, not closed. */
  | { readonly type: 'polygons'; readonly polygons: readonly (readonly (readonly TilePoint[])[])[] }

export interface TileFeature {
  readonly shape: TileShape
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

export interface TileLayer {
  readonly name: string
  readonly features: readonly TileFeature[]
}

/** Writes a Mapbox Vector Tile 2.1. Layers without features are left out. */
export function vectorTile(layers: readonly TileLayer[]): Uint8Array<ArrayBuffer> {
  const tile = new ProtobufWriter()
  for (const layer of layers) if (layer.features.length > 0) tile.bytes(3, writtenLayer(layer))
  return tile.finish()
}

function writtenLayer({ name, features }: TileLayer): Uint8Array {
  const keys = new Map<string, number>()
  const values = new Map<string | number | boolean, number>()
  const layer = new ProtobufWriter().varint(15, 2).text(1, name)
  for (const { shape, properties } of features) {
    const tags = Object.entries(properties).flatMap(([key, value]) =>
      value === null ? [] : [numberOf(keys, key), numberOf(values, value)],
    )
    const feature = new ProtobufWriter()
    if (tags.length > 0) feature.packed(2, tags)
    feature.varint(3, shape.type === 'point' ? 1 : 3).packed(4, commands(shape))
    layer.bytes(2, feature.finish())
  }
  for (const key of keys.keys()) layer.text(3, key)
  for (const value of values.keys()) layer.bytes(4, writtenValue(value))
  return layer.varint(5, EXTENT).finish()
}

function numberOf<T>(known: Map<T, number>, value: T): number {
  const number = known.get(value) ?? known.size
  known.set(value, number)
  return number
}

function writtenValue(value: string | number | boolean): Uint8Array {
  const writer = new ProtobufWriter()
  if (typeof value === 'string') writer.text(1, value)
  else if (typeof value === 'boolean') writer.varint(7, value ? 1 : 0)
  else if (Number.isSafeInteger(value)) writer.varint(value < 0 ? 6 : 5, value < 0 ? -value * 2 - 1 : value)
  else writer.double(3, value)
  return writer.finish()
}

/** Commands of the specification, 4.3: move, line, close, with parameters relative to the position before. */
function commands(shape: TileShape): number[] {
  if (shape.type === 'point') return [command(1, 1), ...shape.at.map(zigzag)]
  let [atX, atY] = [0, 0]
  const to = ([x, y]: TilePoint) => {
    const step = [zigzag(x - atX), zigzag(y - atY)]
    ;[atX, atY] = [x, y]
    return step
  }
  return shape.polygons.flatMap((rings) =>
    rings.flatMap((ring, at) => {
      // Outer rings turn clockwise on the screen, inner ones the other way.
      const [first, ...rest] = area(ring) > 0 === (at === 0) ? ring : ring.toReversed()
      return first ? [command(1, 1), ...to(first), command(2, rest.length), ...rest.flatMap(to), command(7, 1)] : []
    }),
  )
}

function command(id: number, count: number): number {
  return count * 8 + id
}

function zigzag(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2
}

/** Twice the signed area of a ring: positive if it turns clockwise on the screen, where y grows downwards. */
export function area(ring: readonly TilePoint[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
}
