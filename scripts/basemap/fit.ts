import type { Position } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { edgesOf } from './crossing'
import { at, offset, signedArea } from './ring'

/** The part of world-atlas' `countries-10m.json` that we read. */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/**
 * Maximum distance, in degrees, between two copies of the same border: the grid of world-atlas is 0.0036° by 0.0017°,
 * so rounding moves a vertex by at most half a cell, 0.002°.
 */
const SAME_LINE = 0.003

/**
 * Replaces one country's border by the vertices of `outline`: each arc of the country becomes the part of the outline
 * between the same two corners, and other countries' arcs that end in such a corner are moved to it. As arcs are
 * shared, neighbours follow without gaps or overlaps. Both are versions of Natural Earth 1:10m, that in world-atlas on
 * a coarser grid.
 *
 * @param id - the country, which must be one ring without holes
 * @param outline - [lng, lat], closed
 * @returns the atlas without quantisation
 * @throws if part of the outline is too far from the arc that it replaces
 */
export function fitOutline(atlas: WorldAtlas, id: string, outline: readonly Position[]): WorldAtlas {
  const arcs = decode(atlas)
  const country = atlas.objects.countries.geometries.find((geometry) => geometry.id === id)
  if (country?.type !== 'Polygon' || country.arcs.length !== 1) throw new Error(`country ${id} is not one ring`)
  const refs = country.arcs[0] ?? []
  const oriented = refs.map((ref) => (ref < 0 ? [...at(arcs, ~ref)].reverse() : at(arcs, ref)))
  const ring = sameWay(outline.slice(0, -1), oriented.flat())
  const corners = oriented.map((arc) => nearest(ring, at(arc, 0)))

  const moved = new Map(oriented.map((arc, index) => [String(at(arc, 0)), at(ring, at(corners, index))]))
  const fitted = arcs.map((arc) =>
    arc.map(
      (position, index) =>
        (index === 0 || index === arc.length - 1 ? moved.get(String(position)) : undefined) ?? position,
    ),
  )
  refs.forEach((ref, index) => {
    const stretch = between(ring, at(corners, index), at(corners, (index + 1) % corners.length))
    const old = at(oriented, index)
    if (strays(stretch, old) || strays(old, stretch)) throw new Error(`the outline leaves arc ${ref} of country ${id}`)
    if (ref < 0) fitted[~ref] = stretch.reverse()
    else fitted[ref] = stretch
  })
  const { transform: _, ...rest } = atlas
  return { ...rest, arcs: fitted }
}

/** Arcs as positions: reverses the topology's delta encoding (TopoJSON 2.1.3). */
function decode({ arcs, transform }: WorldAtlas): Position[][] {
  if (!transform) return arcs
  const [kx, ky] = transform.scale
  const [dx, dy] = transform.translate
  return arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([stepX = 0, stepY = 0]) => {
      x += stepX
      y += stepY
      return [x * kx + dx, y * ky + dy]
    })
  })
}

/** The ring, reversed if necessary to have the same direction as `model`. */
function sameWay(ring: readonly Position[], model: readonly Position[]): Position[] {
  return Math.sign(signedArea(ring)) === Math.sign(signedArea(model)) ? [...ring] : [...ring].reverse()
}

function between(ring: readonly Position[], from: number, to: number): Position[] {
  return from < to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
}

/** Whether any position of the line is further than `SAME_LINE` from every segment of `from`. */
function strays(line: readonly Position[], from: readonly Position[]): boolean {
  const segments = edgesOf([from])
  return line.some((position) => segments.every(([a, b]) => offset(position, a, b) > SAME_LINE))
}

function nearest(line: readonly Position[], position: Position): number {
  let best = 0
  line.forEach((other, index) => {
    if (offset(position, other, other) < offset(position, at(line, best), at(line, best))) best = index
  })
  return best
}
