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
 * Queue length per rendering thread, in pages: little more than a second of work, and little enough to finish within
 * the grace period of a shutdown.
 */
const WAITING = 24
/** Recompression at the maximum level, one answer at a time. */
const RECOMPRESSION = { atOnce: 1, waiting: 64 }

/**
 * Spellings of addresses, with the fields by which the open data service chooses, whose canonical form is remembered.
 */
const SPELLED = { entries: 4000, bytes: 4 * 1024 * 1024 }
const LONGEST = 2000
/** Addresses whose answers depend on these fields. */
const NEGOTIATED = /^\/ogc(?=[/?]|$)/

/**
 * The only headers that routes may read. None identifies the client: an answer is shared by all who request the same.
 * Headers of Next's router say which part of a page is wanted.
 */
const PASSED = /^(accept|accept-language|host|rsc|next-router-.*|next-url)$/

/**
 * Renders answers, deduplicated and with limited concurrency, and caches them by canonical address.
 * @param {{
 *   render: import('./render.mjs').Render,
 *   canonical: (target: string, accepted: RequestHeaders) => string | undefined,
 *   host: string,
 *   atOnce: number,
 *   waiting?: number,
 *   served?: ReturnType<typeof import('./served.mjs').createServed> | undefined,
 * }} parts `canonical` returns the canonical address of a target, undefined if it must not be cached; `host` is the
 *   Host header for cached answers; `served`: the version of a data set that may be replaced
 */
export function createPages({ render, canonical, host, atOnce, waiting = atOnce * WAITING, served }) {
  /** @type {ReturnType<typeof createCache<Answer>>} */
  const cache = createCache(KEPT)
  /** @type {ReturnType<typeof createFlights<Answer>>} */
  const shared = createFlights()
  const { enqueue, isFull } = createQueue({ atOnce, waiting })
  const recompressing = createQueue(RECOMPRESSION)
  /** @type {ReturnType<typeof createCache<{ key: string, size: number }>>} */
  const spelled = createCache(SPELLED)
  /** @param {string} target */
  const placeOf = (target) => (served ? served.keyOf(target) : target)

  return {
    /**
     * Whether `served.check` must be called before anything else.
     * @param {string} target
     */
    isDue: (target) => served?.isDue(target) ?? false,

    /**
     * The cached answer for an address as it is, without canonicalising.
     * @param {string} target
     */
    kept: (target) => cache.get(placeOf(target)),

    /**
     * The cached answer to a request as it is spelled, if it is canonical or was canonicalised before.
     * @param {string} target
     * @param {RequestHeaders} headers
     */
    keptFor(target, headers) {
      const known = spelled.get(spellingOf(target, headers))
      return cache.get(placeOf(known ? known.key : target))
    },

    /**
     * Remembers the canonical address of a request.
     * @param {string} target
     * @param {RequestHeaders} headers
     * @param {string} key
     */
    remember(target, headers, key) {
      const spelling = spellingOf(target, headers)
      if (spelling.length <= LONGEST) spelled.set(spelling, { key, size: key.length })
    },

    /**
     * The cache key of a request.
     * @param {string} target
     * @param {RequestHeaders} headers
     */
    keyOf(target, headers) {
      return isPart(headers) || /[?&]_rsc\b/.test(target) ? undefined : canonical(target, headers)
    },

    /**
     * Whether `obtain` would reject with `QueueFull`; a much cheaper check in a burst of requests.
     * @param {string} key
     */
    isFull(key) {
      return isFull(costOf(key)) && !shared.has(placeOf(key))
    },

    /**
     * The answer for a canonical address; cached if successful.
     * @param {string} key
     * @param {import('node:http').IncomingMessage | null} request the client's request; null for prerendering
     * @returns {Promise<Answer>} rejects with `QueueFull`, or with `Abandoned` if all clients disconnected before it
     *   started
     */
    obtain(key, request) {
      // Of the version before it is made: if the data are replaced meanwhile, it is not found again.
      const place = placeOf(key)
      return shared.join(place, request, (signal) =>
        enqueue(
          async () => {
            const answer = new Answer(await render({ target: key, headers: { host } }))
            if (isKept(answer)) cache.set(place, answer)
            return answer
          },
          signal,
          costOf(key),
        ),
      )
    },

    /**
     * An uncached answer to one request.
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
     * Queues recompression of an answer.
     * @param {Answer} answer
     * @returns {Promise<void>}
     */
    async recompress(answer) {
      await recompressing.enqueue(() => answer.recompress()).catch(() => answer.askLater())
    },
  }
}

/**
 * All that the canonical address of a request depends on.
 * @param {string} target
 * @param {RequestHeaders} headers
 */
function spellingOf(target, headers) {
  return NEGOTIATED.test(target) ? `${target} ${headers.accept} ${headers['accept-language']}` : target
}

/**
 * Whether an answer is the same later: not if it says itself that it must not be stored.
 * @param {Answer} answer
 */
function isKept({ status, headers }) {
  if (status !== 200 && status !== 204) return false
  return !headers.some(([name, value]) => name.toLowerCase() === 'cache-control' && /\bno-store\b/.test(value))
}

/**
 * Whether Next's router requests part of a page, which must never be cached as the page.
 * @param {RequestHeaders} headers
 */
export function isPart(headers) {
  return headers.rsc !== undefined || headers['next-router-prefetch'] !== undefined
}
