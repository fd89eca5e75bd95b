// @ts-check
import { Answer } from './answer.mjs'
import { createCache } from './cache.mjs'
import { capture } from './capture.mjs'
import { createFlights } from './flight.mjs'
import { cacheControl } from './headers.mjs'
import { createQueue } from './queue.mjs'

/**
 * @typedef {import('node:http').IncomingHttpHeaders} RequestHeaders
 * @typedef {(answer: { path: string, status: number, type: string, body: string | undefined }) => Record<string, string>} Secured
 */

const KEPT = { entries: 400, bytes: 96 * 1024 * 1024 }
/** For each core: so many wait at most for their turn, two seconds or so on a machine of today. */
const WAITING = 24
/** Pages to be packed as small as can be, one at a time. */
const REPACKED = { atOnce: 1, waiting: 64 }

/**
 * All that a route may look at in a request. Nothing of who asks: an answer is for everybody who asks for the same. The fields of Next's own requests say which part of a page is wanted.
 */
const PASSED = /^(accept-language|host|rsc|next-router-.*|next-url)$/
/** Pages are to come with their metadata in their head, as for readers that run no script: next.config.js knows this name. */
const READER = 'joliba-server'

/** Fields of one connection, or that are known anew when the body is packed, or said anew; and Next's remarks on its own cache. */
const DROPPED =
  /^(cache-control|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|date|x-powered-by)$/
const REMARK = /^x-nextjs-(cache|prerender|stale-time)$/

/**
 * Answers that are made by a handler, each once for all who ask for it at the same time, as many at once as there are cores, and kept by their canonical address.
 * @param {{ handler: import('./capture.mjs').Handler, canonical: (target: string) => string | undefined, secured: Secured, host: string, cores: number, waiting?: number }} parts
 *   `canonical` gives the one address under which what a target asks for is rendered and kept, undefined where it must not be kept; `host` stands in the requests for what is kept
 */
export function createPages({ handler, canonical, secured, host, cores, waiting = cores * WAITING }) {
  /** @type {ReturnType<typeof createCache<Answer>>} */
  const cache = createCache(KEPT)
  /** @type {ReturnType<typeof createFlights<Answer>>} */
  const shared = createFlights()
  const enqueue = createQueue({ atOnce: cores, waiting })
  const enqueueRepack = createQueue(REPACKED)

  /**
   * @param {string} target
   * @param {RequestHeaders} headers
   * @param {string} [method]
   */
  async function render(target, headers, method = 'GET') {
    const captured = await capture(handler, { method, target, headers: { ...headers, 'user-agent': READER } })
    return toAnswer(target, captured, secured, headers.rsc !== undefined)
  }

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
     * The answer under a canonical address, kept from now on if it is good.
     * @param {string} key
     * @param {import('node:http').IncomingMessage | null} request whom it is for; null for nobody yet
     * @returns {Promise<Answer>} rejects with `QueueFull`, or with `NobodyWaits` when it was not begun because everybody left
     */
    obtain(key, request) {
      return shared(key, request, (signal) =>
        enqueue(async () => {
          const answer = await render(key, { host })
          if (answer.status === 200) cache.set(key, answer)
          return answer
        }, signal),
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
      const asked = method === 'OPTIONS' ? method : 'GET'
      return shared(request, request, (signal) => enqueue(() => render(target, passed, asked), signal))
    },

    /**
     * Packs an answer smaller, when its turn comes.
     * @param {Answer} answer
     * @returns {Promise<void>}
     */
    async repack(answer) {
      await enqueueRepack(() => answer.repack()).catch(() => answer.askLater())
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

/**
 * @param {string} target
 * @param {import('./capture.mjs').Captured} captured
 * @param {Secured} secured
 * @param {boolean} isPartOfPage
 */
function toAnswer(target, { status, headers: given, body }, secured, isPartOfPage) {
  /** @type {[string, string][]} */
  const headers = []
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || DROPPED.test(name) || (!isPartOfPage && REMARK.test(name))) continue
    // Next says some fields twice in the same words, as the Location of a redirect.
    headers.push([name, [...new Set([value].flat())].join(', ')])
  }
  const type = String(given['content-type'] ?? '')
  const page = type.startsWith('text/html') ? body.toString() : undefined
  const [path = '/'] = target.split('?', 1)
  const caching = cacheControl({ path, status, type }, given['cache-control'])
  if (caching !== undefined) headers.push(['cache-control', caching])
  const own = new Set(headers.map(([name]) => name))
  for (const [name, value] of Object.entries(secured({ path, status, type, body: page })))
    if (!own.has(name.toLowerCase())) headers.push([name, value])
  return new Answer({ status, headers, body })
}
