// @ts-check
import { capture } from './capture.mjs'
import { cacheControl, isPage } from './headers.mjs'
import { withSheets } from './sheets.mjs'

/**
 * @typedef {{ target: string, headers: import('node:http').IncomingHttpHeaders, method?: string }} Asked
 * @typedef {{ status: number, headers: [name: string, value: string][], body: Buffer }} Rendered
 * @typedef {(asked: Asked) => Promise<Rendered>} Render
 * @typedef {(path: string) => ((request: Request) => Promise<Response>) | undefined} WithoutNext
 * @typedef {(answer: { path: string, status: number, type: string, body: string | Buffer | undefined }) =>
 *   Record<string, string>} Secured
 */

/**
 * User agent for which Next puts metadata into the head, as for clients without scripts; next.config.js lists this
 * name.
 */
const READER = 'joliba-server'

/**
 * Headers of a single connection, or recomputed when the body is compressed, or set elsewhere; and Next's cache
 * headers.
 */
const DROPPED =
  /^(cache-control|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|date|x-powered-by)$/
const REMARK = /^x-nextjs-(cache|prerender|stale-time)$/

/**
 * Runs a handler and adds the server's headers to each answer.
 * @param {import('./capture.mjs').Handler} handler
 * @param {Secured} secured
 * @param {WithoutNext} [answerOf] what answers a GET request for a path by itself; undefined if the handler does
 * @param {ReadonlyMap<string, Buffer>} [sheets] style sheets by file name, which pages refer to
 * @returns {Render} rejects as `capture` does
 */
export function createRender(handler, secured, answerOf, sheets = new Map()) {
  return async ({ target, headers, method = 'GET' }) => {
    const [path = '/'] = target.split('?', 1)
    const answered = method === 'GET' ? answerOf?.(path) : undefined
    const given = answered
      ? await read(answered(requestOf(target, headers)))
      : await capture(handler, { method, target, headers: { ...headers, 'user-agent': READER } })
    const captured = { ...given, body: isPage(typeOf(given.headers)) ? withSheets(given.body, sheets) : given.body }
    const answer = { ...captured, status: statusOf(target, captured) }
    return { ...answer, headers: fieldsOf(target, answer, secured, headers.rsc !== undefined) }
  }
}

/**
 * @param {string} target
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function requestOf(target, headers) {
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [/** @type {[string, string]} */ ([name, [value].flat().join(', ')])],
  )
  // As the server has it: a path is not shortened, and what another site's name would be is a path.
  return new Request(`http://${headers.host || 'localhost'}${target}`, { headers: fields })
}

/**
 * @param {Promise<Response>} answering
 * @returns {Promise<import('./capture.mjs').Captured>}
 */
async function read(answering) {
  const answer = await answering
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

/** Pages of the open data service, which are also the answers at its own addresses. */
const SERVICE_PAGE = /^\/[a-z]+\/ogc(?:[/?]|$)/
/** A page cannot set its status, so one that refuses a request, or has no data, names it in its head. */
const NAMES_STATUS = /^\/[a-z]+\/(?:ogc|explore)(?:[/?]|$)/
const STATUS = /<meta name="joliba:status" content="(4\d\d|503)"/

/** A page that was made without a part of the data says so in its head, as it cannot set headers. */
const MISSING = /<meta name="joliba:missing" content="([\w ,./-]+)"/

/** Seconds after which to ask again for a page whose data is away. */
const RETRY = '5'

/** @param {import('node:http').OutgoingHttpHeaders} headers */
function typeOf(headers) {
  return String(headers['content-type'] ?? '')
}

/**
 * @param {string} target
 * @param {import('./capture.mjs').Captured} captured
 */
function statusOf(target, { status, body }) {
  if (status !== 200 || !NAMES_STATUS.test(target)) return status
  return Number(STATUS.exec(body.toString('latin1'))?.[1] ?? status)
}

/**
 * @param {string} target
 * @param {import('./capture.mjs').Captured} captured
 * @param {Secured} secured
 * @param {boolean} isPartOfPage
 */
function fieldsOf(target, { status, headers: given, body }, secured, isPartOfPage) {
  /** @type {[string, string][]} */
  const headers = []
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || DROPPED.test(name) || (!isPartOfPage && REMARK.test(name))) continue
    // Next repeats some headers, such as Location of a redirect.
    headers.push([name, [...new Set([value].flat())].join(', ')])
  }
  const type = typeOf(given)
  const page = isPage(type) ? body : undefined
  const [path = '/'] = target.split('?', 1)
  const missing = page && SERVICE_PAGE.test(target) ? MISSING.exec(page.toString('latin1'))?.[1] : undefined
  if (missing) headers.push(['joliba-missing', missing])
  // It is true for a moment only.
  const caching = missing ? 'no-store' : cacheControl({ path, status, type }, given['cache-control'])
  if (caching !== undefined) headers.push(['cache-control', caching])
  if (SERVICE_PAGE.test(target)) headers.push(['vary', 'Accept, Accept-Language'])
  if (status === 503 && given['retry-after'] === undefined) headers.push(['retry-after', RETRY])
  const own = new Set(headers.map(([name]) => name))
  for (const [name, value] of Object.entries(secured({ path, status, type, body: page })))
    if (!own.has(name.toLowerCase())) headers.push([name, value])
  return headers
}
