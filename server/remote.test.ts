import { request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRemote } from './remote.mjs'
import { CODE, createRooms, createTries, LIMITS, newKey } from './rooms.mjs'
import { page, startSite, untilClosed } from './testing'

let time = 0
const now = () => time
const secured = () => ({ 'X-Content-Type-Options': 'nosniff' })

async function start(limits: Partial<typeof LIMITS> = {}, on = true, key?: string, proxies = 0): Promise<Site> {
  const rooms = createRooms({ now, limits: { ...LIMITS, ...limits } })
  const remote = createRemote({ on, key, secured, proxies, rooms, tries: createTries(now), beat: 10 })
  const site = await startSite({ handler: page, remote, times: { grace: 2000, quiet: 20 } })
  sites.push({ ...site, stop: remote.stop })
  return site
}

type Site = Awaited<ReturnType<typeof startSite>>
const sites: (Site & { readonly stop: () => void })[] = []

beforeEach(() => {
  time = 1e9
})
afterEach(() => {
  for (const site of sites.splice(0)) {
    site.stop()
    site.close()
    site.server.close()
  }
})

/** Posts as a page of the site does, unless specified otherwise. */
function post({ port }: Site, path: string, body: unknown, given: Record<string, string | undefined> = {}) {
  const own = { host: 'joliba.example', origin: 'http://joliba.example', 'content-type': 'application/json' }
  const headers = Object.fromEntries(Object.entries({ ...own, ...given }).filter(([, value]) => value !== undefined))
  return new Promise<{ status: number | undefined; body: Record<string, string>; headers: object }>((done, fail) => {
    request({ port, host: '127.0.0.1', path, method: 'POST', headers, agent: false }, async (answer) => {
      const said = await textOf(answer)
      done({ status: answer.statusCode, body: said ? JSON.parse(said) : {}, headers: answer.headers })
    })
      .on('error', fail)
      .end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}

async function openRoom(site: Site) {
  const { status, body } = await post(site, '/remote/rooms', { story: 'a-story' })
  expect(status).toBe(201)
  const { code = '', secret = '' } = body
  return { code, secret, lead: (message: unknown) => post(site, `/remote/rooms/${code}`, message, bearer(secret)) }
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** Follows a room; `told` collects the messages. */
function follow({ port }: Site, code: string, secret?: string, as = '') {
  const told: unknown[] = []
  const headers = secret === undefined ? {} : bearer(secret)
  const asked = request({ port, host: '127.0.0.1', path: `/remote/rooms/${code}${as}`, headers, agent: false })
  const ended = new Promise<void>((done) => asked.once('close', done))
  let rest = ''
  asked
    .on('error', () => {})
    .on('response', (answer) => {
      answer.on('error', () => {})
      answer.on('data', (piece: Buffer) => {
        const parts = (rest + piece).split('\n\n')
        rest = parts.pop() ?? ''
        for (const part of parts) if (part.startsWith('data: ')) told.push(JSON.parse(part.slice(6)))
      })
    })
  asked.end()
  return { told, ended, leave: () => asked.destroy() }
}

const SHOW = { scene: 3, cover: null, step: 0, wander: null }

describe('a talk followed by phones', () => {
  it('sends commands from the clicker to the stage, and state from the stage to all', async () => {
    const site = await start()
    const { code, secret, lead } = await openRoom(site)
    expect(code).toMatch(CODE)
    expect(secret.length).toBeGreaterThanOrEqual(22)
    const listener = follow(site, code)
    await expect.poll(() => listener.told).toEqual([{ kind: 'room', story: 'a-story', stage: false }])
    const stage = follow(site, code, secret, '?as=stage')
    const clicker = follow(site, code, secret)
    await expect.poll(() => clicker.told).toEqual([{ kind: 'room', story: 'a-story', stage: true }])
    expect((await lead({ kind: 'move', move: 'next' })).status).toBe(204)
    await expect.poll(() => stage.told.slice(1)).toEqual([{ kind: 'move', move: 'next' }])
    expect((await lead({ kind: 'show', show: SHOW })).status).toBe(204)
    for (const { told } of [listener, clicker])
      await expect.poll(() => told.at(-1)).toEqual({ kind: 'show', show: SHOW })
    expect(stage.told).toHaveLength(2)
    const late = follow(site, code)
    await expect.poll(() => late.told.slice(1)).toEqual([{ kind: 'show', show: SHOW }])
    stage.leave()
    await expect.poll(() => clicker.told.at(-1)).toEqual({ kind: 'stage', here: false })
  })

  it('is controlled by the last stage only', async () => {
    const site = await start()
    const { code, secret, lead } = await openRoom(site)
    const first = follow(site, code, secret, '?as=stage')
    await expect.poll(() => first.told).toHaveLength(1)
    const second = follow(site, code, secret, '?as=stage')
    await first.ended
    expect(first.told.at(-1)).toEqual({ kind: 'replaced' })
    await lead({ kind: 'move', move: 4 })
    await expect.poll(() => second.told.at(-1)).toEqual({ kind: 'move', move: 4 })
  })

  it('can be ended by its speaker, and its code is then expired', async () => {
    const site = await start()
    const { code, lead } = await openRoom(site)
    const listener = follow(site, code)
    await expect.poll(() => listener.told).toHaveLength(1)
    await lead({ kind: 'end' })
    await listener.ended
    expect(listener.told.at(-1)).toEqual({ kind: 'end' })
    const { status, text } = await site.ask(`/remote/rooms/${code}`)
    expect([status, JSON.parse(text)]).toEqual([410, { error: 'ended' }])
  })

  it('ends half an hour after its stage has left, and in any case after twelve hours', async () => {
    const site = await start()
    const { code } = await openRoom(site)
    const { code: long, secret } = await openRoom(site)
    const stage = follow(site, long, secret, '?as=stage')
    await expect.poll(() => stage.told).toHaveLength(1)
    time += 31 * 60_000
    expect((await site.ask(`/remote/rooms/${code}`)).status).toBe(410)
    expect(stage.told).toHaveLength(1)
    time += 12 * 3_600_000
    expect((await site.ask(`/remote/rooms/${long}`)).status).toBe(410)
    await stage.ended
  })

  it('does not appear with its code in the log', async () => {
    const lines: string[] = []
    const { createLog } = await import('./log.mjs')
    const remote = createRemote({ on: true, secured })
    const site = await startSite({ handler: page, remote, log: createLog((line) => lines.push(line)) })
    sites.push({ ...site, stop: remote.stop })
    await site.ask('/remote/rooms/SECRET')
    await expect.poll(() => lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '').path).toBe('/remote/rooms/…')
  })
})

describe('nobody controls a talk', () => {
  it('without its secret', async () => {
    const site = await start()
    const { code, secret } = await openRoom(site)
    const path = `/remote/rooms/${code}`
    const move = { kind: 'move', move: 'next' }
    expect((await post(site, path, move)).status).toBe(403)
    expect((await post(site, path, move, bearer(secret.toLowerCase()))).body).toEqual({ error: 'secret' })
    expect((await site.ask(path, bearer('x'))).status).toBe(403)
  })

  it.each<[string, Record<string, string | undefined>]>([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['of no origin', { origin: undefined }],
    ['of a sandbox', { origin: 'null' }],
    ['that a browser says is of another site', { 'sec-fetch-site': 'cross-site' }],
    ['that sends a form', { 'content-type': 'text/plain' }],
  ])('from a page %s', async (_, headers) => {
    const site = await start()
    const { code, secret } = await openRoom(site)
    const answer = await post(site, `/remote/rooms/${code}`, { kind: 'end' }, { ...bearer(secret), ...headers })
    expect([answer.status, answer.body]).toEqual([403, { error: 'origin' }])
    expect((await post(site, '/remote/rooms', { story: 'a-story' }, headers)).status).toBe(403)
  })

  it.each([
    'no JSON',
    '',
    [],
    { kind: 'jump' },
    { kind: 'move', move: 'constructor' },
    { kind: 'move', move: 0 },
    { kind: 'show', show: null },
    { kind: 'show', show: { ...SHOW, scene: 1.5 } },
    { kind: 'show', show: { ...SHOW, cover: 'grey' } },
    { kind: 'show', show: { ...SHOW, wander: { at: null, event: 'x'.repeat(201) } } },
    { kind: 'show', show: { ...SHOW, more: 1 } },
    { kind: 'end', more: 'x'.repeat(5000) },
  ])('with %j', async (message) => {
    const site = await start()
    const { lead } = await openRoom(site)
    expect(await lead(message)).toMatchObject({ status: 400, body: { error: 'message' } })
  })

  it('faster than by hand', async () => {
    const site = await start({ burst: 3, each: 1 })
    const { lead } = await openRoom(site)
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await lead({ kind: 'move', move: 'next' })).status)
    expect(statuses).toEqual([204, 204, 204, 429, 429])
    time += 1000
    expect((await lead({ kind: 'move', move: 'next' })).status).toBe(204)
  })
})

describe('a server with a code in its terminal', () => {
  const ask = (site: Site, key?: string) => post(site, '/remote/rooms', { story: 'a-story', key })

  it('opens a room for that code only, in any spelling; followers do not need it', async () => {
    const key = newKey()
    expect(key).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(newKey()).not.toBe(key)
    const site = await start({}, true, key)
    expect(await ask(site)).toMatchObject({ status: 401, body: { error: 'key' } })
    for (const wrong of ['', 'ABCD', `${key}2`, 'é'.repeat(8)])
      expect(await ask(site, wrong)).toMatchObject({ status: 403, body: { error: 'wrongKey' } })
    expect((await ask(site, 'x'.repeat(101))).status).toBe(400)
    const { status, body } = await ask(site, ` ${key.toLowerCase().replace('-', ' ')} `)
    expect(status).toBe(201)
    const listener = follow(site, body.code ?? '')
    await expect.poll(() => listener.told).toHaveLength(1)
    expect((await post(site, `/remote/rooms/${body.code}`, { kind: 'end' }, bearer(body.secret ?? ''))).status).toBe(
      204,
    )
  })

  it('pauses for a minute after five wrong codes, even for the right one; a missing code does not count, and room codes are separate', async () => {
    const site = await start({}, true, 'ABCD-2345')
    for (let i = 0; i < 6; i++) expect((await ask(site)).status).toBe(401)
    for (let i = 0; i < 6; i++) await site.ask('/remote/rooms/AAAAAA')
    for (let i = 0; i < 5; i++) expect((await ask(site, 'ABCD-2346')).status).toBe(403)
    expect(await ask(site, 'ABCD-2345')).toMatchObject({ status: 429, body: { error: 'pause' } })
    time += 60_001
    expect((await ask(site, 'ABCD-2345')).status).toBe(201)
  })
})

describe('a wrong code', () => {
  it('is refused, and five of them lock the address for a minute, but not followers or leaders', async () => {
    const site = await start()
    const { code, secret } = await openRoom(site)
    const listener = follow(site, code)
    await expect.poll(() => listener.told).toHaveLength(1)
    for (const wrong of ['AAAAAA', 'BBBBBB', 'x', '%2e%2e', 'CCCCCC'])
      expect(JSON.parse((await site.ask(`/remote/rooms/${wrong}`)).text)).toEqual({ error: 'unknown' })
    const paused = await site.ask(`/remote/rooms/${code}`)
    expect([paused.status, paused.headers['retry-after'], JSON.parse(paused.text)]).toEqual([
      429,
      '60',
      { error: 'pause' },
    ])
    const clicker = follow(site, code, secret)
    await expect.poll(() => clicker.told).toHaveLength(1)
    expect((await post(site, `/remote/rooms/${code}`, { kind: 'show', show: SHOW }, bearer(secret))).status).toBe(204)
    await expect.poll(() => listener.told).toHaveLength(2)
    time += 60_001
    const again = follow(site, code)
    await expect.poll(() => again.told).toHaveLength(2)
  })

  it('locks out one client behind proxies, and believes only the addresses that they wrote', async () => {
    const site = await start({}, true, undefined, 1)
    const { code } = await openRoom(site)
    const statusFor = async (path: string, addresses: string) =>
      (await site.ask(`/remote/rooms/${path}`, { 'x-forwarded-for': addresses })).status
    for (let i = 0; i < 5; i++) await statusFor('AAAAAA', `203.0.113.${i}, 192.0.2.1`)
    expect(await statusFor('BBBBBB', '192.0.2.2, 192.0.2.1')).toBe(429)
    expect(await statusFor('BBBBBB', '192.0.2.1, 192.0.2.2')).toBe(404)
    const direct = await start()
    for (let i = 0; i < 5; i++) await direct.ask('/remote/rooms/AAAAAA', { 'x-forwarded-for': `192.0.2.${i}` })
    expect((await direct.ask(`/remote/rooms/${code}`)).status).toBe(429)
  })

  it('locks out whoever tries secrets of one room, and nobody else', async () => {
    const site = await start()
    const [one, other] = [await openRoom(site), await openRoom(site)]
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await site.ask(`/remote/rooms/${one.code}`, bearer('wrong'))).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
    const listener = follow(site, other.code)
    await expect.poll(() => listener.told).toHaveLength(1)
    expect((await one.lead({ kind: 'move', move: 'next' })).status).toBe(204)
  })
})

describe('the server', () => {
  it('limits the number of rooms and followers', async () => {
    const site = await start({ owned: 2, followers: 1 })
    const { code, secret } = await openRoom(site)
    await openRoom(site)
    expect(await post(site, '/remote/rooms', { story: 'a-story' })).toMatchObject({
      status: 503,
      body: { error: 'full' },
    })
    const first = follow(site, code)
    await expect.poll(() => first.told).toHaveLength(1)
    const second = follow(site, code)
    await second.ended
    expect(second.told).toEqual([{ kind: 'full' }])
    const stage = follow(site, code, secret, '?as=stage')
    await expect.poll(() => stage.told).toHaveLength(1)
    stage.leave()
    first.leave()
    await expect
      .poll(async () => {
        const third = follow(site, code)
        await expect.poll(() => third.told).toHaveLength(1)
        return third.told
      })
      .toMatchObject([{ kind: 'room' }])
  })

  it('ends all talks when it stops, and opens none', async () => {
    const site = await start()
    const { code } = await openRoom(site)
    const listener = follow(site, code)
    await expect.poll(() => listener.told).toHaveLength(1)
    const began = performance.now()
    await site.drain()
    await listener.ended
    expect(listener.told.at(-1)).toEqual({ kind: 'end' })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('says when the feature is off, and checks methods and headers', async () => {
    const off = await start({}, false)
    expect(await post(off, '/remote/rooms', { story: 'a-story' })).toMatchObject({
      status: 404,
      body: { error: 'off' },
    })
    const site = await start()
    const answer = await site.ask('/remote/rooms', {}, 'PUT')
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect((await post(site, '/remote/rooms', { story: '../x' })).status).toBe(400)
  })

  it('refuses a WebSocket here as elsewhere', async () => {
    const site = await start()
    const socket = await site.open()
    socket.write('GET /remote/rooms/AAAAAA HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('lists the addresses of the machine for a speaker on localhost only', async () => {
    const site = await start()
    const asLocal = { host: `localhost:${site.port}`, origin: `http://localhost:${site.port}` }
    const { body } = await post(site, '/remote/rooms', { story: 'a-story' }, asLocal)
    for (const address of body.addresses ?? []) expect(address).toMatch(/^http:\/\/[\d.]+:\d+$/)
    expect((await post(site, '/remote/rooms', { story: 'a-story' })).body.addresses).toEqual([])
  })
})
