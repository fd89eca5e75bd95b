import { STATE } from '@/geodata/drawing/timeline/layout'

/**
 * The most entries that the list behind the strip holds at once: with thousands the page would crawl.
 *
 * @internal Exported for tests.
 */
export const MOST = 200

/** One entry of that list. */
export interface ListEntry {
  /** Position of the event in the atlas. */
  readonly event: number
  readonly possible: boolean
  /** Its place among those that the filters let through, counted from 1. */
  readonly position: number
}

/**
 * What the filters let through, in the order of the atlas: all of it up to `MOST`, beyond that the stretch around the
 * active event, or the beginning. `states` say by position in the atlas how each event stands to the View; `active` is
 * such a position, -1 for none.
 */
export function listEntries(
  states: Uint8Array,
  active: number,
): { readonly entries: ListEntry[]; readonly count: number } {
  const events: number[] = []
  states.forEach((state, event) => {
    if (state >= STATE.possible) events.push(event)
  })
  const middle = Math.max(events.indexOf(active), 0)
  const first = Math.max(Math.min(middle - MOST / 2, events.length - MOST), 0)
  const entries = events.slice(first, first + MOST).map((event, i) => ({
    event,
    possible: states[event] === STATE.possible,
    position: first + i + 1,
  }))
  return { entries, count: events.length }
}
