// @ts-check
import { createServer } from 'node:http'
import { Answer, send } from './answer.mjs'
import { createCache } from './cache.mjs'
import { createDrain } from './drain.mjs'
import { Abandoned } from './flight.mjs'
import { guard, isService } from './guard.mjs'
import { languageOf } from './messages.mjs'
import { createPages, isPart } from './pages.mjs'
import { QueueFull } from './queue.mjs'
import { smallPage } from './refusal.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./messages.mjs').Reason} Reason
 * @typedef {import('./log.mjs').LogEntry} LogEntry
 * @typedef {{ status: number, path: string, type: 'text/plain' | 'text/html' |
 *   'application/problem+json', body: string, headers: Record<string,
 *   string> }} Own an answer of the server's own
 * @typedef {object} Parts
 * @property {import('./render.mjs').Render} render
 * @property {number} atOnce how many requests are rendered at once
 * @property {(target: string, accepted: import('node:http').IncomingHttpHeaders) => string | undefined} canonical
 * @property {Map<string, Answer>} files
 * @property {Map<string, import('./messages.mjs').Messages>} words
 * @property {import('./render.mjs').Secured} secured
 * @property {string} host of the site
 * @property {() => string | undefined} missing what the server lacks to be ready, in a sentence
 * @property {number} [waiting] how many pages, or what costs as much, may wait to be rendered
 * @property {ReturnType<typeof import('./remote.mjs').createRemote>} [remote] what leads and follows talks
 * @property {ReturnType<typeof import('./served.mjs').createServed>} [served] the version of a data set that may be
 *   replaced while the server runs
 * @property {{ grace?: number, quiet?: number }} [times]
 * @property {ReturnType<typeof import('./log.mjs').createLog>} [log]
 */

/**
 * Milliseconds. Timeouts for reading a request and for inactive connections. keepAliveTimeout is 0, as it would set a
 * timer after each request.
 */
const TIMES = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 0, timeout: 90_000 }
/** Cache for the server's own answers, so that a burst of refusals is cheap. */
const SAID = { entries: 100, bytes: 1024 * 1024 }
/** In seconds: by then a full queue is empty again. */
const RETRY = '3'
/** @type {{ status: 503, why: Reason, headers: Record<string, string> }} */
const BUSY = { status: 503, why: 'busy', headers: { 'Retry-After': RETRY } }

/**
 * The HTTP server of the site, not yet listening. Order for a request: cache by the address as it is spelled, guard,
 * health, files, cache by canonical address, queue and rendering.
 * @param {Parts} parts
 */
export function createSite(parts) {
  const { files, words, secured, missing, log, remote, served } = parts
  const pages = createPages(parts)
  const languages = [...words.keys()]
  /** @type {ReturnType<typeof createCache<Answer>>} */
  const said = createCache(SAID)

  /** @param {Request} request @param {Response} response */
  function hear(request, response) {
    drain.track(request, response)
    const { method, url = '/', headers } = request
    const entry = log?.(request, response)
    const plain = (method === 'GET' || method === 'HEAD') && headers.upgrade === undefined && !isPart(headers)
    const kept = plain && !pages.isDue(url) ? pages.keptFor(url, headers) : undefined
    const answering = kept ? respond(request, response, kept, entry, url) : serve(request, response, entry)
    answering?.catch((error) => fail(request, response, error, entry)).catch(() => response.destroy())
  }

  const server = createServer({ ...TIMES, connectionsCheckingInterval: 5000 }, hear)
  // What is expected of a server may be ignored (RFC 9110 §10.1.1). Node's own 417 has none of our headers, and no line
  // in the log.
  server.on('checkExpectation', hear)
  server.timeout = TIMES.timeout
  server.on('clientError', (error, socket) => refuseConnection(error, socket))
  const drain = createDrain(server, parts.times)

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {LogEntry | undefined} entry
   */
  async function serve(request, response, entry) {
    if (remote?.isFor(request)) return remote.answer(request, response)
    const asked = guard(request)
    if ('status' in asked) return refuse(request, response, asked, entry)
    const { target, path, kind } = asked
    if (path === '/healthz' || path === '/readyz') return sayHealth(request, response, path, entry)
    const file = files.get(path) ?? files.get(decodeURIComponent(path))
    if (file && request.method !== 'OPTIONS') return respond(request, response, file, entry)
    if (file) return allow(request, response, entry)
    if (path.startsWith('/_next/static/')) {
      return refuse(request, response, { status: 404, path, kind: 'file', why: 'missing' }, entry)
    }
    if (pages.isDue(target)) await served?.check()
    const key = request.method === 'OPTIONS' ? undefined : pages.keyOf(target, request.headers)
    const kept = key === undefined ? undefined : pages.kept(key)
    // Other forms of a target are not looked up as they are.
    if (kept && key !== undefined && target === request.url) pages.remember(target, request.headers, key)
    if (kept) return respond(request, response, kept, entry, key)
    if (key !== undefined && pages.isFull(key)) return refuse(request, response, { ...asked, ...BUSY }, entry)
    const answer = await (key === undefined ? pages.obtainOnce(target, request) : pages.obtain(key, request))
    if (entry) {
      entry.canonical = key
      if (key !== undefined) entry.cache = 'miss'
    }
    // Next's 500 page is in English only, so use ours. 501 and 503 are deliberate.
    if (answer.status === 500) throw new Error(`${target} was answered with ${answer.status}`)
    if (request.method === 'OPTIONS' && answer.status >= 400) {
      const headers = { Allow: 'GET, HEAD' }
      return refuse(request, response, { status: 405, path, kind, why: 'method', headers }, entry)
    }
    return respond(request, response, answer, entry)
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Answer} answer
   * @param {LogEntry | undefined} entry
   * @param {string} [key] if it comes from the cache
   * @returns {Promise<void> | undefined} a promise if it must be compressed first
   */
  function respond(request, response, answer, entry, key) {
    const encoded = answer.encodedFor(request.headers['accept-encoding'])
    if (entry && key !== undefined) Object.assign(entry, { cache: 'hit', canonical: key })
    if (answer.isWorthRecompressing) pages.recompress(answer)
    if (encoded instanceof Promise) {
      return encoded.then((ready) => finish(request, response, answer.status, ready, entry))
    }
    finish(request, response, answer.status, encoded, entry)
    return undefined
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {number} status
   * @param {import('./answer.mjs').EncodedBody} encoded
   * @param {LogEntry | undefined} entry
   */
  function finish(request, response, status, encoded, entry) {
    if (response.destroyed) return
    if (drain.draining) response.shouldKeepAlive = false
    const bytes = send(request, response, status, encoded)
    if (entry) entry.bytes = bytes
  }

  /**
   * Sends a page or a sentence of the server's own.
   * @param {Request} request
   * @param {Response} response
   * @param {{ status: number, path: string, kind: 'page' | 'file', why?: Reason, headers?: Record<string, string> }}
   *   refusal
   * @param {LogEntry | undefined} entry
   */
  function refuse(request, response, { status, path, kind, why, headers = {} }, entry) {
    const language = languageOf(request.url ?? '/', request.headers, languages)
    const isText = kind === 'file' || isPart(request.headers)
    const saying = `${status} ${path} ${isText} ${language} ${why} ${Object.entries(headers)}`
    return say(request, response, saying, () => ownRefusal({ status, path, isText, language, why, headers }), entry)
  }

  /**
   * @param {{ status: number, path: string, isText: boolean, language: string, why: Reason | undefined, headers:
   * Record<string, string> }} refusal
   */
  function ownRefusal({ status, path, isText, language, why, headers }) {
    const own = words.get(language)
    const { title, text } = (why && own?.[why]) ?? { title: '', text: '' }
    if (isText && text && isService(path)) {
      const problem = JSON.stringify({ title, status, detail: text })
      return ownAnswer({ status, path, type: 'application/problem+json', body: problem, headers })
    }
    const body = isText ? text && `${text}\n` : smallPage({ language, title, text, home: own?.home ?? '' })
    return ownAnswer({ status, path, type: isText ? 'text/plain' : 'text/html', body, headers })
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} saying cache key
   * @param {() => Answer} make
   * @param {LogEntry | undefined} entry
   */
  function say(request, response, saying, make, entry) {
    const known = said.get(saying)
    if (known) return respond(request, response, known, entry)
    const answer = make()
    said.set(saying, answer)
    return respond(request, response, answer, entry)
  }

  /** @param {Own} own */
  function ownAnswer({ status, path, type, body, headers }) {
    const isHtml = type === 'text/html'
    const full = {
      ...(body === '' ? {} : { 'Content-Type': `${type}; charset=utf-8` }),
      'Cache-Control': 'no-store',
      ...(isHtml ? {} : { 'Access-Control-Allow-Origin': '*' }),
      ...headers,
      ...secured({ path, status, type: body === '' ? '' : `${type}; charset=utf-8`, body: isHtml ? body : undefined }),
    }
    return new Answer({ status, headers: Object.entries(full), body: Buffer.from(body) })
  }

  /** @param {Request} request @param {Response} response @param {LogEntry | undefined} entry */
  function allow(request, response, entry) {
    const headers = { Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS' }
    return refuse(request, response, { status: 204, path: '', kind: 'file', headers }, entry)
  }

  /** @param {Request} request @param {Response} response @param {string} path @param {LogEntry | undefined} entry */
  function sayHealth(request, response, path, entry) {
    const trouble = path === '/healthz' ? undefined : drain.draining ? 'The server is stopping.' : missing()
    const status = trouble ? 503 : 200
    const body = `${trouble ?? 'ok'}\n`
    const make = () => ownAnswer({ status, path, type: 'text/plain', body, headers: {} })
    return say(request, response, `${status} ${path} ${body}`, make, entry)
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {unknown} error
   * @param {LogEntry | undefined} entry
   */
  async function fail(request, response, error, entry) {
    if (error instanceof Abandoned || response.headersSent || response.destroyed) {
      response.destroy()
      return
    }
    const asked = guard(request)
    if (error instanceof QueueFull) return refuse(request, response, { ...asked, ...BUSY }, entry)
    console.error(error)
    await refuse(request, response, { ...asked, status: 500, why: 'failed', headers: {} }, entry)
  }

  return {
    server,
    drain() {
      remote?.stop()
      return drain.drain()
    },

    /**
     * Renders an answer in advance; it is then compressed at the maximum level, which takes longer.
     * @param {string} target
     * @returns {Promise<boolean>} whether it succeeded
     */
    async prepare(target) {
      if (pages.isDue(target)) await served?.check()
      const answer = await pages.obtain(target, null)
      void pages.recompress(answer)
      return answer.status === 200
    },
  }
}

/** Status for requests that Node cannot parse. */
const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
])

/** @param {NodeJS.ErrnoException} error @param {import('node:stream').Duplex} socket */
function refuseConnection(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const status = UNREADABLE.get(error.code ?? '') ?? '400 Bad Request'
  const text = `${status.slice(4)}\n`
  const fields = ['Content-Type: text/plain', `Content-Length: ${text.length}`, 'Connection: close']
  return socket.end([`HTTP/1.1 ${status}`, ...fields, '', text].join('\r\n'), () => socket.destroy())
}
