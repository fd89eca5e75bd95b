// @ts-check
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/**
 * @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler a request listener of Node's http
 *   server
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Captured
 */

/**
 * Timeout in milliseconds. Rendering never takes a second on an idle machine, so this answer will not come, and it
 * occupies a place in the queue.
 */
const TIMEOUT = 60_000

/**
 * Calls a handler and captures its complete answer. Not tied to a connection: the answer may be for several clients,
 * and continues if one disconnects.
 * @param {Handler} handler
 * @param {{ method?: string, target: string, headers: import('node:http').IncomingHttpHeaders }} asked
 * @returns {Promise<Captured>} rejects if the handler throws, aborts or takes more than a minute
 */
export function capture(handler, { method = 'GET', target, headers }) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url: target, headers, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.complete = true
  request.push(null)
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`${target} did not come`)), TIMEOUT)
    tooLong.unref()
    const response = new CapturedResponse(request)
    response.once('captured', resolve).once('broken', reject)
    // Async, so that synchronous errors are caught as well.
    const answered = async () => handler(request, response)
    answered().catch(reject)
    response.once('close', () => clearTimeout(tooLong))
  })
}

/** A response that buffers what is written to it. */
class CapturedResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #pieces = []

  /** @param {IncomingMessage} request */
  constructor(request) {
    super(request)
    Object.defineProperty(this, 'headersSent', { get: () => this.finished || this.#pieces.length > 0 })
  }

  /** @override */
  flushHeaders() {}

  /**
   * @override
   * @param {number} status
   * @param {any[]} given status message (optional) and headers
   */
  writeHead(status, ...given) {
    this.statusCode = status
    const fields = given.findLast((one) => typeof one === 'object' && one !== null) ?? {}
    const pairs = Array.isArray(fields) ? paired(fields) : Object.entries(fields)
    for (const [name, value] of pairs) this.setHeader(name, value)
    return this
  }

  /**
   * @override
   * @param {any} piece
   * @param {any[]} given encoding and callback, both optional
   */
  write(piece, ...given) {
    this.#pieces.push(bytes(piece, given[0]))
    const written = given.find((one) => typeof one === 'function')
    if (written) process.nextTick(written)
    return true
  }

  /**
   * @override
   * @param {any[]} given last chunk, encoding and callback, all optional
   */
  end(...given) {
    if (this.finished) return this
    const [piece, encoding] = given
    if (piece !== undefined && piece !== null && typeof piece !== 'function') this.#pieces.push(bytes(piece, encoding))
    this.#finish()
    const ended = given.find((one) => typeof one === 'function')
    process.nextTick(() => {
      ended?.()
      this.emit('finish')
      this.emit('captured', {
        status: this.statusCode,
        headers: { ...this.getHeaders() },
        body: Buffer.concat(this.#pieces),
      })
      this.emit('close')
    })
    return this
  }

  /**
   * @override
   * @param {Error} [error]
   */
  destroy(error) {
    if (this.finished) return this
    this.#finish()
    this.emit('broken', error ?? new Error('the answer was broken off'))
    this.emit('close')
    return this
  }

  /** Makes `writableEnded` and `writableFinished` true. */
  #finish() {
    Object.assign(this, { finished: true })
  }
}

/**
 * @param {any} piece
 * @param {any} encoding
 */
function bytes(piece, encoding) {
  return typeof piece === 'string' && Buffer.isEncoding(encoding) ? Buffer.from(piece, encoding) : Buffer.from(piece)
}

/** @param {any[]} flat @returns {[string, any][]} */
function paired(flat) {
  if (Array.isArray(flat[0])) return flat
  return flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]]] : []))
}
