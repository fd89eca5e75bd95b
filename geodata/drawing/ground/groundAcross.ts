import polyline from '@mapbox/polyline'
import type { GeometryCollection, Objects } from 'topojson-specification'
import { TURN } from '../../domain/geometry/meridian'
import type { Bounds } from '../camera/camera'
import { GRID, type PackedGround } from './unpack'

/** Steps of the grid around the globe. */
const AROUND = TURN / GRID.scale[0]

type Shapes = GeometryCollection<{ readonly inner?: readonly number[] }>
type Shape = Shapes['geometries'][number]

/** The base map for a map within an edge: if that goes on across the 180th meridian, so does the base map. */
export function groundAcross(ground: PackedGround, edge: Bounds): PackedGround {
  if (edge[2] <= TURN / 2) return ground
  const [here, around] = [new Side(ground, edge, 0), new Side(ground, edge, AROUND)]
  const arcs: string[] = []
  const layer = (shapes: Shapes): Shapes => ({
    type: 'GeometryCollection',
    geometries: [here, around].flatMap((side) => shapes.geometries.flatMap((shape) => side.shape(shape, arcs))),
  })
  const objects = Object.entries(ground.objects).map(([name, shapes]) => [name, layer(shapes as Shapes)])
  return { objects: Object.fromEntries(objects) as Objects<object>, arcs }
}

/** What a map shows of the base map, moved by some steps to the east. */
class Side {
  readonly #arcs: PackedGround['arcs']
  /** The first and last step on the map, before it is moved. */
  readonly #from: number
  readonly #to: number
  readonly #by: number
  /** By its number in the packed base map: that of each arc that is used. */
  readonly #used = new Map<number, number>()

  constructor({ arcs }: PackedGround, [west, , east]: Bounds, by: number) {
    this.#arcs = arcs
    this.#by = by
    const [from, to] = [west, east].map((lng) => (lng - GRID.translate[0]) / GRID.scale[0] - by)
    this.#from = from as number
    this.#to = to as number
  }

  /** The lines and polygons of a shape that are on the map; their arcs are added to `arcs`. */
  shape(shape: Shape, arcs: string[]): Shape[] {
    const { inner: at = [] }: { readonly inner?: readonly number[] } = shape.properties ?? {}
    const [lng, lat] = at
    const inner = lng === undefined || lat === undefined ? {} : { inner: [lng + this.#by * GRID.scale[0], lat] }
    const properties = { ...shape.properties, ...inner }
    const line = (one: readonly number[]) => one.map((arc) => this.#placed(arc, arcs))
    switch (shape.type) {
      case 'LineString':
      case 'MultiLineString': {
        const lines = (shape.type === 'LineString' ? [shape.arcs] : shape.arcs).filter((one) => this.#shows(one))
        return lines.length > 0 ? [{ type: 'MultiLineString', properties, arcs: lines.map(line) }] : []
      }
      case 'Polygon':
      case 'MultiPolygon': {
        const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs
        const shown = polygons.filter(([outer = []]) => this.#shows(outer))
        return shown.length > 0
          ? [{ type: 'MultiPolygon', properties, arcs: shown.map((rings) => rings.map(line)) }]
          : []
      }
      default:
        return []
    }
  }

  #shows(line: readonly number[]): boolean {
    return line.some((arc) =>
      polyline.decode(this.#arcs[numberOf(arc)] as string, 0).some(([step]) => step > this.#from && step < this.#to),
    )
  }

  /** The number of an arc, reversed if it was, among those of the new base map. */
  #placed(arc: number, arcs: string[]): number {
    const at = numberOf(arc)
    const placed = this.#used.get(at) ?? arcs.push(this.#moved(this.#arcs[at] as string)) - 1
    this.#used.set(at, placed)
    return arc < 0 ? ~placed : placed
  }

  #moved(arc: string): string {
    if (this.#by === 0) return arc
    return polyline.encode(
      polyline.decode(arc, 0).map(([lng, lat]) => [lng + this.#by, lat]),
      0,
    )
  }
}

/** An arc that is negative is read from its end (TopoJSON §2.1.4). */
function numberOf(arc: number): number {
  return arc < 0 ? ~arc : arc
}
