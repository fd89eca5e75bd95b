/** Work in steps of some milliseconds, between which a page can answer its reader. */
export type Steps<Result> = Generator<unknown, Result, void>

/** Does all steps of some work in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
