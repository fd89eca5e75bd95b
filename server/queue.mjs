// @ts-check

/** Thrown where a job would have to wait behind too many others. */
export class QueueFull extends Error {}

/**
 * A queue for work that would take the server down if everybody had it done at once: `atOnce` jobs run, `waiting` more wait in order of arrival, any further one is refused with `QueueFull`.
 * A job whose signal is aborted while it waits leaves the line and is never begun; once begun it runs to its end.
 * @param {{ atOnce: number, waiting: number }} limits
 * @returns {<T>(job: () => T | Promise<T>, signal?: AbortSignal) => Promise<T>} rejects with the signal's reason where the job was not begun because of it
 */
export function createQueue({ atOnce, waiting }) {
  /** @type {Set<() => void>} */
  const line = new Set()
  let running = 0

  function startNext() {
    const [first] = line
    if (!first) running--
    else {
      line.delete(first)
      first()
    }
  }

  /** @param {AbortSignal | undefined} signal @returns {Promise<void>} */
  function turn(signal) {
    return new Promise((begin, refuse) => {
      const leave = () => {
        line.delete(start)
        refuse(signal?.reason)
      }
      const start = () => {
        signal?.removeEventListener('abort', leave)
        begin()
      }
      signal?.addEventListener('abort', leave)
      line.add(start)
    })
  }

  return async (job, signal) => {
    signal?.throwIfAborted()
    if (running < atOnce) running++
    else if (line.size < waiting) await turn(signal)
    else throw new QueueFull('too many jobs are waiting')
    try {
      await networkRead()
      signal?.throwIfAborted()
      return await job()
    } finally {
      startNext()
    }
  }
}

/**
 * Waits until the event loop has read what has come in by now. One job may keep it from that for a tenth of a second: before the next begins, health checks are answered, and who has left is known.
 * The first turn may be the one that the job was queued in.
 */
async function networkRead() {
  for (let turns = 0; turns < 2; turns++) await new Promise((next) => setImmediate(next))
}
