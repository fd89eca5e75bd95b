import type { TimeAnswer } from '../../domain/service/views'

/** The bin of a day between edges: -1 before the first, the number of bins after the last. */
function binOf(edges: readonly number[], day: number): number {
  const middle = day + 0.5
  let low = 0
  let high = edges.length
  while (low < high) {
    const at = (low + high) >>> 1
    if ((edges[at] as number) <= middle) low = at + 1
    else high = at
  }
  return low - 1
}

interface Days {
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * Numbers of events in the bins of several rows, row by row: an event counts with equal shares in all the bins that it
 * may be in and that are seen.
 */
export class Shares {
  private readonly bins: number
  /** Each share is added where it begins and subtracted after its end, then summed up. */
  private readonly steps: Float64Array

  constructor(
    private readonly edges: readonly number[],
    rows = 1,
  ) {
    this.bins = edges.length - 1
    this.steps = new Float64Array(rows * (this.bins + 1))
  }

  /** Adds an event, or several on the same days. */
  add({ from, to }: Days, i: number, row = 0, events = 1): void {
    const { edges } = this
    this.addBins(binOf(edges, from[i] as number), binOf(edges, to[i] as number), row, events)
  }

  /**
   * Adds events from one bin to another one: -1 stands for all days before the first, the number of bins for those
   * after.
   */
  addBins(from: number, to: number, row = 0, events = 1): void {
    const { bins, steps } = this
    const first = Math.max(from, 0)
    const last = Math.min(to, bins - 1)
    if (first > last) return
    const share = events / (last - first + 1)
    const start = row * (bins + 1)
    steps[start + first] = (steps[start + first] as number) + share
    steps[start + last + 1] = (steps[start + last + 1] as number) - share
  }

  /** These numbers less those of others, which have the same bins and rows. */
  without(...others: readonly Shares[]): Shares {
    const rest = new Shares(this.edges, this.steps.length / (this.bins + 1))
    this.steps.forEach((step, i) => {
      rest.steps[i] = others.reduce((sum, { steps }) => sum - (steps[i] as number), step)
    })
    return rest
  }

  /** The numbers of a row, to three decimals. */
  row(row = 0): number[] {
    const { bins, steps } = this
    let sum = 0
    return Array.from({ length: bins }, (_, bin) => {
      sum += steps[row * (bins + 1) + bin] as number
      return rounded(sum)
    })
  }
}

/** Without the error of many sums. */
function rounded(sum: number): number {
  return Math.abs(Math.round(sum * 1000)) / 1000
}

/** The numbers of rows as an answer lists them. */
export function listedRows(rows: number, outside: Shares, possible: Shares, certain: Shares): TimeAnswer['rows'] {
  return Array.from({ length: rows }, (_, row) => {
    const [out, may, sure] = [outside.row(row), possible.row(row), certain.row(row)]
    return out.flatMap((left, bin): [number, number, number, number, number][] => {
      const [b = 0, c = 0] = [may[bin], sure[bin]]
      return left + b + c > 0 ? [[row, bin, left, b, c]] : []
    })
  }).flat()
}
