import { isShown, type Stretch } from './frame'
import { type Placing, STATE } from './layout'

/** Width of a bin, in pixels. */
export const BIN = 4

/** Numbers of events by row and bin: row by row, `columns` bins each. */
export interface Bins {
  readonly columns: number
  readonly outside: Float64Array
  readonly possible: Float64Array
  readonly certain: Float64Array
  /** The largest sum of a bin. */
  readonly most: number
}

/**
 * Counts the placed marks in bins of their rows. A mark on a certain day counts in its bin; one that is wider counts
 * with equal shares in all the bins that it covers, so that a decade of uncertainty weighs no more than one certain
 * day.
 * `rowOf` is the row of each event.
 */
export function bins(placed: Placing, states: Uint8Array, rowOf: Uint32Array, rows: number, width: number): Bins {
  const columns = Math.ceil(width / BIN) + 1
  // Each share is added where it begins and subtracted after its end, then summed up.
  const [outside, possible, certain] = [0, 1, 2].map(() => new Float64Array(rows * columns + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [outsideWide, possibleWide, certainWide] = [0, 1, 2].map(() => new Float64Array(rows * columns + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let n = 0; n < placed.count; n++) {
    const i = placed.event[n] as number
    const state = states[i] as number
    if (state === STATE.hidden) continue
    const start = (rowOf[i] as number) * columns
    if (placed.symbol[n] === 1) {
      const to = state === STATE.certain ? certain : state === STATE.possible ? possible : outside
      const bin = start + Math.floor((placed.x[n] as number) / BIN)
      to[bin] = (to[bin] as number) + 1
      continue
    }
    const first = Math.floor((placed.left[n] as number) / BIN)
    const last = Math.max(first, Math.ceil((placed.right[n] as number) / BIN) - 1)
    const share = 1 / (last - first + 1)
    const to = state === STATE.certain ? certainWide : state === STATE.possible ? possibleWide : outsideWide
    to[start + first] = (to[start + first] as number) + share
    to[start + last + 1] = (to[start + last + 1] as number) - share
  }
  let most = 0
  let [out, may, sure] = [0, 0, 0]
  for (let bin = 0; bin < rows * columns; bin++) {
    out += outsideWide[bin] as number
    may += possibleWide[bin] as number
    sure += certainWide[bin] as number
    outside[bin] = (outside[bin] as number) + out
    possible[bin] = (possible[bin] as number) + may
    certain[bin] = (certain[bin] as number) + sure
    most = Math.max(most, (outside[bin] as number) + (possible[bin] as number) + (certain[bin] as number))
  }
  return { columns, outside, possible, certain, most }
}

/** A bar of a bin around the middle of its row, in pixels of the strip; the parts lie over each other. */
export interface BinBar {
  readonly x: number
  readonly middle: number
  /** Heights of all events of the bin, of those certain or possible, and of those certain. */
  readonly all: number
  readonly shown: number
  readonly certain: number
}

/** How high the bars of a row are: as high as it for the largest number, and never less than a pixel. */
export function heightIn({ top, bottom }: Stretch, most: number): (count: number) => number {
  const room = Math.max(bottom - top - 2, 2)
  // Square roots, so that a single event is visible beside hundreds.
  return (count) => (count === 0 ? 0 : Math.max(Math.sqrt(count / Math.max(most, 1)) * room, 1))
}

/** A sum of shares, without its rounding error. */
function counted(sum: number | undefined): number {
  return sum !== undefined && sum > 1e-6 ? sum : 0
}

/** Calls back for each bin with events. */
export function eachBar(
  { columns, outside, possible, certain }: Bins,
  most: number,
  rows: readonly Stretch[],
  draw: (bar: BinBar) => void,
): void {
  for (const [at, row] of rows.entries()) {
    if (!isShown(row)) continue
    const high = heightIn(row, most)
    for (let column = 0; column < columns; column++) {
      const bin = at * columns + column
      const sure = counted(certain[bin])
      const shown = sure + counted(possible[bin])
      const all = shown + counted(outside[bin])
      if (all === 0) continue
      draw({
        x: column * BIN,
        middle: (row.top + row.bottom) / 2,
        all: high(all),
        shown: high(shown),
        certain: high(sure),
      })
    }
  }
}
