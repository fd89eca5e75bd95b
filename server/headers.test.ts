import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Settings } from './headers.mjs'
import { cacheControl, scriptSources, securityHeaders } from './headers.mjs'

const SETTINGS: Settings = { origin: 'https://joliba.example', tiles: undefined, scripts: new Set(), styles: new Map() }
const PAGE = { path: '/en', status: 200, type: 'text/html; charset=utf-8', body: '' }
const POLICY = 'Content-Security-Policy'

/** The sources of a policy by directive. */
function directives(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = (headers[POLICY] ?? '').split(';').map((directive) => directive.trim().split(/ (.*)/s))
  return Object.fromEntries(entries.map(([name = '', sources = '']) => [name, sources]))
}

function policyOf(body: string | Buffer, settings: Partial<Settings> = {}) {
  return directives(securityHeaders({ ...PAGE, body }, { ...SETTINGS, ...settings }))
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

describe("a page's scripts", () => {
  const begin = '(self.__next_f=self.__next_f||[]).push([0])'
  const data = 'self.__next_f.push([1,"7:\\"\\u003cb>\\"\\n"])'

  it('are those of this site, and Next’s data', () => {
    const policy = policyOf(`<script src="/_next/static/a.js" async=""></script><script>${begin}</script>
      <script id="_R_">${data}</script><script>${data}</script>`)
    expect(policy['script-src']).toBe(`'self' ${hash(begin)} ${hash(data)}`)
  })

  it.each(['Ségou – Tombouctou', 'ⵜⵉⵏ ⴱⵓⴽⵜⵓ', 'تنبكتو \u2028'])('in any script, as text and as bytes: %s', (name) => {
    const script = `self.__next_f.push([1,"${name}"])`
    const style = `p::after{content:"${name}"}`
    const html = `<style>${style}</style><script>${script}</script>`
    for (const body of [html, Buffer.from(html)]) {
      const policy = policyOf(body)
      expect(policy['script-src']).toBe(`'self' ${hash(script)}`)
      expect(policy['style-src-elem']).toBe(`'self' ${hash(style)}`)
    }
    expect(scriptSources(`<script>${name}</script>`)).toEqual([hash(name)])
  })

  it.each(['[0]', '[1,"a\\\\"]', '[1,"\\""]', '[2,null]', '[2,["a",{"b":1}]]', '[3,"YQ=="]', '[1,""]'])(
    'whatever data it is: %s',
    (given) => {
      const script = `self.__next_f.push(${given})`
      expect(policyOf(`<script>${script}</script>`)['script-src']).toBe(`'self' ${hash(script)}`)
    },
  )

  it('not elements whose names only begin so', () => {
    const html = `<style-guide>p{}</style-guide><scripted>alert(1)</scripted><script>${data}</script>`
    expect(policyOf(html)['script-src']).toBe(`'self' ${hash(data)}`)
    expect(policyOf(html)['style-src-elem']).toBe("'self'")
  })

  it('and those in prerendered pages', () => {
    const html = `<html><script>{const theme = 1}</script><script>${data}</script>
      <script type="application/ld+json">{}</script></html>`
    const scripts = scriptSources(html)
    expect(scripts).toEqual([hash('{const theme = 1}')])
    expect(policyOf(html, { scripts: new Set(scripts) })['script-src']).toBe(`'self' ${scripts} ${hash(data)}`)
  })

  it.each([
    'alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"]);self.__next_f.push(alert(1))',
    'self.__next_f.push()',
    'self.__next_f.push([1,"a"+alert(1)+"b"])',
    'self.__next_f.push([1,"a",alert(1)])',
    'self.__next_f.push([1,"a\\\\"+alert(1)])',
    'self.__next_f.push([1,"a\\"])',
    'self.__next_f.push([1,"a"]',
    'self.__next_f.push([1,"a\n"])',
    `${begin}//\nalert(1)`,
  ])('but no injected ones: %s', (script) => {
    expect(policyOf(`<p><script>${script}</script>`)['script-src']).toBe("'self'")
  })

  it('are not allowed in attributes, nor from strings', () => {
    const policy = policyOf('<a onclick="alert(1)" href="javascript:alert(1)">')
    expect(policy['script-src']).toBe("'self'")
    expect(policy['default-src']).toBe("'none'")
  })
})

describe("a page's pictures", () => {
  it.each([
    [undefined, "'self' data:"],
    ['', "'self' data:"],
    ['https://tiles.example/{z}/{x}/{y}.png?key=1', "'self' data: https://tiles.example"],
    ['http://tiles.example:8080/{z}/{x}/{y}.png', "'self' data: http://tiles.example:8080"],
    ['https://{s}.tiles.example/{z}/{x}/{y}.png', "'self' data: https://*.tiles.example"],
    ['https://tile-{s}.tiles.example/{z}/{x}/{y}.png', "'self' data: https://*.tiles.example"],
    ['//tiles.example/{z}/{x}/{y}.png', "'self' data: https://tiles.example"],
    ['/tiles/{z}/{x}/{y}.png', "'self' data: https://joliba.example"],
    ['nonsense', "'self' data: https://joliba.example"],
    ["https://a;script-src'none'.example/{z}/{x}/{y}.png", "'self' data:"],
    ['javascript:alert(1)', "'self' data:"],
    ['https://[', "'self' data:"],
  ])('with tiles at %s', (tiles, sources) => {
    expect(policyOf('', { tiles })['img-src']).toBe(sources)
  })
})

it('style elements are allowed by hash; style attributes are too many, and allowed', () => {
  const policy = policyOf('<style>p{}</style><p style="color:red"><style data-x="">q{}</style>')
  expect(policy['style-src-elem']).toBe(`'self' ${hash('p{}')} ${hash('q{}')}`)
  expect(policy['style-src-attr']).toBe("'unsafe-inline'")
})

it('only a widget may be framed', () => {
  for (const path of ['/en', '/en/x.y', '/.env', '/oembed', '/embed/live', '/embedded', '/en/embed-guide']) {
    const headers = securityHeaders({ ...PAGE, path }, SETTINGS)
    expect(directives(headers)['frame-ancestors'], path).toBe("'none'")
    expect(headers['X-Frame-Options'], path).toBe('DENY')
    expect(headers['Cross-Origin-Opener-Policy'], path).toBe('same-origin')
    expect(headers['Cross-Origin-Resource-Policy'], path).toBe('same-origin')
  }
  for (const path of ['/embed', '/embed/live/en', '/embed/live/..%2fen']) {
    const headers = securityHeaders({ ...PAGE, path }, SETTINGS)
    expect(headers[POLICY], path).not.toContain('frame-ancestors')
    expect(headers['X-Frame-Options'], path).toBeUndefined()
    expect(headers['Cross-Origin-Resource-Policy'], path).toBe('cross-origin')
  }
})

it.each(['image/svg+xml', 'application/json', 'application/xml', 'text/plain; charset=utf-8', 'text/javascript', ''])(
  'a file runs nothing, and may be shown on other sites: %s',
  (type) => {
    const headers = securityHeaders({ path: '/x', status: 200, type, body: undefined }, SETTINGS)
    expect(directives(headers)).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" })
    expect(headers[POLICY]).not.toContain('script-src')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  },
)

it.each([
  ['/_next/static/chunks/a.js', 'text/javascript; charset=utf-8'],
  ['/_next/static/chunks/a.css', 'text/css; charset=utf-8'],
  ['/_next/static/media/a.woff2', 'font/woff2'],
])('a part of a page has only the necessary headers: %s', (path, type) => {
  const answer = { path, status: 200, type, body: undefined }
  expect(securityHeaders(answer, { ...SETTINGS, origin: 'http://localhost:3000' })).toEqual({
    'X-Content-Type-Options': 'nosniff',
    [POLICY]: "default-src 'none'",
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  for (const other of [
    { ...answer, path: '/embed.js' },
    { ...answer, type: 'image/svg+xml' },
    { ...answer, status: 404 },
  ])
    expect(securityHeaders(other, SETTINGS), JSON.stringify(other)).toHaveProperty('Permissions-Policy')
})

it('every answer requires https if the site’s origin does', () => {
  for (const status of [200, 304, 307, 404, 500]) {
    const answer = { ...PAGE, status }
    expect(securityHeaders(answer, SETTINGS)).toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders(answer, { ...SETTINGS, origin: 'http://localhost:3000' })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
  }
})

it('a 304 keeps the policy of the cached page', () => {
  expect(securityHeaders({ ...PAGE, status: 304 }, SETTINGS)).not.toHaveProperty(POLICY)
})

describe('the script of the service worker', () => {
  const script = { path: '/sw.js', status: 200, type: 'text/javascript; charset=utf-8', body: '' }

  it('may ask this site alone, answers for every page, and is not for other sites', () => {
    expect(securityHeaders(script, SETTINGS)).toEqual({
      'Strict-Transport-Security': expect.any(String),
      'X-Content-Type-Options': 'nosniff',
      [POLICY]: "default-src 'none'; script-src 'self'; connect-src 'self'",
      'Service-Worker-Allowed': '/',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })

  it('withdrawn, it is an answer like any other', () => {
    expect(securityHeaders({ ...script, status: 404 }, SETTINGS)).not.toHaveProperty('Service-Worker-Allowed')
  })
})

describe('Cache-Control', () => {
  const html = 'text/html; charset=utf-8'
  const again = 'public, max-age=0, must-revalidate'

  it.each([
    ['/en/about', 200, html, 's-maxage=31536000', again],
    ['/en/about.rsc', 200, 'text/x-component', 's-maxage=31536000', again],
    ['/en', 200, html, 'private, no-cache, no-store, max-age=0, must-revalidate', again],
    ['/en/nothing', 404, html, undefined, again],
    ['/en/share.json', 200, 'application/json', 's-maxage=31536000', again],
    ['/en/present/a-story', 200, html, undefined, 'private, max-age=3600'],
    ['/en/present/a-story/speaker', 200, html, 's-maxage=31536000', 'private, max-age=3600'],
    ['/en/present/a-story', 404, html, undefined, again],
    ['/en/present/a-story/speaker.rsc', 200, 'text/x-component', 's-maxage=31536000', again],
    ['/en', 500, html, 's-maxage=31536000', 'no-store'],
    ['/en', 503, html, undefined, 'no-store'],
    ['/embed', 200, html, 'public, max-age=3600', 'public, max-age=3600'],
    ['/embed/live/en', 200, html, 'no-cache', 'no-cache'],
    ['/en/map.csv', 200, 'text/csv', 'public, max-age=3600', 'public, max-age=3600'],
    ['/', 307, '', undefined, undefined],
  ])('%s, %i: %s, %s', (path, status, type, given, wanted) => {
    expect(cacheControl({ path, status, type }, given)).toBe(wanted)
  })
})
