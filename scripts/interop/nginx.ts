import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:http2'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { findNginx, NO_NGINX, temporaryFolders, tryWithNginx } from '../../e2e/bench/server/nginxProcess'
import { pause, type Site, startServer } from '../../e2e/bench/server/site'
import { freePort } from '../../server/port.mjs'

/*
 * `npm run interop:nginx`, after a build: `deploy/nginx.conf`, with other ports and folders only, in front of two
 * instances of the server. Needs Debian's packages `nginx-light` and `openssl`.
 */

const HOST = 'atlas.example'
const folder = mkdtempSync(path.join(tmpdir(), 'joliba-proxied-'))
const log = path.join(folder, 'requests.log')

function configuration([one, other]: readonly [Site, Site], [http, https]: readonly [number, number]): string {
  const written = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${one.port}`)
    .replaceAll('127.0.0.1:3002', `127.0.0.1:${other.port}`)
    .replaceAll('/var/cache/joliba', `${folder}/cache`)
    .replaceAll(`/etc/letsencrypt/live/${HOST}`, folder)
    .replace('listen 80;', `listen 127.0.0.1:${http};`)
    .replace('listen 443 ', `listen 127.0.0.1:${https} `)
  return `daemon off; worker_processes 2; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off;
  ${temporaryFolders(folder)}
  ${written}
}`
}

/** How often the instances were asked for a path, once as often as expected: lines are logged after the answer. */
async function askedFor(wanted: string, expected: number): Promise<number> {
  const count = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}') && JSON.parse(line).path === wanted).length
  const until = performance.now() + 5000
  while (performance.now() < until && count() < expected) await pause(10)
  return count()
}

interface Asking {
  readonly headers?: OutgoingHttpHeaders
  readonly method?: string
  readonly body?: object
  /** The loopback address of the client. */
  readonly from?: string
}

function opened(port: number, target: string, { headers, method = 'GET', body, from = '127.0.0.1' }: Asking = {}) {
  return new Promise<IncomingMessage>((come, fail) => {
    request(
      {
        ...{ host: '127.0.0.1', port, path: target, method, localAddress: from, agent: false },
        headers: { Host: HOST, ...headers },
        rejectUnauthorized: false,
      },
      come,
    )
      .on('error', fail)
      .end(body && JSON.stringify(body))
  })
}

async function asked(port: number, target: string, asking?: Asking) {
  const answer = await opened(port, target, asking)
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }
}

type Answered = Awaited<ReturnType<typeof asked>>

function text({ headers, body }: Answered): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

const step = (said: string) => console.log(`✓ ${said}`)

async function caching(port: number): Promise<void> {
  const file = '/en/map.csv'
  const inEach = ['br', 'gzip', 'identity'].map((encoding) => ({ headers: { 'Accept-Encoding': encoding } }))
  const answers = []
  for (const asking of [...inEach, ...inEach]) answers.push(await asked(port, file, asking))
  assert.deepEqual(
    answers.map(({ headers }) => headers['content-encoding']),
    ['br', 'gzip', undefined, 'br', 'gzip', undefined],
  )
  assert.equal(new Set(answers.map(text)).size, 1)
  assert.equal(await askedFor(file, 3), 3)
  step('a file is kept by nginx, once for each encoding')

  const range = await asked(port, file, { headers: { Range: 'bytes=3-9' } })
  assert.equal(range.status, 206)
  assert.equal(String(range.body), String(answers[2]?.body.subarray(3, 10)))
  step('a range of a kept file is answered by nginx')

  const [script = ''] = /\/_next\/static\/chunks\/[\w.~-]+\.js/.exec(text(await asked(port, '/en'))) ?? []
  for (let i = 0; i < 3; i++) assert.equal((await asked(port, script)).status, 200)
  step(`a script is kept: ${(await asked(port, script)).headers['cache-control']}`)

  // Next answers with the address that it would use, which has a parameter.
  const { location = '' } = (await asked(port, '/en', { headers: { rsc: '1' } })).headers
  assert.equal(await askedFor('/en', 2), 2)
  const page = await asked(port, '/en')
  const part = await asked(port, location, { headers: { rsc: '1' } })
  const again = await asked(port, '/en', { headers: { 'If-None-Match': page.headers.etag ?? '' } })
  assert.match(page.headers['content-type'] ?? '', /^text\/html/)
  assert.match(part.headers['content-type'] ?? '', /^text\/x-component/)
  assert.equal(again.status, 304)
  assert.equal(await askedFor('/en', 5), 5)
  step('pages are asked for each time, parts of pages are not confused with them, and an unchanged one is a 304')

  const session = connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false })
  const stream = session.request({ ':path': '/en', ':authority': HOST, 'accept-encoding': 'br' })
  const status = await new Promise((come) => stream.once('response', (headers) => come(headers[':status'])))
  await buffer(stream)
  session.close()
  assert.equal(status, 200)
  step('HTTP/2')
}

async function talking(port: number): Promise<void> {
  const own = { Origin: `https://${HOST}`, 'Content-Type': 'application/json' }
  const made = await asked(port, '/remote/rooms', { method: 'POST', headers: own, body: { story: 'a-story' } })
  assert.equal(made.status, 201)
  const { code, secret } = JSON.parse(text(made))
  const stage = await opened(port, `/remote/rooms/${code}?as=stage`, { headers: { Authorization: `Bearer ${secret}` } })
  const phone = await opened(port, `/remote/rooms/${code}`)
  const told: string[] = []
  phone.on('data', (piece: Buffer) => told.push(String(piece)))
  for (let scene = 1; scene <= 3; scene++) {
    const show = { scene, cover: null, step: 0, wander: null }
    const headers = { ...own, Authorization: `Bearer ${secret}` }
    const shown = await asked(port, `/remote/rooms/${code}`, { method: 'POST', headers, body: { kind: 'show', show } })
    assert.equal(shown.status, 204)
    while (!told.join('').includes(`"scene":${scene}`)) await pause(10)
  }
  step('an open talk reaches a phone message by message')
  const guess = (from: string) => asked(port, '/remote/rooms/AAAAAA', { from })
  for (let i = 0; i < 5; i++) await guess('127.0.0.2')
  assert.equal((await guess('127.0.0.2')).status, 429)
  assert.equal((await guess('127.0.0.3')).status, 404)
  step('whoever types five wrong codes is locked out alone')
  for (const stream of [stage, phone]) stream.destroy()
  const upgrade = { Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Version': '13' }
  assert.equal((await asked(port, '/en', { headers: upgrade })).status, 200)
  step('no WebSocket is needed, and none passed on')
}

async function switching(port: number, [one, other]: readonly [Site, Site]): Promise<void> {
  let running = true
  const statuses: number[] = []
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let i = 0; running; i++) statuses.push((await asked(port, `/en?time=20${10 + ((client + i) % 12)}`)).status)
  })
  await pause(1000)
  one.stop()
  assert.equal(await one.exit, 0)
  await pause(1000)
  running = false
  await Promise.all(clients)
  assert.deepEqual([...new Set(statuses)], [200])
  step(`one instance is stopped under load: ${statuses.length} answers, all 200`)
  await other.kill()
  assert.equal((await asked(port, '/en/map.csv', { headers: { 'Accept-Encoding': 'br' } })).status, 200)
  assert.equal((await asked(port, '/en')).status, 502)
  step('without any instance, nginx answers what it keeps, and 502 for pages')
}

/** A certificate that nobody has signed. */
function certify(): void {
  const files = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`]
  const options = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${HOST}`, ...files]
  execFileSync('openssl', options, { stdio: 'ignore' })
}

async function main(): Promise<void> {
  const program = findNginx()
  if (!program) throw new Error(NO_NGINX)
  mkdirSync(path.join(folder, 'cache'))
  certify()
  const env = { JOLIBA_ORIGIN: `https://${HOST}`, JOLIBA_REMOTE: '1', JOLIBA_PROXIES: '1', JOLIBA_LOG: 'json' }
  const records = openSync(log, 'a')
  const sites = [await startServer(env, records), await startServer(env, records)] as const
  const ports = [await freePort(), await freePort()] as const
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(sites, ports))
  const [, https] = ports
  try {
    await tryWithNginx(program, folder, {
      ask: () => asked(https, '/healthz'),
      async trial() {
        await caching(https)
        await talking(https)
        await switching(https, sites)
      },
    })
  } finally {
    for (const site of sites) await site.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
