// @ts-check
import { createHash } from 'node:crypto'
import { sheetNames } from './sheets.mjs'

/*
 * Response headers: content security, framing, caching. Pure functions, so that every rule is tested without a server.
 */

/**
 * @typedef {object} Answer
 * @property {string} path of the request, without its query
 * @property {number} status
 * @property {string} type the Content-Type, or empty
 * @property {string | Buffer | undefined} body of a page with type text/html, else undefined
 */

/**
 * @typedef {object} Settings
 * @property {string} origin JOLIBA_ORIGIN
 * @property {string | undefined} tiles JOLIBA_TILES: URL template of street tiles with `{z}`, `{x}` and `{y}`
 * @property {ReadonlySet<string>} scripts CSP sources, `'sha256-…'`, of inline scripts in prerendered pages
 * @property {ReadonlyMap<string, string>} styles CSP sources of references to the build's style sheets, by file name
 */

/** The address of the service worker's script. */
export const WORKER_PATH = '/sw.js'

/** Pages are cached but revalidated: after a new build, an old page would refer to deleted scripts. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/**
 * Both windows of a talk must survive a bad network: the browser may reuse them for an hour. Shared caches must not,
 * because their clients may lack the scripts.
 */
const TALK = 'private, max-age=3600'

/**
 * Features that no page of this site needs. Browsers log unknown features to the console, so only widely supported ones
 * are listed.
 */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** For files that become documents when opened directly: no scripts, no framing. */
const CLOSED = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The service worker: its policy is that of its script. It runs scripts of this site, and asks this site alone. It may
 * answer for every page (`Service-Worker-Allowed`), and browsers ask for it anew each time.
 */
const WORKER = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
  'Service-Worker-Allowed': '/',
}

/** Scripts, styles and fonts of the build are never documents, so such policies do not apply. */
const PARTS = /^(?:text\/javascript|text\/css|font\/woff2)/

/**
 * Two years in seconds, as preload lists require. Without includeSubDomains: other hosts of the domain belong to
 * others.
 */
const HSTS = 'max-age=63072000'

/** Other script types, such as JSON-LD, are data that never runs, and CSP allows them (HTML §4.12.1.1). */
const EXECUTABLE = /^(?:|module|text\/javascript|application\/javascript)$/i

/** The call with which Next hands over its flight data; with JSON as argument it cannot do anything but carry data. */
const PUSH = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(/

/**
 * Security headers of an answer, each only if the answer does not set it: files and widgets set stricter ones. A 304
 * gets none that would replace headers of the cached response (RFC 9111 §4.3.4).
 * @param {Answer} answer
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function securityHeaders({ path, status, type, body }, settings) {
  const secure = settings.origin.startsWith('https:') ? { 'Strict-Transport-Security': HSTS } : {}
  if (status === 304) return secure
  // A page loads twenty of these, so save 200 bytes each.
  if (status === 200 && path.startsWith('/_next/static/') && PARTS.test(type))
    return {
      ...secure,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      // Applies to the requests of a style sheet.
      'Referrer-Policy': 'no-referrer',
      ...sharing(true),
    }
  if (path === WORKER_PATH && status === 200)
    return { ...secure, 'X-Content-Type-Options': 'nosniff', ...WORKER, ...sharing(false) }
  const always = {
    ...secure,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': PERMISSIONS,
  }
  if (!isPage(type)) return { ...always, 'Content-Security-Policy': CLOSED, ...sharing(!isFlight(type)) }
  const policy = pagePolicy(bytesOf(body ?? ''), settings)
  // No `frame-ancestors *`: it would exclude sandboxed frames, whose opaque origin the star does not match (CSP 3
  // §6.7.2.8).
  if (isWidget(path)) return { ...always, 'Content-Security-Policy': policy, ...sharing(true) }
  return {
    ...always,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...sharing(false),
  }
}

/**
 * Cache-Control of an answer. Next lets shared caches keep a prerendered page for a year, although the next build
 * deletes its scripts, and forbids caching other pages, although none depends on the reader.
 * @param {Pick<Answer, 'path' | 'status' | 'type'>} answer
 * @param {string | undefined} given the current value
 * @returns {string | undefined} the new value
 */
export function cacheControl({ path, status, type }, given) {
  if (status >= 500) return 'no-store'
  if (status === 200 && isPage(type) && isTalk(path)) return TALK
  const ours = (isPage(type) && !isWidget(path)) || isFlight(type)
  return ours || given?.includes('s-maxage') ? REVALIDATE : given
}

/**
 * CSP sources, `'sha256-…'`, of the inline scripts in a prerendered page, except Next's data. No request data is in
 * such a page, so these scripts are safe in any page.
 * @param {string} html
 * @returns {string[]}
 */
export function scriptSources(html) {
  return inlineScripts(bytesOf(html))
    .filter((script) => !isData(script))
    .map(sourceOf)
}

/**
 * A page is searched and hashed as bytes: making it a string takes longer than all of that.
 * @param {string | Buffer} page
 */
function bytesOf(page) {
  return typeof page === 'string' ? Buffer.from(page) : page
}

/**
 * @param {Buffer} page
 * @param {Settings} settings
 */
function pagePolicy(page, { origin, tiles, scripts, styles }) {
  const inline = inlineScripts(page)
    .filter((script) => isData(script))
    .map(sourceOf)
  const sheets = elementsOf(page, 'style').map(({ content }) => sourceOf(content))
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts, ...new Set(inline)].join(' '),
    // For browsers before 2023, which support neither of the other two. Marks of server-rendered maps are positioned
    // with style attributes, too many for hashes.
    "style-src 'self' 'unsafe-inline'",
    ['style-src-elem', "'self'", ...new Set([...sheets, ...sheetsIn(page, styles)])].join(' '),
    "style-src-attr 'unsafe-inline'",
    ['img-src', "'self'", 'data:', ...tileSources(tiles, origin)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

/**
 * Who may read an answer: other sites may show our files and load the widget's script, which has an opaque origin in a
 * sandbox; pages are same-origin.
 * @param {boolean} open
 */
function sharing(open) {
  return { 'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin' }
}

/**
 * Whether an answer is a page.
 * @param {string} type its Content-Type
 */
export function isPage(type) {
  return type.startsWith('text/html')
}

/** @param {string} type */
function isFlight(type) {
  return type.startsWith('text/x-component')
}

/** Whether a path is a page of a talk. @param {string} path */
function isTalk(path) {
  return /^\/[a-z]+\/(?:present\/[^/]+(?:\/speaker)?|stories\/shared|studio\/present)$/.test(path)
}

/** Whether other sites may frame a path. @param {string} path */
function isWidget(path) {
  return path === '/embed' || path.startsWith('/embed/live/')
}

/**
 * CSP source (§2.3.1) for street tiles: their origin, with a star for Leaflet's subdomain; empty for an invalid
 * setting.
 * @param {string | undefined} tiles
 * @param {string} origin
 * @returns {string[]}
 */
function tileSources(tiles, origin) {
  const address = tiles?.replaceAll('{s}', '*')
  if (!address || !URL.canParse(address, origin)) return []
  const { protocol, host } = new URL(address, origin)
  if (!/^https?:$/.test(protocol) || !/^[\w*.:[\]-]+$/.test(host)) return []
  return [`${protocol}//${host.replace(/^[^.]*\*[^.]*/, '*')}`]
}

/**
 * Contents of executable inline scripts in a page.
 * @param {Buffer} page
 */
function inlineScripts(page) {
  return elementsOf(page, 'script')
    .filter(({ attributes }) => !/\ssrc\s*=/.test(attributes) && EXECUTABLE.test(typeOf(attributes)))
    .map(({ content }) => content)
}

/** @param {string} attributes */
function typeOf(attributes) {
  return /\stype="([^"]*)"/.exec(attributes)?.[1] ?? ''
}

/**
 * Elements of a page whose content is no HTML.
 * @param {Buffer} page
 * @param {'script' | 'style'} name
 */
function elementsOf(page, name) {
  const [start, end] = [`<${name}`, `</${name}>`]
  const found = []
  for (let at = page.indexOf(start); at >= 0; at = page.indexOf(start, at)) {
    at += start.length
    const open = page.indexOf('>', at)
    const close = page.indexOf(end, open)
    if (open < 0 || close < 0) break
    const attributes = page.toString('latin1', at, open)
    // Not of another element, whose name only begins so.
    if (/^\w/.test(attributes)) continue
    found.push({ attributes, content: page.subarray(open + 1, close) })
    at = close + end.length
  }
  return found
}

/**
 * CSP sources of references to the style sheets of a page: React adds such elements for those that the page lacks.
 * @param {Buffer} page
 * @param {ReadonlyMap<string, string>} styles
 * @returns {string[]}
 */
function sheetsIn(page, styles) {
  return [...sheetNames(page)].flatMap((name) => styles.get(name) ?? [])
}

/** Bytes of ASCII. Below a space are control characters, which no text in JSON has. */
const [SPACE = 0, QUOTE, BACKSLASH, ARRAY_END, CALL_END] = Buffer.from(' "\\])')

/**
 * Whether a script is only Next's data. Only such scripts are allowed by hash: allowing every script in the page would
 * allow injected ones, too.
 * @param {Buffer} script
 */
function isData(script) {
  const [call] = PUSH.exec(script.toString('latin1', 0, 100)) ?? []
  if (call === undefined || script.at(-1) !== CALL_END) return false
  const data = script.subarray(call.length, -1)
  return holdsOneText(data) || isJson(data)
}

/**
 * Whether data is an array of a number and a text, such as `[1,"…"]`: the text ends where its quotes do. Parsing it
 * would take ten times as long, as most of a page is data.
 * @param {Buffer} data
 */
function holdsOneText(data) {
  const [start] = /^\[\d+,"/.exec(data.toString('latin1', 0, 20)) ?? []
  if (start === undefined) return false
  let at = start.length
  for (; at < data.length && data[at] !== QUOTE; at += data[at] === BACKSLASH ? 2 : 1)
    if ((data[at] ?? 0) < SPACE) return false
  return at === data.length - 2 && data[at + 1] === ARRAY_END
}

/** @param {Buffer} data */
function isJson(data) {
  try {
    JSON.parse(data.toString())
    return true
  } catch {
    return false
  }
}

/**
 * CSP source of a script or style sheet as the content of its element.
 * @param {Buffer} content
 */
export function sourceOf(content) {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
