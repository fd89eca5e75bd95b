// @ts-check

/**
 * @typedef {{ target: string, path: string, kind: 'page' | 'file' }} Asked `target` in origin form, `path` its path as
 *   it was sent; `kind` says in which form a refusal is understood
 * @typedef {{ status: 204 | 400 | 405, path: string, kind: 'page' | 'file', why?: 'target' | 'escape' | 'upgrade' |
 *   'method', headers?: Record<string, string> }} Refused
 */

const READING = 'GET, HEAD'
const OPEN = 'GET, HEAD, OPTIONS'

/**
 * What a request asks for, or why nothing is made for it (RFC 9110 §9, RFC 9112 §3.2).
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }}
 *   request
 * @returns {Asked | Refused}
 */
export function guard({ method = 'GET', url = '/', headers }) {
  if (url === '*') {
    if (method === 'OPTIONS') return { status: 204, path: '*', kind: 'file', headers: { Allow: OPEN } }
    return { status: 400, path: '*', kind: 'file', why: 'target' }
  }
  const target = originForm(url)
  const [path = '/'] = target.split('?', 1)
  const kind = isFile(path) ? 'file' : 'page'
  if (!path.startsWith('/') || target.includes('#')) return { status: 400, path, kind, why: 'target' }
  // This server knows no other protocol. A client that merely offers one, as some do with h2c, is answered in HTTP/1.1
  // (§7.8).
  if (/\bwebsocket\b/i.test(headers.upgrade ?? ''))
    return { status: 400, path, kind: 'file', why: 'upgrade', headers: { Connection: 'close' } }
  if (!isDecodable(path)) return { status: 400, path, kind, why: 'escape' }
  const allowed = kind === 'file' ? OPEN : READING
  if (!allowed.split(', ').includes(method)) {
    return { status: 405, path, kind, why: 'method', headers: { Allow: allowed } }
  }
  return { target, path, kind }
}

/**
 * The target without scheme and host, if it has them, as to a proxy: a server has to take that form as well (RFC 9112
 * §3.2.2).
 * @param {string} url
 */
function originForm(url) {
  const rest = url.replace(/^https?:\/\/[^/?#]*/i, '')
  return rest === url || rest.startsWith('/') ? rest : `/${rest}`
}

/**
 * Whether programs rather than people read what stands at a path: then a refusal is a sentence instead of a page.
 * @param {string} path
 */
function isFile(path) {
  return path === '/oembed' || path === '/healthz' || path === '/readyz' || /\.[^/]*$/.test(path)
}

/** @param {string} path */
function isDecodable(path) {
  try {
    // Neither does any file name have a NUL.
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
