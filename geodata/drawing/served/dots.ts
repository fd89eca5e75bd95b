import { DOT_SIDES, type DotsAnswer, MOST_DOTS, type Tiles } from '../../domain/service/views'
import { mercator } from '../../domain/view/mercator'
import type { Camera } from '../../domain/view/view'
import type { Frame } from '../camera/camera'
import type { Dots, Window } from '../density/dots'

type Cell = DotsAnswer['cells'][number]

/** Side of a tile in pixels. */
const TILE = 256

/** Tiles as a window whose pixels are squares of this side. */
export function windowOfTiles({ zoom, west, north, east, south }: Tiles, side: number): Window {
  const scale = TILE / side
  return {
    left: west * scale,
    top: north * scale,
    width: (east - west + 1) * scale,
    height: (south - north + 1) * scale,
    world: 2 ** zoom * scale,
  }
}

/** The dots of squares with the least side: with a larger one, if they are too many. Row by row, from west to east. */
export function dotsOfSquares(least: readonly Cell[]): DotsAnswer {
  const [first, ...larger] = DOT_SIDES
  let [side, cells]: [number, readonly Cell[]] = [first, sorted(least)]
  for (const next of larger) {
    if (cells.length <= MOST_DOTS) break
    ;[side, cells] = [next, merged(cells)]
  }
  return { side, cells }
}

/** Squares of twice the side. */
function merged(cells: readonly Cell[]): readonly Cell[] {
  const sums = new Map<string, Cell>()
  for (const [column, row, certain, possible] of cells) {
    const [x, y] = [column >> 1, row >> 1]
    const [, , sure = 0, may = 0] = sums.get(`${x} ${y}`) ?? []
    sums.set(`${x} ${y}`, [x, y, sure + certain, may + possible])
  }
  return sorted([...sums.values()])
}

function sorted(cells: readonly Cell[]): readonly Cell[] {
  return cells.toSorted(([ax, ay], [bx, by]) => ay - by || ax - bx)
}

/** Maximum number of tiles in each direction: a browser's window may be larger than any screen. */
const MOST_ACROSS = 10

/** The tiles in sight of a window, at the whole zoom below its own, so that they change with few moves. */
export function tilesIn({ left, top, width, height, world }: Window): Tiles {
  const zoom = Math.min(Math.max(Math.floor(Math.log2(world / TILE) + 1e-6), 0), 18)
  const side = world / 2 ** zoom
  const last = 2 ** zoom - 1
  const at = (pixel: number) => Math.min(Math.max(Math.floor(pixel / side), 0), last)
  const [west, north] = [at(left), at(top)]
  return {
    zoom,
    west,
    north,
    east: Math.min(at(left + width - 1), west + MOST_ACROSS - 1),
    south: Math.min(at(top + height - 1), north + MOST_ACROSS - 1),
  }
}

export function sameTiles(one: Tiles | null, other: Tiles | null): boolean {
  return String(one && Object.values(one)) === String(other && Object.values(other))
}

/** The squares of an answer as dots: each in the middle of its square. */
export function dotsAt({ side, cells }: DotsAnswer, { zoom, west, north }: Tiles): Dots {
  const world = TILE * 2 ** zoom
  const column = (at: 0 | 1 | 2 | 3) => cells.map((cell) => cell[at])
  return {
    points: {
      x: Float64Array.from(column(0), (x) => (west * TILE + (x + 0.5) * side) / world),
      y: Float64Array.from(column(1), (y) => (north * TILE + (y + 0.5) * side) / world),
    },
    counts: {
      marks: new Uint32Array(cells.length),
      certain: Uint32Array.from(column(2)),
      possible: Uint32Array.from(column(3)),
      nationwide: new Uint32Array(cells.length),
    },
  }
}

/** The tiles in sight of a camera in a frame. */
export function tilesAround({ lat, lng, zoom }: Camera, { width, height }: Frame): Tiles {
  const centre = mercator(zoom).project([lng, lat])
  return tilesIn({
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    width,
    height,
    world: TILE * 2 ** zoom,
  })
}
