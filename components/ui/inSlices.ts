/** Milliseconds of work between two moments in which the page can answer. */
const SLICE = 12

/**
 * Does some work step by step without keeping the page from answering; what is left when the page closes is dropped.
 */
export function inSlices(steps: Iterator<unknown>): void {
  const until = performance.now() + SLICE
  do {
    if (steps.next().done) return
  } while (performance.now() < until)
  setTimeout(() => inSlices(steps))
}
