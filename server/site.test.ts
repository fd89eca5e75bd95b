import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Answer } from './answer.mjs'
import { createLog } from './log.mjs'
import { held, PAGE, page, startSite, untilClosed } from './testing'

type Site = Awaited<ReturnType<typeof startSite>>

const started: Site[] = []
afterEach(() => {
  for (const site of started.splice(0)) {
    site.close()
    site.server.close()
  }
  vi.restoreAllMocks()
})

async function start(...given: Parameters<typeof startSite>): Promise<Site> {
  const site = await startSite(...given)
  started.push(site)
  return site
}

/** A handler that counts its calls, echoes the target, and may be held up. */
function counted(until?: Promise<void>) {
  const targets: string[] = []
  const handler = async ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    targets.push(url)
    await until
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
    response.end(`${PAGE}${url}`)
  }
  return { targets, handler }
}

function upgrade(path: string) {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
}

function connections({ server }: Site): Promise<number> {
  return new Promise((count, fail) => server.getConnections((error, open) => (error ? fail(error) : count(open))))
}

describe('the cache', () => {
  it('is looked up by canonical address before rendering', async () => {
    const { targets, handler } = counted()
    const site = await start({ handler })
    const first = await site.ask('/en?utm_source=a')
    const second = await site.ask('/en')
    const third = await site.ask('/en?b')
    expect(targets).toEqual(['/en'])
    expect(new Set([first.text, second.text, third.text]).size).toBe(1)
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
  })

  it('canonicalises an address once, and once for each choice of format and language', async () => {
    const { targets, handler } = counted()
    const read: string[] = []
    const canonical = (target: string, { accept }: { accept?: string | undefined }) => {
      read.push(target)
      return target.startsWith('/ogc') ? `/ogc?f=${accept}` : target.split('?')[0]
    }
    const site = await start({ handler, canonical })
    for (let times = 0; times < 4; times++) {
      expect((await site.ask('/en?x=1')).text).toContain('/en')
      expect((await site.ask('/ogc?x=1', { accept: 'json' })).text).toContain('f=json')
      expect((await site.ask('/ogc?x=1', { accept: 'html' })).text).toContain('f=html')
    }
    expect(targets).toEqual(['/en', '/ogc?f=json', '/ogc?f=html'])
    // When it is rendered, and when that is found.
    expect(read.length).toBe(6)
  })

  it('renders once for concurrent requests', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const site = await start({ handler })
    const asked = ['/en', '/en?x=1', '/en?x=2'].map((path) => site.ask(path))
    await expect.poll(() => connections(site)).toBe(3)
    job.end()
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(targets).toEqual(['/en'])
  })

  it('does not store failures, or answers without a canonical address', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    let asked = 0
    const site = await start({
      canonical: (target) => (target === '/missing' ? target : undefined),
      handler: (_, response) => {
        asked++
        response.statusCode = 404
        response.end()
      },
    })
    for (const path of ['/missing', '/missing', '/other', '/other']) expect((await site.ask(path)).status).toBe(404)
    expect(asked).toBe(4)
  })

  it('does not store what says that it must not be stored', async () => {
    let asked = 0
    const site = await start({
      handler: (_, response) => {
        asked++
        response.setHeader('Content-Type', 'application/json')
        response.setHeader('Cache-Control', 'no-store')
        response.end('{}')
      },
    })
    for (let times = 0; times < 2; times++) expect((await site.ask('/en/explore/view.json')).status).toBe(200)
    expect(asked).toBe(2)
  })

  it('never confuses a page with the part that Next’s router requests', async () => {
    const handler = ({ headers }: IncomingMessage, response: ServerResponse) => {
      response.setHeader('Content-Type', headers.rsc ? 'text/x-component' : 'text/html')
      response.end(headers.rsc ? `part for ${headers['next-router-state-tree']}` : 'page')
    }
    const site = await start({ handler })
    const part = (tree: string) => site.ask('/en?_rsc=abc', { rsc: '1', 'next-router-state-tree': tree })
    expect((await part('a')).text).toBe('part for a')
    expect((await site.ask('/en')).text).toBe('page')
    expect((await part('b')).text).toBe('part for b')
    expect((await site.ask('/en', { rsc: '1', 'next-router-state-tree': 'c' })).text).toBe('part for c')
    expect((await site.ask('/en?_rsc=abc')).text).toBe('page')
    expect((await site.ask('/en')).text).toBe('page')
  })

  it('passes no header that identifies readers', async () => {
    const seen: Record<string, unknown>[] = []
    const handler = (request: IncomingMessage, response: ServerResponse) => {
      seen.push({ ...request.headers, address: request.socket.remoteAddress })
      response.end()
    }
    const site = await start({ handler, canonical: (target) => (target === '/en' ? target : undefined) })
    const who = { cookie: 'a=b', 'user-agent': 'Netscape', authorization: 'x', 'accept-language': 'fr', host: 'other' }
    await site.ask('/en', who)
    await site.ask('/', who)
    expect(seen).toEqual([
      { host: 'joliba.example', 'user-agent': 'joliba-server' },
      { host: 'other', 'accept-language': 'fr', 'user-agent': 'joliba-server' },
    ])
  })
})

describe('an answer', () => {
  it('has one Location if the handler repeats it', async () => {
    const site = await start({
      handler: (_, response) => {
        response.statusCode = 307
        response.setHeader('Location', ['/en/stories/a/11', '/en/stories/a/11'])
        response.setHeader('Link', ['</a>; rel=preload', '</b>; rel=preload'])
        response.end()
      },
    })
    const { headers } = await site.ask('/en/stories/a/99')
    expect([headers.location, headers.link]).toEqual(['/en/stories/a/11', '</a>; rel=preload, </b>; rel=preload'])
  })

  it('has a strong ETag for each encoding, and is 304 for a client that has it', async () => {
    const site = await start({ handler: page })
    const ways = [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['', undefined, (body: Buffer) => body],
    ] as const
    const tags = new Set<string | undefined>()
    for (const [accepted, encoding, unpack] of ways) {
      const { status, headers, body } = await site.ask('/en', { 'accept-encoding': accepted })
      expect([status, headers['content-encoding'], unpack(body).toString()]).toEqual([200, encoding, PAGE])
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toContain('Accept-Encoding')
      expect(headers.etag).toMatch(/^"[\w-]+"$/)
      tags.add(headers.etag)
      for (const known of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`]) {
        const again = await site.ask('/en', { 'accept-encoding': accepted, 'if-none-match': known })
        expect([again.status, again.headers.etag, again.text]).toEqual([304, headers.etag, ''])
        expect(again.headers).not.toHaveProperty('content-type')
        expect(again.headers['cache-control']).toBe(headers['cache-control'])
      }
      const knowing = (tag: string) => site.ask('/en', { 'accept-encoding': accepted, 'if-none-match': tag })
      expect([(await knowing('"other"')).status, (await knowing('*')).status]).toEqual([200, 304])
      const head = await site.ask('/fr', { 'accept-encoding': accepted }, 'HEAD')
      expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
      expect(head.text).toBe('')
    }
    expect(tags.size).toBe(3)
  })

  it('is recompressed in the background on its second request, with its own ETag', async () => {
    const text = PAGE + Array.from({ length: 4000 }, (_, i) => `${(i * 7919) % 1009} `).join('')
    const site = await start({ handler: (_, response) => response.setHeader('Content-Type', 'text/html').end(text) })
    const br = () => site.ask('/en', { 'accept-encoding': 'br' })
    const first = await br()
    await br()
    await expect.poll(async () => (await br()).body.length).toBeLessThan(first.body.length)
    const { headers, body } = await br()
    expect(brotliDecompressSync(body).toString()).toBe(text)
    const { etag = '' } = first.headers
    expect(headers.etag).not.toBe(etag)
    const again = await site.ask('/en', { 'accept-encoding': 'br', 'if-none-match': etag })
    expect([again.status, again.headers.etag]).toEqual([304, etag])
  })

  it('supports ranges, ignores malformed ones, and answers 416 beyond its end', async () => {
    const body = Buffer.from('0123456789')
    const file = new Answer({ status: 200, headers: [['Content-Type', 'text/plain']], body })
    const site = await start({ handler: page, files: new Map([['/embed.js', file]]) })
    const part = async (range: string, more = {}) => {
      const { status, headers, text } = await site.ask('/embed.js', { range, ...more })
      return [status, headers['content-range'], headers['content-length'], text]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '3', '234'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '3', '789'])
    expect(await part('bytes=5-2')).toEqual([200, undefined, '10', '0123456789'])
    expect(await part('bytes=99999999-')).toEqual([416, 'bytes */10', '0', ''])
    expect(await part('bytes=2-4', { 'if-range': '"other"' })).toEqual([200, undefined, '10', '0123456789'])
    const { etag } = (await site.ask('/embed.js')).headers
    expect(await part('bytes=2-4', { 'if-range': etag })).toEqual([206, 'bytes 2-4/10', '3', '234'])
  })
})

describe('an error answer', () => {
  it.each([
    ['/en%', 'GET', 400, 'text/html'],
    ['/fr/events/%E7', 'GET', 400, 'text/html'],
    ['/en/map.%E7', 'GET', 400, 'text/plain'],
    ['*', 'GET', 400, 'text/plain'],
    ['/en', 'POST', 405, 'text/html'],
    ['/en', 'TRACE', 405, 'text/html'],
    ['/embed.js', 'DELETE', 405, 'text/plain'],
    ['/_next/static/chunks/gone.js', 'GET', 404, 'text/plain'],
  ])('%s by %s is %i, in %s', async (path, method, status, type) => {
    let rendered = 0
    const site = await start({
      handler: (request, response) => {
        rendered++
        page(request, response)
      },
    })
    const answer = await site.ask(path, {}, method)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain(type)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers.etag).toBeUndefined()
    if (status === 405) expect(answer.headers.allow).toContain('GET, HEAD')
    expect(rendered).toBe(0)
  })

  it('is in the language of the address, else of the reader', async () => {
    const site = await start({ handler: page })
    const languages = async (path: string, accepted: string) =>
      /lang="(\w+)".*href="\/(\w+)"/s
        .exec((await site.ask(path, { 'accept-language': accepted }, 'POST')).text)
        ?.slice(1)
    expect(await languages('/fr/list', 'en')).toEqual(['fr', 'fr'])
    expect(await languages('/embed?lang=fr', 'en')).toEqual(['fr', 'fr'])
    expect(await languages('/embed', 'de, fr;q=0.5')).toEqual(['fr', 'fr'])
    expect(await languages('/embed', 'de')).toEqual(['en', 'en'])
  })

  it('is our own page if the handler throws, aborts or answers 500', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const handlers: Parameters<typeof startSite>[0]['handler'][] = [
      () => {
        throw new Error('thrown')
      },
      () => Promise.reject(new Error('rejected')),
      (_, response) => response.destroy(new Error('broken off')),
      (_, response) => {
        response.statusCode = 500
        response.end('Internal Server Error')
      },
      (_, response) => {
        response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>500</h1>')
      },
    ]
    for (const handler of handlers) {
      const site = await start({ handler })
      const asPage = await site.ask('/en')
      expect([asPage.status, asPage.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
      expect(asPage.text).toContain('<h1>title of failed</h1>')
      expect((await site.ask('/en/map.csv')).text).toBe('text of failed\n')
    }
    expect(said).toHaveBeenCalledTimes(10)
  })

  it('is that of the route if the route itself answers 501', async () => {
    const site = await start({
      handler: (_, response) => {
        response.writeHead(501, { 'Content-Type': 'text/plain' }).end('The only format is json.')
      },
    })
    const { status, text } = await site.ask('/oembed?format=xml')
    expect([status, text]).toEqual([501, 'The only format is json.'])
  })

  it('is not needed for an absolute target, whose host is ignored, or for OPTIONS *', async () => {
    const { targets, handler } = counted()
    const site = await start({ handler, canonical: () => undefined })
    expect((await site.ask('http://evil.example/en?a=b')).status).toBe(200)
    expect(targets).toEqual(['/en?a=b'])
    expect((await site.ask('*', {}, 'OPTIONS')).status).toBe(204)
  })

  it('is 405 for OPTIONS, unless the handler answers it for a file', async () => {
    const handler = ({ method, url }: IncomingMessage, response: ServerResponse) => {
      response.statusCode = method === 'OPTIONS' && url === '/en/map.csv' ? 204 : 400
      response.setHeader('Access-Control-Allow-Origin', '*').end()
    }
    const site = await start({ handler })
    const known = await site.ask('/en/map.csv', {}, 'OPTIONS')
    expect([known.status, known.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect(known.headers).not.toHaveProperty('content-length')
    expect((await site.ask('/en/share.json', {}, 'OPTIONS')).status).toBe(405)
  })

  it('is sent on the connection if the request is not HTTP', async () => {
    const site = await start({ handler: page })
    const socket = await site.open()
    socket.write('nonsense\r\n\r\n')
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 400 Bad Request\r\n.*\r\n\r\nBad Request\n$/s)
  })
})

describe('too many requests', () => {
  it('are refused with Retry-After, while files, health and cached answers are served', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const files = new Map([['/embed.js', new Answer({ status: 200, headers: [], body: Buffer.from('file') })]])
    const quick = (request: IncomingMessage, response: ServerResponse) =>
      request.url === '/fr' ? page(request, response) : handler(request, response)
    const site = await start({ handler: quick, canonical: (target) => target, atOnce: 1, waiting: 1, files })
    expect((await site.ask('/fr')).status).toBe(200)
    const [running, waiting] = [site.ask('/en?1'), site.ask('/en?2')]
    await expect.poll(() => connections(site)).toBe(2)
    await expect.poll(() => targets).toEqual(['/en?1'])
    const full = await site.ask('/en?3')
    expect([full.status, full.headers['retry-after']]).toEqual([503, '3'])
    expect(full.text).toContain('<h1>title of busy</h1>')
    expect((await site.ask('/en/map.csv?3')).text).toBe('text of busy\n')
    for (const path of ['/fr', '/embed.js', '/healthz', '/readyz']) expect((await site.ask(path)).status).toBe(200)
    job.end()
    expect((await Promise.all([running, waiting])).map(({ status }) => status)).toEqual([200, 200])
    expect((await site.ask('/en?3')).status).toBe(200)
  })

  it('are not started if their clients have disconnected, unless another one waits for the same', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const site = await start({ handler, canonical: (target) => target, atOnce: 1, waiting: 1000 })
    const running = site.ask('/en?running')
    await expect.poll(() => targets).toEqual(['/en?running'])
    const sockets = await Promise.all(Array.from({ length: 100 }, () => site.open()))
    for (const [i, socket] of sockets.entries()) socket.write(`GET /en?gone${i} HTTP/1.1\r\nHost: x\r\n\r\n`)
    const shared = site.ask('/en?gone7')
    await expect.poll(() => connections(site)).toBe(102)
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => connections(site)).toBe(2)
    job.end()
    expect((await running).status).toBe(200)
    expect((await shared).status).toBe(200)
    expect(targets).toEqual(['/en?running', '/en?gone7'])
  })
})

it('get cached refusals', async () => {
  const made: string[] = []
  const secured = ({ path, status }: { path: string; status: number }) => {
    made.push(`${status} ${path}`)
    return {}
  }
  const site = await start({ handler: page, secured })
  const refused = async (path: string) => {
    const { status, headers, text } = await site.ask(path, { 'accept-encoding': 'br' }, 'POST')
    return { status, text, headers: { ...headers, date: '' } }
  }
  const first = await refused('/en')
  expect(await refused('/en')).toEqual(first)
  expect((await refused('/fr')).text).not.toBe(first.text)
  expect(await refused('/en')).toEqual(first)
  for (let asked = 0; asked < 3; asked++) expect((await site.ask('/healthz')).text).toBe('ok\n')
  expect(made).toEqual(['405 /en', '405 /fr', '200 /healthz'])
})

describe('connections', () => {
  it('that request a WebSocket are refused and closed, however many there are', async () => {
    const { targets, handler } = counted()
    const site = await start({ handler })
    await site.ask('/en')
    const paths = ['/nowhere/x', '/_next/webpack-hmr', '/_next/static/x.js', '/en', '/embed', '/']
    const closed = Array.from({ length: 300 }, async (_, i) => {
      const socket = await site.open()
      socket.write(upgrade(paths[i % paths.length] ?? '/'))
      return untilClosed(socket)
    })
    for (const answer of await Promise.all(closed)) {
      expect(answer).toMatch(/^HTTP\/1.1 400 .*text of upgrade\n$/s)
      expect(answer).toContain('Connection: close')
    }
    await expect.poll(() => connections(site)).toBe(0)
    expect(targets).toEqual(['/en'])
  })

  it('stay open between two requests, with the same limits as during one', async () => {
    const site = await start({ handler: page })
    const { headers } = await site.ask('/en', { connection: 'keep-alive' })
    expect([headers.connection, headers['keep-alive']]).toEqual(['keep-alive', undefined])
    expect(site.server.timeout).toBe(90_000)
  })

  it('that expect more than to continue are answered like others, with our headers and a line in the log', async () => {
    const lines: string[] = []
    const site = await start({ handler: page, log: createLog((line) => lines.push(line)) })
    const { status, headers } = await site.ask('/en', { expect: 'tea' })
    expect([status, headers['x-content-type-options']]).toEqual([200, 'nosniff'])
    await expect.poll(() => lines).toHaveLength(1)
  })

  it('that offer another HTTP version are answered in HTTP/1.1', async () => {
    const site = await start({ handler: page })
    const { status } = await site.ask('/en', { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' })
    expect(status).toBe(200)
  })
})

describe('shutdown', () => {
  it('finishes what is in flight, refuses new connections, and closes all', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const site = await start({ handler, times: { grace: 60_000, quiet: 1 } })
    const idle = await site.open()
    const inFlight = site.ask('/en')
    await expect.poll(() => connections(site)).toBe(2)
    await expect.poll(() => targets).toEqual(['/en'])
    const drained = site.drain()
    await untilClosed(idle)
    await expect(site.ask('/en')).rejects.toThrow('ECONNREFUSED')
    job.end()
    const answer = await inFlight
    expect([answer.status, answer.headers.connection]).toEqual([200, 'close'])
    await drained
    expect(await connections(site)).toBe(0)
  })

  it('still answers on an open connection, and reports that it is not ready', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const site = await start({ handler, times: { grace: 60_000, quiet: 60_000 } })
    const inFlight = site.ask('/en')
    const [alive, ready] = [await site.open(), await site.open()]
    await expect.poll(() => connections(site)).toBe(3)
    await expect.poll(() => targets).toEqual(['/en'])
    const drained = site.drain()
    alive.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await untilClosed(alive)).toMatch(/^HTTP\/1.1 200 .*Connection: close.*ok\n$/s)
    ready.write('GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await untilClosed(ready)).toMatch(/^HTTP\/1.1 503 .*The server is stopping\.\n$/s)
    job.end()
    expect((await inFlight).status).toBe(200)
    await drained
  })

  it('closes a connection after its last answer', async () => {
    const job = held()
    const { targets, handler } = counted(job.ended)
    const site = await start({ handler, canonical: (target) => target, times: { grace: 60_000, quiet: 1 } })
    const [socket, idle] = [await site.open(), await site.open()]
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.write(['/en?1', '/en?2'].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
    await expect.poll(() => targets).toEqual(['/en?1', '/en?2'])
    const drained = site.drain()
    await untilClosed(idle)
    expect(await connections(site)).toBe(1)
    job.end()
    expect(await untilClosed(socket)).toContain('/en?1')
    await drained
  })

  it('ends after the grace period, whatever is open', async () => {
    const { targets, handler } = counted(new Promise(() => {}))
    const site = await start({ handler, times: { grace: 1, quiet: 1 } })
    const socket = await site.open()
    socket.write('GET /en HTTP/1.1\r\nHost: x\r\n\r\n')
    await expect.poll(() => targets).toEqual(['/en'])
    await site.drain()
    expect(await untilClosed(socket)).toBe('')
  })
})

describe('health', () => {
  it('names what is missing', async () => {
    let trouble: string | undefined = 'There is no build.'
    const site = await start({ handler: page, missing: () => trouble })
    expect((await site.ask('/healthz')).text).toBe('ok\n')
    const unready = await site.ask('/readyz')
    expect([unready.status, unready.text]).toEqual([503, 'There is no build.\n'])
    trouble = undefined
    expect((await site.ask('/readyz')).status).toBe(200)
  })
})

it('renders a page in advance', async () => {
  const { targets, handler } = counted()
  const site = await start({ handler })
  expect(await site.prepare('/en')).toBe(true)
  const tag = async () => (await site.ask('/en', { 'accept-encoding': 'br' })).headers.etag
  await expect.poll(tag).toMatch(/-br11"$/)
  expect(targets).toEqual(['/en'])
})
