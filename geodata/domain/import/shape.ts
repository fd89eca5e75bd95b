import type { MultiPolygon, Polygon } from 'geojson'
import { polygonsOf } from '../join/footprint'

/** Kilometres in a degree of latitude. */
const DEGREE = 111.195

/** A polygon, or several, as numbers: for asking about many positions. */
export class Shape {
  /** Rings of each polygon: pairs of lng and lat. */
  private readonly polygons: readonly (readonly Float64Array[])[]
  /** Bounds in degrees. */
  west = 180
  south = 90
  east = -180
  north = -90

  constructor(geometry: Polygon | MultiPolygon) {
    this.polygons = polygonsOf(geometry).map((rings) =>
      rings.map((ring) => {
        const flat = new Float64Array(2 * ring.length)
        ring.forEach(([lng = 0, lat = 0], i) => {
          flat[2 * i] = lng
          flat[2 * i + 1] = lat
          this.west = Math.min(this.west, lng)
          this.east = Math.max(this.east, lng)
          this.south = Math.min(this.south, lat)
          this.north = Math.max(this.north, lat)
        })
        return flat
      }),
    )
  }

  /** Whether a position is inside or on a boundary. */
  holds(lng: number, lat: number): boolean {
    if (lng < this.west || lng > this.east || lat < this.south || lat > this.north) return false
    return this.polygons.some((rings) => {
      let isIn = false
      for (const ring of rings) {
        const crossings = crossingsOf(ring, lng, lat)
        if (crossings < 0) return true
        if (crossings % 2 === 1) isIn = !isIn
      }
      return isIn
    })
  }

  /** Distance to the nearest boundary on a plane that touches the Earth at the position: for small distances only. */
  kilometresToBorder(lng: number, lat: number): number {
    const across = Math.cos(radians(lat))
    let least = Number.POSITIVE_INFINITY
    for (const rings of this.polygons)
      for (const ring of rings)
        for (let i = 2; i < ring.length; i += 2) {
          const ax = ((ring[i - 2] as number) - lng) * across
          const ay = (ring[i - 1] as number) - lat
          const bx = ((ring[i] as number) - lng) * across
          const by = (ring[i + 1] as number) - lat
          least = Math.min(least, squareToSegment(ax, ay, bx - ax, by - ay))
        }
    return Math.sqrt(least) * DEGREE
  }
}

/** Finds the shapes whose bounds are near a position. */
export class Shapes {
  private readonly bounds: Float64Array

  constructor(readonly list: readonly Shape[]) {
    this.bounds = Float64Array.from(list.flatMap(({ west, south, east, north }) => [west, south, east, north]))
  }

  /** Positions in the list. */
  near(lng: number, lat: number, kilometres = 0): readonly number[] {
    const { bounds } = this
    const up = (1.05 * kilometres) / DEGREE
    const across = up / Math.max(Math.cos(radians(Math.abs(lat) + up)), 0.01)
    const found: number[] = []
    for (let at = 0; at < bounds.length; at += 4)
      if (
        lng >= (bounds[at] as number) - across &&
        lng <= (bounds[at + 2] as number) + across &&
        lat >= (bounds[at + 1] as number) - up &&
        lat <= (bounds[at + 3] as number) + up
      )
        found.push(at / 4)
    return found
  }

  holds(at: number, lng: number, lat: number): boolean {
    return this.list[at]?.holds(lng, lat) ?? false
  }
}

/** Squared distance of the origin from the segment that begins at (x, y). */
function squareToSegment(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(Math.max(-(x * dx + y * dy) / length, 0), 1)
  return (x + along * dx) ** 2 + (y + along * dy) ** 2
}

/** How often a ray to the east crosses a closed ring; -1 on the ring. */
function crossingsOf(ring: Float64Array, lng: number, lat: number): number {
  let crossings = 0
  let ax = (ring[0] as number) - lng
  let ay = (ring[1] as number) - lat
  for (let i = 2; i < ring.length; i += 2) {
    const bx = (ring[i] as number) - lng
    const by = (ring[i + 1] as number) - lat
    if (bx === 0 && by === 0) return -1
    if (ay > 0 !== by > 0) {
      const turn = ax * by - bx * ay
      if (turn === 0) return -1
      if (turn > 0 === by > ay) crossings++
    } else if (ay === 0 && by === 0 && ax < 0 !== bx < 0) return -1
    ax = bx
    ay = by
  }
  return crossings
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}
