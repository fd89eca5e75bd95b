// @ts-check
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/**
 * @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler as Node's http server calls one
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Captured
 */

/**
 * Nothing here takes a second on an idle machine: what takes this long (in milliseconds) will not come, and holds a
 * place in the queue.
 */
const PATIENCE = 60_000

/**
 * Asks a handler for an answer as a client of its own would, and takes it whole. Bound to no connection: the answer may
 * be for many readers, and goes on when one of them leaves.
 * @param {Handler} handler
 * @param {{ method?: string, target: string, headers: import('node:http').IncomingHttpHeaders }} asked
 * @returns {Promise<Captured>} rejects when the handler throws, breaks off or does not end within a minute
 */
export function capture(handler, { method = 'GET', target, headers }) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url: target, headers, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.complete = true
  request.push(null)
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`${target} did not come`)), PATIENCE)
    tooLong.unref()
    const response = new CapturedResponse(request)
    response.once('captured', resolve).once('broken', reject)
    // Called in a function of its own: what it throws at once is caught as well.
    const answered = async () => handler(request, response)
    answered().catch(reject)
    response.once('close', () => clearTimeout(tooLong))
  })
}

/** A response that keeps what is written to it. */
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
   * @param {any[]} given the phrase, if any, and the fields
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
   * @param {any[]} given the encoding and a function to call, each if any
   */
  write(piece, ...given) {
    this.#pieces.push(bytes(piece, given[0]))
    const written = given.find((one) => typeof one === 'function')
    if (written) process.nextTick(written)
    return true
  }

  /**
   * @override
   * @param {any[]} given the last piece, its encoding and a function to call, each if any
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

  /** From which Node answers `writableEnded` and `writableFinished`. */
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
