// @ts-check
import { createHash } from 'node:crypto'
import { brotliCompress, constants } from 'node:zlib'
import Negotiator from 'negotiator'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/** How many packed pages are kept; the one that was asked for longest ago makes room. */
const MOST = 100

/**
 * Packs pages as small as Brotli can, for those who ask for them again. That takes half a second: a page of which the very same bytes went out before is packed aside, and from then on sent so.
 * Stands between the pages and what packs every answer as it goes out, which leaves alone what is packed already.
 * @returns {(request: Request, response: Response) => void} to be called before the page is made
 */
export function keptPages() {
  /** By the hash of what they hold: packed, or else how often they were sent. @type {Map<string, Buffer | number>} */
  const pages = new Map()

  /** @param {Buffer} page @returns {Buffer | null} */
  function packed(page) {
    const hash = createHash('sha1').update(page).digest('base64')
    const known = pages.get(hash) ?? 0
    // Put in anew, so that the one asked for longest ago stands first.
    pages.delete(hash)
    pages.set(hash, typeof known === 'number' ? known + 1 : known)
    const [first] = pages.keys()
    if (pages.size > MOST && first !== undefined) pages.delete(first)
    if (known === 1) pack(hash, page)
    return typeof known === 'number' ? null : known
  }

  /** @param {string} hash @param {Buffer} page */
  function pack(hash, page) {
    brotliCompress(page, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: page.length } }, (failure, small) => {
      if (!failure && pages.has(hash)) pages.set(hash, small)
    })
  }

  return (request, response) => {
    if (request.method !== 'GET' || new Negotiator(request).encoding(['br']) !== 'br') return
    const { write, end, flushHeaders } = response
    /** @type {Buffer[]} */
    const pieces = []
    // Known as soon as anything is sent: then status and headers are.
    const isPage = () =>
      response.statusCode === 200 && String(response.getHeader('Content-Type')).startsWith('text/html')
    response.flushHeaders = () => {
      if (!isPage()) flushHeaders.call(response)
    }
    response.write = /** @type {typeof write} */ (
      /** @param {any[]} given */
      (piece, ...given) => {
        if (!isPage()) return Reflect.apply(write, response, [piece, ...given])
        pieces.push(Buffer.from(piece))
        return true
      }
    )
    response.end = /** @type {typeof end} */ (
      /** @param {any[]} given */
      (piece, ...given) => {
        Object.assign(response, { write, end, flushHeaders })
        if (!isPage()) return Reflect.apply(end, response, [piece, ...given])
        if (piece && typeof piece !== 'function') pieces.push(Buffer.from(piece))
        const page = Buffer.concat(pieces)
        const small = packed(page)
        if (small) response.setHeader('Content-Encoding', 'br')
        response.setHeader('Content-Length', (small ?? page).length)
        return response.end(small ?? page)
      }
    )
  }
}
