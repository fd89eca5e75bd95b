/** Number of lines added on request: rendering thousands at once would block the browser. */
export const STEP = 200

/** Initial length of a long list, and so the number of lines that a filter re-renders. */
const BEGINNING = 50

/** Initial length for `count` events: all, or the beginning of a list longer than a step. */
export function shownAtFirst(count: number): number {
  return count > STEP ? BEGINNING : count
}
