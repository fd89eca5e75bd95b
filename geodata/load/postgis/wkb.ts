import type { Point, Polygon, Position } from 'geojson'

/** A point or polygon, [lng, lat] in degrees, as PostGIS reads it: extended WKB in hexadecimal, EPSG:4326. */
export function ewkb({ type, coordinates }: Point | Polygon): string {
  if (type === 'Point') {
    const bytes = new Writer(9 + 16)
    bytes.head(POINT)
    bytes.position(coordinates)
    return bytes.hex()
  }
  const corners = coordinates.reduce((sum, ring) => sum + ring.length, 0)
  const bytes = new Writer(9 + 4 + 4 * coordinates.length + 16 * corners)
  bytes.head(POLYGON)
  bytes.count(coordinates.length)
  for (const ring of coordinates) {
    bytes.count(ring.length)
    for (const corner of ring) bytes.position(corner)
  }
  return bytes.hex()
}

const POINT = 1
const POLYGON = 3
const HAS_SRID = 0x2000_0000
const SRID = 4326

class Writer {
  readonly #bytes: Buffer
  #at = 0

  constructor(length: number) {
    this.#bytes = Buffer.alloc(length)
  }

  head(type: number): void {
    this.#at = this.#bytes.writeUInt8(1, this.#at)
    this.count(type + HAS_SRID)
    this.count(SRID)
  }

  count(value: number): void {
    this.#at = this.#bytes.writeUInt32LE(value, this.#at)
  }

  position([lng = 0, lat = 0]: Position): void {
    this.#at = this.#bytes.writeDoubleLE(lng, this.#at)
    this.#at = this.#bytes.writeDoubleLE(lat, this.#at)
  }

  hex(): string {
    return this.#bytes.toString('hex')
  }
}
