// @ts-check

/**
 * @typedef {import('./render.mjs').Asked} Asked
 * @typedef {import('./render.mjs').Rendered} Rendered
 * @typedef {{ id: number, asked: Asked }} Job
 * @typedef {{ ready: true } | { id: number, rendered: Rendered } | { id: number, error: { message: string, stack?:
 *   string | undefined } }} Report
 * @typedef {{ resolve: (rendered: Rendered) => void, reject: (error: unknown) => void, tooLong: NodeJS.Timeout }}
 *   Waiting
 * @typedef {{ thread: import('node:worker_threads').Worker, jobs: Map<number, Waiting> }} Busy
 */

/** Milliseconds. Longer than a handler's timeout (capture.mjs): the thread itself hangs. */
const TIMEOUT = 65_000
/** Milliseconds before restarting a thread that ended before it was ready: it will probably end again. */
const PAUSE = 1000

/**
 * A pool of rendering threads. A thread is replaced when it ends, through an uncaught error or lack of memory, or when
 * it has not answered for a minute.
 * @param {{ count: number, start: () => import('node:worker_threads').Worker, timeout?: number, pause?: number }}
 *   parts `start` starts a thread that calls `answerTo`
 * @returns {{ ready: Promise<unknown>, render: import('./render.mjs').Render, end: () => Promise<void> }} `ready`
 *   resolves when all threads are ready for the first time; rejects if one ends before. `render` rejects if its thread
 *   ends.
 */
export function createWorkers({ count, start, timeout = TIMEOUT, pause = PAUSE }) {
  /** @type {Set<Busy>} */
  const busy = new Set()
  let ending = false
  let lastId = 0

  /** @returns {Promise<void>} resolves when the thread is ready, rejects if it ends before */
  function begin() {
    const thread = start()
    /** @type {Busy} */
    const worker = { thread, jobs: new Map() }
    busy.add(worker)
    return new Promise((ready, failed) => {
      let isReady = false
      /** @type {unknown} */
      let cause
      thread.on('message', (/** @type {Report} */ report) => {
        if ('ready' in report) {
          isReady = true
          ready()
        } else settle(worker, report)
      })
      thread.once('error', (error) => {
        cause = error
      })
      thread.once('exit', (code) => {
        busy.delete(worker)
        const error = new Error(`A thread that renders has ended with ${code}.`, { cause })
        for (const { reject, tooLong } of worker.jobs.values()) {
          clearTimeout(tooLong)
          reject(error)
        }
        failed(error)
        if (ending) return
        if (isReady) console.error(error)
        if (isReady) replace()
        else setTimeout(replace, pause)
      })
    })
  }

  function replace() {
    if (!ending) begin().catch(console.error)
  }

  return {
    ready: Promise.all(Array.from({ length: count }, begin)),

    render(asked) {
      const [worker] = [...busy].sort((a, b) => a.jobs.size - b.jobs.size)
      if (!worker) return Promise.reject(new Error('No thread that renders is running.'))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const tooLong = setTimeout(() => worker.thread.terminate(), timeout)
        worker.jobs.set(id, { resolve, reject, tooLong })
        worker.thread.postMessage({ id, asked })
      })
    },

    async end() {
      ending = true
      await Promise.all([...busy].map(({ thread }) => thread.terminate()))
    },
  }
}

/**
 * @param {Busy} worker
 * @param {Exclude<Report, { ready: true }>} report
 */
function settle({ jobs }, report) {
  const job = jobs.get(report.id)
  if (!job) return
  jobs.delete(report.id)
  clearTimeout(job.tooLong)
  if ('error' in report) job.reject(Object.assign(new Error(report.error.message), report.error))
  else job.resolve({ ...report.rendered, body: bufferOf(report.rendered.body) })
}

/** Restores a Buffer that arrived from the other thread as Uint8Array. @param {Uint8Array} bytes */
function bufferOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/**
 * The thread's side: reports that it is ready, and renders on request.
 * @param {import('node:worker_threads').MessagePort} port
 * @param {import('./render.mjs').Render} render
 */
export function answerTo(port, render) {
  port.on('message', async (/** @type {Job} */ { id, asked }) => {
    try {
      const rendered = await render(asked)
      const { buffer, byteLength } = rendered.body
      // Transfer the memory if the buffer owns it; small buffers share a pool and are copied.
      const own = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
      port.postMessage({ id, rendered }, own)
    } catch (error) {
      // As text: not every thrown value can be cloned.
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      port.postMessage({ id, error: { message, stack } })
    }
  })
  port.postMessage({ ready: true })
}
