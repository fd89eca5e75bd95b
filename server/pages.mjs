// @ts-check
import { Answer } from './answer.mjs'
import { createCache } from './cache.mjs'
import { costOf } from './cost.mjs'
import { createFlights } from './flight.mjs'
import { createQueue } from './queue.mjs'

/**
 * @typedef {import('node:http').IncomingHttpHeaders} RequestHeaders
 */

const KEPT = { entries: 400, bytes: 96 * 1024 * 1024 }
/**
 * For each thread that renders: what waits for its turn costs as much as so many pages at most, little more than a
 * second; and what has begun ends within the time that the server has to stop.
 */
const WAITING = 24
/** Pages to be packed as small as can be, one at a time. */
const REPACKED = { atOnce: 1, waiting: 64 }

/**
 * All that a route may look at in a request. Nothing of who asks: an answer is for everybody who asks for the same. The
 * fields of Next's own requests say which part of a page is wanted.
 */
const PASSED = /^(accept-language|host|rsc|next-router-.*|next-url)$/

/**
 * Answers that have to be rendered, each once for all who ask for it at the same time, so many at once, and kept by
 * their canonical address.
 * @param {{ render: import('./render.mjs').Render, canonical: (target: string) => string | undefined, host: string,
 *   atOnce: number, waiting?: number }} parts `canonical` gives the one address under which what a target asks for is
 *   rendered and kept, undefined where it must not be kept; `host` stands in the requests for what is kept
 */
export function createPages({ render, canonical, host, atOnce, waiting = atOnce * WAITING }) {
  /** @type {ReturnType<typeof createCache<Answer>>} */
  const cache = createCache(KEPT)
  /** @type {ReturnType<typeof createFlights<Answer>>} */
  const shared = createFlights()
  const { enqueue, isFull } = createQueue({ atOnce, waiting })
  const repacking = createQueue(REPACKED)

  return {
    /**
     * What is kept under an address as it stands, without a look at anything else.
     * @param {string} target
     */
    kept: cache.get,

    /**
     * The address under which a request's answer is kept.
     * @param {string} target
     * @param {RequestHeaders} headers
     */
    keyOf(target, headers) {
      return isPart(headers) || /[?&]_rsc\b/.test(target) ? undefined : canonical(target)
    },

    /**
     * Whether `obtain` would reject with `QueueFull`: in a burst of requests it takes a fraction of the time to ask.
     * @param {string} key
     */
    isFull(key) {
      return isFull(costOf(key)) && !shared.has(key)
    },

    /**
     * The answer under a canonical address, kept from now on if it is good.
     * @param {string} key
     * @param {import('node:http').IncomingMessage | null} request whom it is for; null for nobody yet
     * @returns {Promise<Answer>} rejects with `QueueFull`, or with `NobodyWaits` when it was not begun because
     *   everybody left
     */
    obtain(key, request) {
      return shared.join(key, request, (signal) =>
        enqueue(
          async () => {
            const answer = new Answer(await render({ target: key, headers: { host } }))
            if (answer.status === 200) cache.set(key, answer)
            return answer
          },
          signal,
          costOf(key),
        ),
      )
    },

    /**
     * The answer to this one request.
     * @param {string} target
     * @param {import('node:http').IncomingMessage} request
     * @returns {Promise<Answer>} rejects as `obtain` does
     */
    obtainOnce(target, request) {
      const { method, headers } = request
      const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED.test(name)))
      const asked = { target, headers: passed, method: method === 'OPTIONS' ? method : 'GET' }
      return shared.join(request, request, (signal) => enqueue(async () => new Answer(await render(asked)), signal))
    },

    /**
     * Packs an answer smaller, when its turn comes.
     * @param {Answer} answer
     * @returns {Promise<void>}
     */
    async repack(answer) {
      await repacking.enqueue(() => answer.repack()).catch(() => answer.askLater())
    },
  }
}

/**
 * Whether a request of Next's router asks for a part of a page, which must never be taken for the page.
 * @param {RequestHeaders} headers
 */
export function isPart(headers) {
  return headers.rsc !== undefined || headers['next-router-prefetch'] !== undefined
}
