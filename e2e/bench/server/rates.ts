import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BareNode } from './bare'
import { watchHealth } from './health'
import type { Kept, Nginx } from './nginx'
import { cpuOf, memoryOf } from './process'
import { pause, type Site } from './site'
import { VIEW_NUMBER_LUA, viewNumber } from './views'

/**
 * Eight kinds of URL. `unseen` requests another View each time, which the server has to render; nginx and bare Node
 * serve the bytes of one of them.
 */
const KINDS = [
  { name: '/en, kept', address: '/en', unseen: false },
  { name: '/fr, kept', address: '/fr', unseen: false },
  { name: '/en?where=kidal, kept', address: '/en?where=kidal', unseen: false },
  { name: '/en?…, unseen', address: '/en', unseen: true },
  { name: '/en/stories', address: '/en/stories', unseen: false },
  { name: '/en/map.svg', address: '/en/map.svg', unseen: false },
  { name: '/en/map.geojson', address: '/en/map.geojson', unseen: false },
  { name: '/embed', address: '/embed?lang=en', unseen: false },
] as const

const CLIENTS = [8, 200] as const

/** Views rendered before the measurement. */
const WARMING = 200

/** The result of a wrk run. */
interface Rate {
  readonly requests: number
  /** Requests per second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Failed connections and timed out requests. */
  readonly dropped: number
  /** Answers with 503: the queue was full. */
  readonly refused: number
  /** Other answers than 200. */
  readonly errors: number
}

/** An address to request; `unseen`: with another View each time. */
export interface Kind {
  readonly name: string
  readonly address: string
  readonly unseen: boolean
}

/**
 * Requests the same bytes from both servers in turn, and prints the results. Returns for each kind and number of
 * clients the share of nginx's requests per second; none without nginx or wrk.
 */
export async function comparison(
  site: Site,
  bare: BareNode,
  nginx: Nginx | null,
  seconds: number,
  kinds: readonly Kind[] = KINDS,
): Promise<number[]> {
  if (spawnSync('wrk', ['-v']).error) {
    console.log('wrk could not be started: Debian has it in the package wrk. Rates are not measured.')
    return []
  }
  // A server that has just started compiles its own code at first, in Node as in every such engine.
  for (let number = 1; number <= WARMING; number++) await kept(site, `/en?${viewNumber(number)}`)
  // Twice, to trigger recompression.
  for (let asked = 0; asked < 2; asked++) for (const { address } of kinds) await kept(site, address)
  await pause(3000)
  const answers = await Promise.all(
    kinds.map((kind) => kept(site, kind.unseen ? `/en?${viewNumber(0)}` : kind.address)),
  )
  nginx?.serve(answers)
  await bare.serve(answers)
  const rows: string[][] = []
  const shares: number[] = []
  // What answers from the cache is compiled only after some ten thousand answers.
  const [first] = kinds
  if (first) {
    const [clients] = CLIENTS
    await measured(site, { address: first.address, unseen: false, clients, seconds: 2 })
    for (const other of nginx ? [bare, nginx] : [bare])
      await measured(other, { address: '/0', unseen: false, clients, seconds: 2 })
  }
  for (const clients of CLIENTS) {
    for (const [i, { name, address, unseen }] of kinds.entries()) {
      await settled(site.pid)
      const health = watchHealth(site)
      const own = await measured(site, { address, unseen, clients, seconds })
      const alive = await health.end()
      const same = { address: `/${i}`, unseen: false, clients, seconds }
      const node = await measured(bare, same)
      const other = nginx && (await measured(nginx, same))
      rows.push([
        name,
        String(clients),
        own.rate.toFixed(0),
        `${own.p50.toFixed(1)} / ${own.p99.toFixed(1)}`,
        own.cpu.toPrecision(2),
        memoryOf(site.pid).toFixed(0),
        `${own.errors} / ${own.dropped} / ${own.refused}`,
        `${alive.p50.toFixed(0)} / ${alive.most.toFixed(0)}`,
        node.rate.toFixed(0),
        `${node.p50.toFixed(1)} / ${node.p99.toFixed(1)}`,
        node.cpu.toPrecision(2),
        (own.rate / node.rate).toPrecision(2),
        other ? other.rate.toFixed(0) : '–',
        other ? `${other.p50.toFixed(1)} / ${other.p99.toFixed(1)}` : '–',
        other ? other.cpu.toPrecision(2) : '–',
        other ? (own.rate / other.rate).toPrecision(2) : '–',
      ])
      if (other) shares.push(own.rate / other.rate)
    }
  }
  print(rows)
  return shares
}

const HEAD = [
  'address',
  'clients',
  'requests/s',
  'p50 / p99 ms',
  'CPU ms',
  'RSS MB',
  'errors / dropped / 503',
  'healthz p50 / most ms',
  'bare Node requests/s',
  'p50 / p99 ms',
  'CPU ms',
  'ratio',
  'nginx requests/s',
  'p50 / p99 ms',
  'CPU ms',
  'ratio',
]

function print(rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(HEAD)
  line(HEAD.map(() => '---'))
  rows.forEach(line)
}

interface Wanted {
  readonly address: string
  readonly unseen: boolean
  readonly clients: number
  readonly seconds: number
}

/** The next View that no run has requested. */
let nextView = 1000

async function measured(
  { origin, pid }: { origin: string; pid: number },
  { address, unseen, clients, seconds }: Wanted,
): Promise<Rate & { cpu: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-wrk-'))
  const script = path.join(folder, 'load.lua')
  writeFileSync(script, unseen ? unseenLua(address, nextView) : SAME)
  const before = cpuOf(pid)
  try {
    const output = await wrk([
      '-t1',
      `-c${clients}`,
      `-d${seconds}s`,
      '--timeout',
      '60s',
      '-s',
      script,
      origin + address,
    ])
    const rate: Rate = JSON.parse(output.slice(output.indexOf('{"requests"')))
    if (unseen) nextView += rate.requests + clients
    return { ...rate, cpu: (cpuOf(pid) - before) / Math.max(rate.requests, 1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits until a server has finished work for earlier clients, for at most half a minute. */
async function settled(pid: number): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    const before = cpuOf(pid)
    await pause(500)
    if (cpuOf(pid) - before < 50) return
  }
}

const DONE = `
function done(summary, latency)
  local e, seconds = summary.errors, summary.duration / 1e6
  local refused = thread and thread:get("refused") or 0
  io.write(string.format('{"requests":%d,"rate":%f,"p50":%f,"p99":%f,"dropped":%d,"refused":%d,"errors":%d}',
    summary.requests, summary.requests / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.timeout, refused, e.status - refused))
end`

const SAME = `
wrk.headers["Accept-Encoding"] = "br"
${DONE}`

function unseenLua(address: string, first: number): string {
  return `
wrk.headers["Accept-Encoding"] = "br"
${VIEW_NUMBER_LUA}
number, refused = ${first}, 0
function setup(one) thread = one end
function request()
  number = number + 1
  return wrk.format("GET", "${address}?" .. view(number))
end
function response(status) if status == 503 then refused = refused + 1 end end
${DONE}`
}

function wrk(options: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const run = spawn('wrk', options, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    run.stdout.on('data', (text) => {
      output += text
    })
    run.on('error', reject)
    run.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`wrk ended with ${code}: ${output}`))))
  })
}

/** Headers that Node sends of itself. */
const OF_THE_CONNECTION = /^(date|connection|keep-alive)$/i

/** The server's answer, with headers. */
function kept({ origin }: Site, address: string): Promise<Kept> {
  return new Promise((resolve, reject) => {
    request(origin + address, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () =>
        resolve({
          body: Buffer.concat(pieces),
          headers: answer.rawHeaders.filter((_, i, all) => !OF_THE_CONNECTION.test(all[i - (i % 2)] ?? '')),
          type: answer.headers['content-type'] ?? '',
          encoding: answer.headers['content-encoding'] ?? null,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}
