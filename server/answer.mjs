// @ts-check
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { readRange } from './range.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {'br' | 'gzip' | 'identity'} Packing
 * @typedef {{ body: Buffer, etag: string, headers: string[], unchanged: string[], before?: Packed | undefined }} Packed
 *   a body as it goes out; `headers` for 200 and `unchanged` for 304 are names and values in turn, as `writeHead` takes
 *   them; `before`: what the same body was packed as until it was repacked
 */

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Much better than gzip, and hardly slower: what is not in the cache is packed at every answer. */
const QUICK = 5
const TEXT = /^text\/|[/+](json|xml|javascript)\b/
/** In bytes: below this, packing saves less than a packet. */
const LEAST = 1024
/** Fields that a 304 leaves out (RFC 9110 §15.4.5): they describe a body that is not sent. */
const OF_THE_BODY = new Set(['content-type', 'content-disposition', 'content-length', 'content-encoding'])

/** An answer that is whole, ready to be sent to any number of readers in the packing that each can unpack. */
export class Answer {
  /** How often it was asked for packed with Brotli, as long as it is not packed as small as can be. */
  #asked = 0
  /** @type {Map<Packing, Packed | Promise<Packed>>} */
  #packed = new Map()
  /** @type {string} */
  #tag
  /** @type {boolean} */
  #tagged

  /**
   * @param {{ status: number, headers: readonly (readonly [name: string, value: string])[], body: Buffer, packed?: {
   *   br?: Buffer }, tagged?: boolean }} parts `headers` without length, encoding and tag, which each packing has of
   *   its own; `packed`: bodies that are packed already; `tagged`: whether readers are given a tag to ask for it again,
   *   for which there is no need where an address never holds anything else
   */
  constructor({ status, headers, body, packed = {}, tagged = true }) {
    this.#tagged = tagged && status === 200
    this.status = status
    this.body = body
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
    this.isPage = type.startsWith('text/html')
    this.packable = body.length >= LEAST && TEXT.test(type)
    this.headers = this.packable ? withVary(headers) : headers
    this.#tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    if (packed.br) {
      this.#packed.set('br', this.#ready('br', packed.br, '-br'))
      this.#asked = Number.POSITIVE_INFINITY
    }
  }

  /** In bytes; an upper bound for all its packings together, none of which is larger than half of the body. */
  get size() {
    return this.packable ? this.body.length * 2 : this.body.length
  }

  /**
   * The body in the packing that a request prefers; a promise only when it has to be packed first.
   * @param {string | undefined} accepted the field Accept-Encoding
   * @returns {Packed | Promise<Packed>}
   */
  packedFor(accepted) {
    const packing = this.packable ? packingFor(accepted) : 'identity'
    if (packing === 'br') this.#asked++
    return this.#packed.get(packing) ?? this.#pack(packing)
  }

  /** True once: when it has just been asked for the second time, and so will probably be again. */
  get isWorthRepacking() {
    return this.#asked === 2
  }

  /** Packs the body with Brotli as small as can be, which takes a core half a second for a large page. */
  async repack() {
    if (!this.packable) return
    this.#asked = Number.POSITIVE_INFINITY
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length }
    const body = await brotli(this.body, { params })
    const before = await this.#packed.get('br')
    this.#packed.set('br', { ...this.#ready('br', body, '-br11'), before })
  }

  /** For when there was no room to repack it: the next request asks again. */
  askLater() {
    this.#asked = 1
  }

  /**
   * @param {Packing} packing
   * @returns {Packed | Promise<Packed>}
   */
  #pack(packing) {
    const packed = packing === 'identity' ? this.#ready(packing, this.body, '') : this.#packedQuickly(packing)
    this.#packed.set(packing, packed)
    return packed
  }

  /**
   * @param {'br' | 'gzip'} packing
   * @returns {Promise<Packed>}
   */
  async #packedQuickly(packing) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUICK }
    const body = packing === 'gzip' ? await zip(this.body) : await brotli(this.body, { params })
    const packed = this.#ready(packing, body, `-${packing}`)
    this.#packed.set(packing, packed)
    return packed
  }

  /**
   * @param {Packing} packing
   * @param {Buffer} body
   * @param {string} form tells apart what is packed otherwise, as a strong tag must (RFC 9110 §8.8.3.3)
   * @returns {Packed}
   */
  #ready(packing, body, form) {
    const etag = `"${this.#tag}${form}"`
    const own = packing === 'identity' ? [...this.headers] : [...this.headers, ['Content-Encoding', packing]]
    if (this.#tagged) own.push(['ETag', etag])
    // No length where there can be no body (RFC 9110 §8.6).
    const length = this.status === 204 ? [] : ['Content-Length', String(body.length)]
    const unchanged = own.filter(([name = '']) => !OF_THE_BODY.has(name.toLowerCase()))
    return { body, etag, headers: [...own.flat(), ...length], unchanged: unchanged.flat() }
  }
}

/**
 * Sends a body that is ready: 304 to who has it (RFC 9110 §13.1.2), a part to who asks for one, headers alone for HEAD.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {Packed} packed
 * @returns {number} how many bytes of the body were sent
 */
export function send(request, response, status, packed) {
  const { method } = request
  const { 'if-none-match': known, range: asked, 'if-range': unless } = request.headers
  if (status === 200) {
    const same = known === undefined ? undefined : [packed, packed.before].find((one) => one && names(known, one.etag))
    if (same) {
      response.writeHead(304, same.unchanged).end()
      return 0
    }
    if (asked !== undefined && method === 'GET' && (unless === undefined || unless === packed.etag)) {
      const range = readRange(asked, packed.body.length)
      if (range) return sendPart(response, packed, range)
    }
  }
  response.writeHead(status, packed.headers)
  if (method === 'HEAD') {
    response.end()
    return 0
  }
  response.end(packed.body)
  return packed.body.length
}

/**
 * @param {Response} response
 * @param {Packed} packed
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
 * Whether an If-None-Match field names the tag; the comparison is the weak one, as RFC 9110 §13.1.2 asks.
 * @param {string} field
 * @param {string} etag
 */
function names(field, etag) {
  if (field === etag || field.trim() === '*') return true
  /** @type {readonly string[]} */
  const tags = field.match(/"[^"]*"/g) ?? []
  return tags.includes(etag)
}

/** Browsers send a handful of different fields; whoever sends many others gets no room here. */
const MOST_FIELDS = 200
/** @type {Map<string, Packing>} */
const packings = new Map()
const PREFERENCE = { preferred: ['br', 'gzip'] }

/**
 * @param {string | undefined} field Accept-Encoding
 * @returns {Packing}
 */
function packingFor(field) {
  if (field === undefined) return 'identity'
  const known = packings.get(field)
  if (known) return known
  /** @type {any} its second parameter is younger than its published type */
  const negotiator = new Negotiator({ headers: { 'accept-encoding': field } })
  const packing = negotiator.encoding(['br', 'gzip', 'identity'], PREFERENCE) ?? 'identity'
  if (packings.size < MOST_FIELDS) packings.set(field, packing)
  return packing
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
