// @ts-check

/** Rejection of a job when the queue is full. */
export class QueueFull extends Error {}

/**
 * A queue with limited concurrency: `atOnce` jobs run; others wait in order of arrival while their total cost is at
 * most `waiting`; any more are rejected with `QueueFull`. A single more expensive job may wait alone. A job whose
 * signal is aborted while it waits is removed; a running job is not interrupted.
 * @param {{ atOnce: number, waiting: number }} limits
 * @returns {{ isFull: (cost?: number) => boolean, enqueue: <T>(job: () => T | Promise<T>, signal?: AbortSignal, cost?:
 *   number) => Promise<T> }} `isFull`: whether a job would be rejected; `enqueue` rejects with the signal's reason if
 *   the job was removed
 */
export function createQueue({ atOnce, waiting }) {
  /** Waiting jobs with their costs. @type {Map<() => void, number>} */
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
 * Lets the event loop process network events, so that disconnected clients are known before a job starts. Takes two
 * turns, as the first may be the one that queued the job.
 */
async function networkRead() {
  for (let turns = 0; turns < 2; turns++) await new Promise((next) => setImmediate(next))
}
