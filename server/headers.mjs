// @ts-check
import { createHash } from 'node:crypto'

/*
 * What each answer says about itself besides its body: what may run in it, who may frame it, how long it may be kept.
 * Pure, so that every rule is tested without a server.
 */

/**
 * @typedef {object} Answer
 * @property {string} path of the request, without its query
 * @property {number} status
 * @property {string} type the Content-Type, empty where there is none
 * @property {string | Buffer | undefined} body the page where the type is text/html, else undefined
 */

/**
 * @typedef {object} Settings
 * @property {string} origin JOLIBA_ORIGIN
 * @property {string | undefined} tiles JOLIBA_TILES: the address of a street tile with `{z}`, `{x}` and `{y}`
 * @property {ReadonlySet<string>} scripts sources, `'sha256-…'`, of the inline scripts that the build wrote into its
 *   pages
 */

/**
 * Pages may be kept, and are asked for anew each time: after a new build an old one would name scripts that are gone.
 */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/**
 * The two windows of a talk, which a hall's network must not take away: the reader's own browser may open them without
 * asking, for an hour. A proxy, whose readers have not their scripts, may not.
 */
const TALK = 'private, max-age=3600'

/**
 * What no page of this site asks its reader for. A feature that a browser does not know is reported on its console, so
 * only those that all know are named.
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

/** For what is no page, and yet a document when it is opened by itself: nothing in it runs, nothing frames it. */
const CLOSED = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The build's scripts, styles and fonts, which only ever serve a page: no browser makes a document of them whose
 * features could matter.
 */
const PARTS = /^(?:text\/javascript|text\/css|font\/woff2)/

/** Two years, as the preload lists ask; in seconds. Other hosts of the same domain are left to their owners. */
const HSTS = 'max-age=63072000'

/**
 * Scripts whose type names no script are data: JSON-LD and the like never run, and CSP lets them be (HTML §4.12.1.1).
 */
const EXECUTABLE = /^(?:|module|text\/javascript|application\/javascript)$/i

/** What Next hands to the browser: a call whose arguments are JSON, and so cannot do anything but be data. */
const FLIGHT = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s

/**
 * The headers of an answer that make it safe, each to be sent unless the answer has it already: files and widgets say
 * for themselves what may run in them, which is less. A 304 gets none that a browser would put in the place of those it
 * has with the body (RFC 9111 §4.3.4).
 * @param {Answer} answer
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function securityHeaders({ path, status, type, body }, settings) {
  const secure = settings.origin.startsWith('https:') ? { 'Strict-Transport-Security': HSTS } : {}
  if (status === 304) return secure
  // A page asks for twenty of them, and each would carry 200 bytes for nothing.
  if (status === 200 && path.startsWith('/_next/static/') && PARTS.test(type))
    return {
      ...secure,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      // A style sheet's own requests go by it.
      'Referrer-Policy': 'no-referrer',
      ...sharing(true),
    }
  const always = {
    ...secure,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': PERMISSIONS,
  }
  if (!isPage(type)) return { ...always, 'Content-Security-Policy': CLOSED, ...sharing(!isFlight(type)) }
  const policy = pagePolicy(lettered(body ?? ''), settings)
  // No `frame-ancestors *`: it would shut out a sandboxed frame, whose origin is none that a star stands for (CSP 3
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
 * How long an answer may be kept. Next lets a shared cache keep a prepared page for a year, although the next build
 * removes the scripts that it names; and nothing at all of the other pages, although none says anything about its
 * reader.
 * @param {Pick<Answer, 'path' | 'status' | 'type'>} answer
 * @param {string | undefined} given what the answer says so far
 * @returns {string | undefined} what it should say
 */
export function cacheControl({ path, status, type }, given) {
  if (status >= 500) return 'no-store'
  if (status === 200 && isPage(type) && isTalk(path)) return TALK
  const ours = (isPage(type) && !isWidget(path)) || isFlight(type)
  return ours || given?.includes('s-maxage') ? REVALIDATE : given
}

/**
 * The sources, `'sha256-…'`, of the inline scripts in a page that the build prepared, but for Next's data. Nobody's
 * request went into such a page, so these may run in any page.
 * @param {string} html
 * @returns {string[]}
 */
export function scriptSources(html) {
  return inlineScripts(lettered(html))
    .filter((script) => !isData(script))
    .map(source)
}

/**
 * A page as it goes out, a letter for each byte: searched and hashed in half the time that its text takes.
 * @param {string | Buffer} page
 */
function lettered(page) {
  return (typeof page === 'string' ? Buffer.from(page) : page).toString('latin1')
}

/**
 * @param {string} html a letter for each byte, as for all that follow
 * @param {Settings} settings
 */
function pagePolicy(html, { origin, tiles, scripts }) {
  const inline = inlineScripts(html)
    .filter((script) => isData(script))
    .map(source)
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts, ...new Set(inline)].join(' '),
    // For browsers from before 2023, which know neither of the other two. The maps, drawn on the server, place their
    // marks by style attributes, of which there are too many to name.
    "style-src 'self' 'unsafe-inline'",
    ['style-src-elem', "'self'", ...new Set(inlineStyles(html).map(source))].join(' '),
    "style-src-attr 'unsafe-inline'",
    ['img-src', "'self'", 'data:', ...tileSources(tiles, origin)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

/**
 * Who else may read an answer's bytes: other sites show our files and load our widget's script, which has no origin in
 * a sandbox; pages are their readers'.
 * @param {boolean} open
 */
function sharing(open) {
  return { 'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin' }
}

/** @param {string} type */
function isPage(type) {
  return type.startsWith('text/html')
}

/** @param {string} type */
function isFlight(type) {
  return type.startsWith('text/x-component')
}

/** Whether a talk is held with the page at a path. @param {string} path */
function isTalk(path) {
  return /^\/[a-z]+\/present\/[^/]+(?:\/speaker)?$/.test(path)
}

/** Whether other sites may frame what is at a path. @param {string} path */
function isWidget(path) {
  return path === '/embed' || path.startsWith('/embed/live/')
}

/**
 * Where street tiles come from, as a source of CSP (§2.3.1): their origin, with a star for the subdomain that Leaflet
 * picks; nothing where the setting is no address.
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
 * The texts of the scripts in a page that run and have no address of their own.
 * @param {string} html
 */
function inlineScripts(html) {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\ssrc\s*=/.test(attributes) && EXECUTABLE.test(typeOf(attributes)))
    .map(([, , text = '']) => text)
}

/** @param {string} attributes */
function typeOf(attributes) {
  return /\stype="([^"]*)"/.exec(attributes)?.[1] ?? ''
}

/** @param {string} html */
function inlineStyles(html) {
  return [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text)
}

/**
 * Whether a script is nothing but Next's data. A page names the hash of such a script alone: were all allowed that
 * stand in it, one that somebody smuggled in would be allowed, too.
 * @param {string} script
 */
function isData(script) {
  const [, data] = FLIGHT.exec(script) ?? []
  if (data === undefined) return false
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function source(text) {
  return `'sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}'`
}
