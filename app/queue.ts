interface QueueOptions {
  /** How many jobs run at once. */
  readonly atOnce: number
  /** How many more may wait for their turn. */
  readonly waiting: number
}

/** Thrown where a job would have to wait behind too many others. */
export class QueueFull extends Error {}

/**
 * A queue for work that would take the server down if everybody had it done at once: so many jobs run, so many wait in order of arrival, any further one is turned away with
 * `QueueFull`.
 */
export function queue({ atOnce, waiting }: QueueOptions): <T>(job: () => T | Promise<T>) => Promise<T> {
  const line: (() => void)[] = []
  let running = 0
  return async (job) => {
    if (running < atOnce) running++
    else if (line.length < waiting) await new Promise<void>((turn) => line.push(turn))
    else throw new QueueFull('too many jobs are waiting')
    try {
      return await job()
    } finally {
      // The place of this job is handed on, so nobody can slip in between.
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
