/** How many more events are listed at each asking: thousands of lines at once would stop the browser. */
export const STEP = 200

/** What is seen of a long list before anybody asks for more; all that a filter has to draw anew. */
const BEGINNING = 50

/**
 * How many of so many events are listed before more are asked for: all, or the beginning of a list that is longer than
 * a step.
 */
export function shownAtFirst(count: number): number {
  return count > STEP ? BEGINNING : count
}
