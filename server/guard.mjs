// @ts-check

/**
 * @typedef {{ target: string, path: string, kind: 'page' | 'file' }} Asked `target` in origin form, `path` as sent;
 *   `kind` decides the format of a refusal
 * @typedef {{ status: 204 | 400 | 405, path: string, kind: 'page' | 'file', why?: 'target' | 'escape' | 'upgrade' |
 *   'method', headers?: Record<string, string> }} Refused
 */

const READING = 'GET, HEAD'
const OPEN = 'GET, HEAD, OPTIONS'

/**
 * Parses a request, or says why it is refused (RFC 9110 §9, RFC 9112 §3.2).
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
  // WebSocket is not supported. Clients that merely offer another protocol, such as h2c, are answered in HTTP/1.1
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
 * The target without scheme and host; servers must accept the absolute form that is used with proxies (RFC 9112
 * §3.2.2).
 * @param {string} url
 */
function originForm(url) {
  const rest = url.replace(/^https?:\/\/[^/?#]*/i, '')
  return rest === url || rest.startsWith('/') ? rest : `/${rest}`
}

/**
 * Whether a path is for programs rather than people: then a refusal is a sentence instead of a page.
 * @param {string} path
 */
function isFile(path) {
  return isService(path) || path === '/oembed' || path === '/healthz' || path === '/readyz' || /\.[^/]*$/.test(path)
}

/**
 * Whether a path is of the open data service, which has problem documents.
 * @param {string} path
 */
export function isService(path) {
  return path === '/ogc' || path.startsWith('/ogc/')
}

/** @param {string} path */
function isDecodable(path) {
  try {
    // File names cannot contain NUL either.
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
