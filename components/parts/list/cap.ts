import type { Atlas } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import type { Selection } from '@/geodata/domain/select/selection'

/** Number of lines added on request: rendering thousands at once would block the browser. */
export const STEP = 200

/** The most lines of a list in a page: a browser takes long to lay out thousands, and to update them. */
const MOST = 600

/** Initial length of a long list, and so the number of lines that a filter re-renders. */
const BEGINNING = 50

/**
 * Initial length for `count` events: all, or the beginning of a list longer than a step.
 *
 * @internal Exported for tests.
 */
export function shownAtFirst(count: number): number {
  return count > STEP ? BEGINNING : count
}

/** The limits of a list of `count` events (`useListWindow`). */
export function limitsOf(count: number) {
  return { first: shownAtFirst(count), step: STEP, most: MOST }
}

/** The positions of the events that the lists of a selection show at first, and of the key events. */
export function listedAtFirst(atlas: Atlas, { positions }: Selection): number[] {
  const { certain, possible, nationwide } = positions
  const { key } = columns(atlas)
  return [
    ...[certain, possible, nationwide].flatMap((found) => [...found.subarray(0, shownAtFirst(found.length))]),
    ...certain.filter((at) => key[at] === 1),
  ]
}
