import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { parse } from 'parse5'
import { elementsOf } from '../app/hostile/live'
import { atlasSource } from '../geodata/load/source'
import { atlas } from './facts'
import { expect, test } from './fixtures'

// A story whose first scene has a single map.
const SLUG =
  atlasSource()
    .storiesIn('en')
    .find(({ scenes }) => scenes[0]?.view.compare === null)?.slug ?? ''
const [event, place, actor, source] = [atlas.events[0]?.id, 'kidal', atlas.actors[0]?.id, atlas.sources[0]?.id]
const [AGAIN, NEVER] = ['public, max-age=0, must-revalidate', 'no-store']
/** The pages of a talk can be opened offline. */
const KEPT = 'private, max-age=3600'

/** Each kind of page, including error pages. */
const PAGES = [
  ...['/en', '/fr?where=kidal&time=2012', `/en?event=${event}`, '/en?compare=1991&time=2012', '/en/list?q=kidal'],
  ...['/en/places', '/en/actors', '/en/sources', '/en/corrections', '/en/about', '/fr/method'],
  ...[`/en/events/${event}`, `/en/events/${event}/history`, `/en/places/${place}`, `/fr/actors/${actor}`],
  ...[`/en/sources/${source}`, '/en/data?where=kidal', '/en/embed-guide', `/en/report?event=${event}`],
  ...['/en/stories', `/en/stories/${SLUG}`, `/en/stories/${SLUG}/2`],
  ...[`/en/present/${SLUG}`, `/en/present/${SLUG}?print`, `/en/present/${SLUG}/speaker`],
  '/en/remote',
]
const MISSING = [
  '/en/nothing',
  '/nothing',
  '/de',
  '/en/x.y',
  '/en/events/a.b',
  '/.env',
  '/en/bench',
  '/_next/image?url=/x',
  '/de/events/no-such-event',
  '/en-GB',
  '/favicon',
  ...[
    'events/no-such-event',
    'events/no-such-event/history',
    'places/atlantis',
    'actors/nobody',
    'sources/nothing',
  ].map((path) => `/fr/${path}`),
  ...[
    '/fr/events/a/b/c',
    '/en/stories/no-such',
    '/en/stories/no-such/2',
    `/en/stories/${SLUG}/x`,
    '/en/present/no-such',
  ],
]
const WIDGETS = ['/embed', '/embed?time=2012&lang=fr', `/embed?story=${SLUG}`, '/embed/live/en']
/** Files for other sites. */
const FILES = [
  ...['/en/map.csv', '/en/map.geojson', '/fr/map.lpf.json', '/en/map.svg', '/en/map.png', '/en/map.xyz', '/de/map.csv'],
  ...[
    '/data/events.geojson',
    '/data/places.geojson',
    '/data/regions.geojson',
    '/data/terms.json',
    '/en/texts.json',
    '/en/titles.json',
    `/en/remote/${SLUG}`,
  ],
  ...[
    `/en/events/${event}/sources.bib`,
    `/en/events/${event}/sources.json`,
    '/en/corrections.atom',
    '/en/share.json',
    '/en/rest.json',
  ],
  ...['/oembed', '/sitemap.xml', '/robots.txt', '/icon.svg', '/embed.js', '/_next/static/nothing.js'],
]

test('every kind of answer has the headers of its kind', async ({ request, baseURL }) => {
  for (const address of PAGES) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    await isStrictPage(answer, address)
    expect(answer.headers().etag, address).toMatch(/^"[^"]+"$/)
    expect(await answer.text(), address).toContain(`<html lang="${address.slice(1, 3)}"`)
  }
  for (const address of MISSING) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(404)
    await isStrictPage(answer, address)
  }
  for (const address of WIDGETS) {
    const answer = await request.get(address)
    isSafe(answer, address)
    expect(policyOf(answer)['default-src'], address).toBe("'none'")
    expect(policyOf(answer)['frame-ancestors'], address).toBeUndefined()
    await allowsItsScripts(answer, address)
    expect(answer.headers(), address).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
    })
    expect(answer.headers()['x-frame-options'], address).toBeUndefined()
  }
  for (const address of [...FILES, ...(await filesOf(request, '/en')), `/oembed?url=${baseURL}/en`]) {
    const answer = await request.get(address)
    isSafe(answer, address, address.startsWith('/_next/static/') && answer.ok())
    expect(answer.headers()['x-content-type-options'], address).toBe('nosniff')
    expect(policyOf(answer)['default-src'], address).toBe("'none'")
    expect(policyOf(answer)['script-src'], address).toBeUndefined()
    expect(answer.headers()['cross-origin-resource-policy'], address).toBe('cross-origin')
    expect(answer.headers()['cache-control'] ?? '', address).not.toContain('s-maxage')
  }
})

test('and so do answers to other requests than plain GET', async ({ request }) => {
  const entrance = await request.get('/', { maxRedirects: 0 })
  expect(entrance.status()).toBe(307)
  isSafe(entrance, '/')
  for (const [address, headers] of [
    ['/en', { rsc: '1' }],
    ['/en/about', { rsc: '1' }],
    ['/en/about', { rsc: '1', 'next-router-prefetch': '1' }],
    ['/en/about.rsc', {}],
  ] as const) {
    const part = await request.get(address, { headers })
    isSafe(part, `${address} ${JSON.stringify(headers)}`)
    if (part.headers()['content-type']?.startsWith('text/x-component'))
      expect(part.headers(), address).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': AGAIN,
      })
  }
  for (const [method, address, status] of [
    ['POST', '/en', 405],
    ['DELETE', '/embed.js', 405],
    ['GET', '/en%', 400],
    ['GET', '/en/map.svg?width=1', 400],
    ['GET', '/oembed?format=xml&url=x', 501],
  ] as const) {
    const refused = await request.fetch(address, { method })
    expect(refused.status(), `${method} ${address}`).toBe(status)
    isSafe(refused, `${method} ${address}`)
    expect(refused.headers()['cache-control'], address).toBe(NEVER)
  }
  const [whole, head] = [await request.get('/en'), await request.head('/en')]
  const known = await request.get('/en', { headers: { 'If-None-Match': whole.headers().etag ?? '' } })
  expect(known.status()).toBe(304)
  for (const answer of [head, known])
    expect(answer.headers()['content-security-policy']).toBe(whole.headers()['content-security-policy'])
})

test('what docs/operations.md says about caches is so', async ({ request }) => {
  const rows = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\|(.+)\| `((?:public|private|no-)[^`]*)` /gm)]
  expect(rows.length).toBeGreaterThan(5)
  const documented = rows.flatMap(([, addresses = '', caching = '']) =>
    [...addresses.matchAll(/`(\/[^`…]*)`/g)].map(([, address = '']) => `${address}: ${caching}`),
  )
  const answers = documented.map(async (line) => {
    const [address = ''] = line.split(': ')
    return `${address}: ${(await request.get(address)).headers()['cache-control']}`
  })
  expect(await Promise.all(answers)).toEqual(documented)
})

test('injected scripts do not run', async ({ page, complaints }) => {
  complaints.expected(/Content Security Policy/)
  // Chromium logs each violation to the console, where every test listens (./fixtures): so all pages are held to their
  // policies.
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  const smuggled = [
    '<script>window.ran = 1</script>',
    '<script>self.__next_f.push([1, window.ran = 1])</script>',
    '<img src="/icon.svg" onload="window.ran = 1">',
    '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
    '<base href="https://evil.example/">',
    '<object data="/en/map.svg"></object>',
  ]
  await page.route('**/en/about', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('<body>', `<body>${smuggled.join('')}`),
    })
  })
  await page.goto('/en/about', { waitUntil: 'load' })
  await page.evaluate(() => location.assign('javascript:window.ran = 1'))
  for (const refused of [/inline script/, /inline event handler/, /base-uri/, /object-src/, /javascript/i])
    await expect.poll(() => violations.some((said) => refused.test(said)), String(refused)).toBe(true)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.evaluate(() => document.baseURI)).toMatch(/\/en\/about$/)
})

function policyOf(answer: APIResponse): Record<string, string> {
  const policy = answer.headers()['content-security-policy'] ?? ''
  return Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/s).slice(0, 2)))
}

/**
 * Rules for every answer; `part`: for a script, style sheet or font of the build, which has no permissions policy.
 * Nginx by default refuses answers with more than 4 kB of headers.
 */
function isSafe(answer: APIResponse, address: string, part = false): void {
  const headers = answer.headers()
  expect(headers, address).toMatchObject({ 'x-content-type-options': 'nosniff' })
  expect(headers['referrer-policy'], address).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/)
  if (!part) expect(headers['permissions-policy'], address).toContain('camera=()')
  expect(headers['content-security-policy'], address).toBeDefined()
  for (const name of ['set-cookie', 'x-powered-by', 'server']) expect(headers[name], address).toBeUndefined()
  expect(answer.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0)).toBeLessThan(
    4000,
  )
}

/**
 * The published criteria of Mozilla's Observatory, except HSTS, which is impossible on localhost:
 * server/headers.test.ts.
 */
async function isStrictPage(answer: APIResponse, address: string): Promise<void> {
  isSafe(answer, address)
  const policy = policyOf(answer)
  expect(policy, address).toMatchObject({
    'default-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  })
  expect(policy['style-src-elem'], address).toMatch(/^'self'( 'sha256-[\w+/]{43}=')*$/)
  expect(policy['script-src'], address).toMatch(/^'self'( 'sha256-[\w+/]{43}=')*$/)
  expect(policy['img-src'], address).toBe("'self' data: http://tiles.invalid")
  expect(answer.headers(), address).toMatchObject({
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': answer.ok() && address.includes('/present/') ? KEPT : AGAIN,
  })
  expect(answer.headers()['access-control-allow-origin'], address).toBeUndefined()
  await allowsItsScripts(answer, address)
}

/** Whether every script of a page may run, and nothing needs a weaker policy. */
async function allowsItsScripts(answer: APIResponse, address: string): Promise<void> {
  const sources = policyOf(answer)['script-src'] ?? ''
  // Collected and asserted once: a page has thousands of elements.
  const refused: string[] = []
  for (const { tagName, attrs, childNodes } of elementsOf(parse(await answer.text()))) {
    const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value
    for (const { name, value } of attrs)
      if (name.startsWith('on') || (name === 'href' && /^\s*javascript:/i.test(value))) refused.push(`${name}=${value}`)
    if (tagName !== 'script' || attribute('type')?.endsWith('json')) continue
    const src = attribute('src')
    if (src !== undefined && !/^\/(?!\/)/.test(src)) refused.push(src)
    const [text] = childNodes
    if (src !== undefined || !text || !('value' in text)) continue
    if (!sources.includes(createHash('sha256').update(text.value).digest('base64')))
      refused.push(text.value.slice(0, 80))
  }
  expect(refused, address).toEqual([])
}

/** One file of each kind that a page refers to. */
async function filesOf(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address)
  const html = await answer.text()
  return ['js', 'css', 'woff2'].map((kind) => {
    const [file] = new RegExp(`/_next/static/[\\w./-]+\\.${kind}\\b`).exec(html) ?? []
    if (file === undefined) throw new Error(`${address} loads no ${kind}`)
    return file
  })
}
