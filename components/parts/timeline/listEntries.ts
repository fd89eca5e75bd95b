import { STATE } from '@/geodata/drawing/timeline/layout'

/**
 * Maximum number of options in the strip's list box: thousands would be slow.
 *
 * @internal Exported for tests.
 */
export const MOST = 200

/** An option of the list box. */
export interface ListEntry {
  /** Position of the event in the atlas. */
  readonly event: number
  readonly possible: boolean
  /** Its position among the matching events, counted from 1. */
  readonly position: number
}

/**
 * The matching events in the order of the atlas: all up to `MOST`, otherwise those around the active event, or the
 * first ones. `states` is the state of each event by position in the atlas; `active` is such a position, -1 for none.
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
