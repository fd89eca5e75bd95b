// @ts-check
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { readRange } from './range.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {'br' | 'gzip' | 'identity'} Encoding a content encoding
 * @typedef {{ body: Buffer, etag: string, headers: string[], unchanged: string[], before?: EncodedBody | undefined }}
 *   EncodedBody `headers` for 200 and `unchanged` for 304 are alternating names and values for `writeHead`; `before`:
 *   the same body before it was recompressed
 */

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Brotli level for uncached answers: much smaller than gzip, and hardly slower. */
const QUICK = 5
const TEXT = /^text\/|[/+](json|xml|javascript)\b/
/** Minimum size in bytes: smaller bodies fit into one packet anyway. */
const LEAST = 1024
/** Headers omitted from a 304 (RFC 9110 §15.4.5), because they describe the body. */
const OF_THE_BODY = new Set(['content-type', 'content-disposition', 'content-length', 'content-encoding'])

/** A complete answer, sent to any number of clients in the content encoding that each accepts. */
export class Answer {
  /** Number of requests for Brotli before recompression at the maximum level. */
  #asked = 0
  /** @type {Map<Encoding, EncodedBody | Promise<EncodedBody>>} */
  #encoded = new Map()
  /** @type {string} */
  #tag
  /** @type {boolean} */
  #tagged

  /**
   * @param {{ status: number, headers: readonly (readonly [name: string, value: string])[], body: Buffer, encoded?: {
   *   br?: Buffer }, tagged?: boolean }} parts `headers` without length, encoding and ETag, which differ by encoding;
   *   `encoded`: precompressed bodies; `tagged`: whether to send an ETag, unnecessary for immutable URLs
   */
  constructor({ status, headers, body, encoded = {}, tagged = true }) {
    this.#tagged = tagged && status === 200
    this.status = status
    this.body = body
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
    this.isPage = type.startsWith('text/html')
    this.compressible = body.length >= LEAST && TEXT.test(type)
    this.headers = this.compressible ? withVary(headers) : headers
    this.#tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    if (encoded.br) {
      this.#encoded.set('br', this.#ready('br', encoded.br, '-br'))
      this.#asked = Number.POSITIVE_INFINITY
    }
  }

  /** In bytes; an upper bound including all encodings, none of which is larger than half of the body. */
  get size() {
    return this.compressible ? this.body.length * 2 : this.body.length
  }

  /**
   * The body in the encoding that a request prefers; a promise only if it must be compressed first.
   * @param {string | undefined} accepted the field Accept-Encoding
   * @returns {EncodedBody | Promise<EncodedBody>}
   */
  encodedFor(accepted) {
    const encoding = this.compressible ? encodingFor(accepted) : 'identity'
    if (encoding === 'br') this.#asked++
    return this.#encoded.get(encoding) ?? this.#encode(encoding)
  }

  /** True once, on the second request: it will probably be requested again. */
  get isWorthRecompressing() {
    return this.#asked === 2
  }

  /** Compresses the body at the maximum Brotli level, which takes half a second of CPU time for a large page. */
  async recompress() {
    if (!this.compressible) return
    this.#asked = Number.POSITIVE_INFINITY
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length }
    const body = await brotli(this.body, { params })
    const before = await this.#encoded.get('br')
    this.#encoded.set('br', { ...this.#ready('br', body, '-br11'), before })
  }

  /** Resets `isWorthRecompressing` for the next request, if recompression was skipped. */
  askLater() {
    this.#asked = 1
  }

  /**
   * @param {Encoding} encoding
   * @returns {EncodedBody | Promise<EncodedBody>}
   */
  #encode(encoding) {
    const encoded = encoding === 'identity' ? this.#ready(encoding, this.body, '') : this.#compressQuickly(encoding)
    this.#encoded.set(encoding, encoded)
    return encoded
  }

  /**
   * @param {'br' | 'gzip'} encoding
   * @returns {Promise<EncodedBody>}
   */
  async #compressQuickly(encoding) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUICK }
    const body = encoding === 'gzip' ? await zip(this.body) : await brotli(this.body, { params })
    const encoded = this.#ready(encoding, body, `-${encoding}`)
    this.#encoded.set(encoding, encoded)
    return encoded
  }

  /**
   * @param {Encoding} encoding
   * @param {Buffer} body
   * @param {string} form distinguishes ETags of different representations, as strong tags must (RFC 9110 §8.8.3.3)
   * @returns {EncodedBody}
   */
  #ready(encoding, body, form) {
    const etag = `"${this.#tag}${form}"`
    const own = encoding === 'identity' ? [...this.headers] : [...this.headers, ['Content-Encoding', encoding]]
    if (this.#tagged) own.push(['ETag', etag])
    // No length for a status without a body (RFC 9110 §8.6).
    const length = this.status === 204 ? [] : ['Content-Length', String(body.length)]
    const unchanged = own.filter(([name = '']) => !OF_THE_BODY.has(name.toLowerCase()))
    return { body, etag, headers: [...own.flat(), ...length], unchanged: unchanged.flat() }
  }
}

/**
 * Sends an encoded body: 304 if the client has it (RFC 9110 §13.1.2), part of it for a range request, headers only for
 * HEAD.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {EncodedBody} encoded
 * @returns {number} number of body bytes sent
 */
export function send(request, response, status, encoded) {
  const { method } = request
  const { 'if-none-match': known, range: asked, 'if-range': unless } = request.headers
  if (status === 200) {
    const same =
      known === undefined ? undefined : [encoded, encoded.before].find((one) => one && names(known, one.etag))
    if (same) {
      response.writeHead(304, same.unchanged).end()
      return 0
    }
    if (asked !== undefined && method === 'GET' && (unless === undefined || unless === encoded.etag)) {
      const range = readRange(asked, encoded.body.length)
      if (range) return sendPart(response, encoded, range)
    }
  }
  response.writeHead(status, encoded.headers)
  if (method === 'HEAD') {
    response.end()
    return 0
  }
  response.end(encoded.body)
  return encoded.body.length
}

/**
 * @param {Response} response
 * @param {EncodedBody} encoded
 * @param {import('./range.mjs').Range} range
 */
function sendPart(response, { body, unchanged, headers }, range) {
  if (range === 'unsatisfiable') {
    response.writeHead(416, [...unchanged, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0']).end()
    return 0
  }
  const { first, last } = range
  const part = body.subarray(first, last + 1)
  const length = headers.lastIndexOf('Content-Length')
  response.writeHead(206, [
    ...headers.slice(0, length),
    ...['Content-Length', String(part.length)],
    ...['Content-Range', `bytes ${first}-${last}/${body.length}`],
  ])
  response.end(part)
  return part.length
}

/**
 * Whether an If-None-Match field matches the ETag, by weak comparison (RFC 9110 §13.1.2).
 * @param {string} field
 * @param {string} etag
 */
function names(field, etag) {
  if (field === etag || field.trim() === '*') return true
  /** @type {readonly string[]} */
  const tags = field.match(/"[^"]*"/g) ?? []
  return tags.includes(etag)
}

/** Cache size: browsers send only a handful of different fields. */
const MOST_FIELDS = 200
/** @type {Map<string, Encoding>} */
const encodings = new Map()
const PREFERENCE = { preferred: ['br', 'gzip'] }

/**
 * @param {string | undefined} field Accept-Encoding
 * @returns {Encoding}
 */
function encodingFor(field) {
  if (field === undefined) return 'identity'
  const known = encodings.get(field)
  if (known) return known
  /** @type {any} the published type lacks the second parameter */
  const negotiator = new Negotiator({ headers: { 'accept-encoding': field } })
  const encoding = negotiator.encoding(['br', 'gzip', 'identity'], PREFERENCE) ?? 'identity'
  if (encodings.size < MOST_FIELDS) encodings.set(field, encoding)
  return encoding
}

/**
 * @param {readonly (readonly [name: string, value: string])[]} headers
 * @returns {(readonly [name: string, value: string])[]}
 */
function withVary(headers) {
  const vary = headers.filter(([name]) => name.toLowerCase() === 'vary').map(([, value]) => value)
  if (vary.some((value) => /\baccept-encoding\b/i.test(value))) return [...headers]
  const others = headers.filter(([name]) => name.toLowerCase() !== 'vary')
  return [...others, ['Vary', [...vary, 'Accept-Encoding'].join(', ')]]
}
