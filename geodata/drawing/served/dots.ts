import { DOT_SIDES, type DotsAnswer, MOST_DOTS, type Tiles } from '../../domain/service/views'
import type { Window } from '../density/dots'

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
