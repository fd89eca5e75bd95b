import type { Atlas } from '../join/atlas'
import type { View } from '../view/view'
import { type Columns, columns } from './column'
import { type Tally, tallied } from './count'
import type { Counts, Selection } from './selection'
import { type Verdicts, verdicts } from './verdict'

/**
 * Which events a View lets through, certainly or possibly, and how many each facet value would. The same function serves 60 events
 * and 400,000: filters are decided once per signature and remembered, and a moved time window costs one pass over the events that it
 * may hold. Ids and counts are worked out when they are first read.
 */
export function select(atlas: Atlas, view: View): Selection {
  const table = columns(atlas)
  const judged = verdicts(atlas, view)
  const pass = swept(table, judged, view)
  let certain: readonly string[] | undefined
  let possible: readonly string[] | undefined
  let counts: Counts | undefined
  return {
    get certain() {
      certain ??= named(table, pass.certain)
      return certain
    },
    get possible() {
      possible ??= named(table, pass.possible)
      return possible
    },
    get counts() {
      counts ??= tallied(atlas, judged, pass.tally, view.sure)
      return counts
    },
  }
}

interface Pass {
  /** Positions of the events that pass, in order. */
  readonly certain: Uint32Array
  readonly possible: Uint32Array
  readonly tally: Tally
}

/**
 * One pass over the events that the window may hold. Events are ordered by their earliest day: those that begin after the window are a tail, and
 * those before the first whose `latestSoFar` reaches the window are a head; neither is looked at.
 */
function swept(table: Columns, { refused, unsure, matches }: Verdicts, { time, sure }: View): Pass {
  const { earliest, latest, latestSoFar, signature } = table
  const start = time?.start ?? Number.NEGATIVE_INFINITY
  const end = time?.end ?? Number.POSITIVE_INFINITY
  const head = firstAtLeast(latestSoFar, start)
  const tail = Math.max(head, firstAtLeast(earliest, end + 1))

  const tally: Tally = {
    certain: new Uint32Array(table.signatures.length),
    possible: new Uint32Array(table.signatures.length),
  }
  const certain = new Uint32Array(tail - head)
  const possible = new Uint32Array(tail - head)
  let certainCount = 0
  let possibleCount = 0

  for (let i = head; i < tail; i++) {
    const last = latest[i] as number
    if (last < start || (matches && matches[i] === 0)) continue
    const own = signature[i] as number
    const inside = (earliest[i] as number) >= start && last <= end
    if (inside) (tally.certain[own] as number)++
    else if (sure) continue
    else (tally.possible[own] as number)++
    if (refused[own] !== 0) continue
    if (inside && unsure[own] === 0) certain[certainCount++] = i
    else if (!sure) possible[possibleCount++] = i
  }
  return { certain: certain.subarray(0, certainCount), possible: possible.subarray(0, possibleCount), tally }
}

/** Position of the first value that is at least `least` in an ascending array. */
function firstAtLeast(ascending: Int32Array, least: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

function named({ ids }: Columns, positions: Uint32Array): readonly string[] {
  return Array.from(positions, (i) => ids[i] as string)
}
