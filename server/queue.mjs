// @ts-check

/** Thrown where a job would have to wait behind too many others. */
export class QueueFull extends Error {}

/**
 * A queue for work that would take the server down if everybody had it done at once: `atOnce` jobs run, others wait in
 * order of arrival as long as their costs come to `waiting` at most, any further one is refused with `QueueFull`. A job
 * that costs more than that may wait alone. A job whose signal is aborted while it waits leaves the line and is never
 * begun; once begun it runs to its end.
 * @param {{ atOnce: number, waiting: number }} limits
 * @returns {{ isFull: (cost?: number) => boolean, enqueue: <T>(job: () => T | Promise<T>, signal?: AbortSignal, cost?:
 *   number) => Promise<T> }} `isFull`: whether a job would be refused; `enqueue` rejects with the signal's reason where
 *   the job was not begun because of it
 */
export function createQueue({ atOnce, waiting }) {
  /** Each with its cost. @type {Map<() => void, number>} */
  const line = new Map()
  let inLine = 0
  let running = 0

  /** @param {() => void} start */
  function remove(start) {
    inLine -= line.get(start) ?? 0
    line.delete(start)
  }

  function startNext() {
    const [first] = line.keys()
    if (!first) running--
    else {
      remove(first)
      first()
    }
  }

  /** @param {AbortSignal | undefined} signal @param {number} cost @returns {Promise<void>} */
  function turn(signal, cost) {
    return new Promise((begin, refuse) => {
      const leave = () => {
        remove(start)
        refuse(signal?.reason)
      }
      const start = () => {
        signal?.removeEventListener('abort', leave)
        begin()
      }
      signal?.addEventListener('abort', leave)
      line.set(start, cost)
      inLine += cost
    })
  }

  function isFull(cost = 1) {
    return running === atOnce && inLine + cost > waiting && (line.size > 0 || waiting === 0)
  }

  return {
    isFull,

    async enqueue(job, signal, cost = 1) {
      signal?.throwIfAborted()
      if (isFull(cost)) throw new QueueFull('too many jobs are waiting')
      if (running < atOnce) running++
      else await turn(signal, cost)
      try {
        await networkRead()
        signal?.throwIfAborted()
        return await job()
      } finally {
        startNext()
      }
    },
  }
}

/**
 * Waits until the event loop has read what has come in by now: before a job begins, it is known who has left.
 * The first turn may be the one that the job was queued in.
 */
async function networkRead() {
  for (let turns = 0; turns < 2; turns++) await new Promise((next) => setImmediate(next))
}
