import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { descriptorsOf, memoryOf } from './process'
import { pause, type Site } from './site'
import { viewNumber } from './views'

/** Number of sequential clients. */
const CLIENTS = 8

/** URL prefixes for views. */
const MADE = ['/en?', '/fr?', '/embed?lang=en&', '/en/map.svg?', '/en/map.geojson?', '/fr/list?'] as const

/** The first View number that neither these trials nor the comparison has requested. */
const UNSEEN = 300_000

/** Milliseconds between progress messages. */
const TOLD_EVERY = 30_000

/** Requests many different Views, and prints the server's memory use. */
export async function distinctQueries(site: Site, many: number): Promise<void> {
  const start = memoryOf(site.pid)
  const began = performance.now()
  const statuses = new Map<number, number>()
  let [next, most] = [0, start]
  const half: number[] = []
  const telling = setInterval(
    () => console.log(`${next} of ${many} distinct queries: memory ${memoryOf(site.pid).toFixed(0)} MB`),
    TOLD_EVERY,
  )
  await clients(CLIENTS, async (agent) => {
    while (next < many) {
      const number = next++
      const status = await asked(site, `${MADE[number % MADE.length]}${viewNumber(UNSEEN + number)}`, agent)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (number % 100 === 0) most = Math.max(most, memoryOf(site.pid))
      if (number === Math.floor(many / 2)) half.push(memoryOf(site.pid))
    }
  })
  clearInterval(telling)
  most = Math.max(most, memoryOf(site.pid))
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${many} distinct queries in ${seconds.toFixed(0)} s: memory ${start.toFixed(0)} MB before, ${half[0]?.toFixed(0)} half way, ${memoryOf(site.pid).toFixed(0)} after, ${most.toFixed(0)} at most; statuses ${said(statuses)}`,
  )
}

/** Requests many WebSockets, and prints whether the server keeps any connection open. */
export async function upgrades(site: Site, many: number): Promise<void> {
  await keepsNone(site, `${many} WebSocket upgrades`, async () => {
    for (let begun = 0; begun < many; begun += 50)
      await Promise.all(Array.from({ length: 50 }, () => left(site, `/nowhere/${begun}`, UPGRADE, 150)))
  })
}

/** Requests a page many times and disconnects before it can be ready. */
export async function departures(site: Site, many: number): Promise<void> {
  await keepsNone(site, `${many} clients that leave`, async () => {
    for (let begun = 0; begun < many; begun += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => left(site, `/en?${viewNumber(2 * UNSEEN + begun + i)}`, '', 30)),
      )
  })
}

/**
 * Stops the server while clients wait for pages and pictures, and prints what happened to the requests and the server.
 */
export async function stopUnderLoad(site: Site): Promise<void> {
  const waiting = new Set<number>()
  let [finished, broken, stopping] = [0, 0, false]
  let next = 3 * UNSEEN
  const load = clients(16, async (agent) => {
    while (!stopping) {
      const number = next++
      waiting.add(number)
      const status = await asked(site, `${number % 8 === 0 ? '/en/map.png' : '/en'}?${viewNumber(number)}`, agent)
      waiting.delete(number)
      if (!stopping) continue
      if (status > 0) finished++
      else broken++
    }
  })
  await pause(2000)
  const inFlight = waiting.size
  const began = performance.now()
  stopping = true
  process.kill(site.pid, 'SIGTERM')
  const code = await Promise.race([site.exit, pause(30_000).then(() => 'none within 30 s')])
  const seconds = (performance.now() - began) / 1000
  await load
  console.log(
    `SIGTERM under load: ${inFlight} requests in flight, ${finished} answered, ${broken} broken off; exit ${code} after ${seconds.toFixed(1)} s`,
  )
}

async function keepsNone(site: Site, what: string, act: () => Promise<void>): Promise<void> {
  // Wait until earlier connections are closed.
  await pause(6000)
  const start = descriptorsOf(site.pid)
  await act()
  const most = descriptorsOf(site.pid)
  const until = performance.now() + 60_000
  while (descriptorsOf(site.pid) > start && performance.now() < until) await pause(500)
  console.log(`${what}: ${start} descriptors before, ${most} at once after, ${descriptorsOf(site.pid)} in the end`)
}

const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '',
].join('\r\n')

/** Sends a request and disconnects after some milliseconds. */
function left({ port }: Site, path: string, headers: string, after: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`)
      setTimeout(() => socket.destroy(), after)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    socket.resume()
  })
}

async function clients(many: number, act: (agent: Agent) => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: many }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      await act(agent)
      agent.destroy()
    }),
  )
}

/** The status of a complete answer; 0 if the connection broke. */
function asked({ port }: Site, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'Accept-Encoding': 'br' }
    get({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0))
      answer.on('error', () => resolve(0))
    }).on('error', () => resolve(0))
  })
}

function said(statuses: ReadonlyMap<number, number>): string {
  return [...statuses].map(([status, count]) => `${status === 0 ? 'broken off' : status}: ${count}`).join(', ')
}
