import type { Steps } from '@/geodata/domain/work/steps'
import { nextTask } from '../../ui/nextTask'

/** Milliseconds of work between two answers of the page: less than a frame. */
const SLICE = 12

/** The result of work whose reader waits for it, done in slices between which the page answers. */
export async function answeringBetween<Result>(work: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await nextTask()
  }
}
