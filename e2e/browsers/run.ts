import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { firefox, webkit } from '@playwright/test'
import { ROOT } from '../../scripts/process.mjs'
import { freePort } from '../../server/port.mjs'
import { systemFirefox } from './firefox'
import { JOURNEYS } from './journeys'
import { said, start, within } from './own'
import { playwrightOwn } from './playwright'
import { Reader } from './reader'
import type { Browser, Tab } from './tab'
import { systemWebKit } from './webkit'

/** Timeout for a journey, in milliseconds. */
const JOURNEY_LIMIT = 120_000

/** Timeout for the server's start, in milliseconds. */
const SERVER_LIMIT = 60_000

/** Launchers for each engine, in order of preference. */
const ENGINES: Readonly<Record<string, readonly (() => Promise<Browser>)[]>> = {
  Firefox: [() => playwrightOwn(firefox), systemFirefox],
  WebKit: [() => playwrightOwn(webkit), systemWebKit],
}

interface Site {
  readonly origin: string
  readonly host: (query: string) => string
}

/** Starts the first browser of an engine that works, or says why none does. */
async function startOne(engine: string): Promise<Browser | undefined> {
  const reasons: string[] = []
  for (const launch of ENGINES[engine] ?? []) {
    try {
      return await launch()
    } catch (error) {
      reasons.push(words(error))
    }
  }
  console.log(`${engine} could not be started: ${reasons.join('; ')}`)
  return undefined
}

/** Runs the journeys in sequence. A browser left hanging by a journey is replaced for the next. */
async function travel(engine: string, site: Site, asked: readonly string[]): Promise<Tally> {
  let browser = await startOne(engine)
  if (!browser) return { passed: 0, failed: 0 }
  console.log(`\n${engine}: ${browser.name}`)
  const tally = { passed: 0, failed: 0 }
  for (const name of asked) {
    browser ??= await startOne(engine)
    const began = performance.now()
    try {
      if (!browser) throw new Error('the browser did not start again')
      await within(JOURNEY_LIMIT, 'the journey did not end', once(browser, name, site))
      tally.passed++
      console.log(`  ✓ ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    } catch (error) {
      tally.failed++
      console.log(`  ✗ ${name}: ${words(error)}`)
      await browser?.close()
      browser = undefined
    }
  }
  await browser?.close()
  return tally
}

/** Runs one journey, and closes its windows. */
async function once(browser: Browser, name: string, site: Site): Promise<void> {
  const tabs: Tab[] = []
  const reader = async () => {
    const tab = await browser.newTab()
    tabs.push(tab)
    return new Reader(tab)
  }
  await JOURNEYS[name]?.({ ...site, reader })
  for (const tab of tabs) await tab.close()
  const complaints = browser.complaints?.() ?? []
  if (complaints.length > 0) throw new Error(`a page complained: ${complaints.join('; ')}`)
}

interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Serves the build, and another origin's page with a widget. */
async function withSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const args = [path.join(ROOT, 'server/serve.mjs'), '--port', String(port)]
  const server = start(process.execPath, args, { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, [
    'ignore',
    'pipe',
    'inherit',
  ])
  const other = createServer((request, response) => {
    const { search } = new URL(request.url ?? '', origin)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>Host</title><iframe title="A map" src="${origin}/embed${search}" width="100%" height="520"></iframe>`,
    )
  })
  try {
    await said(server, 1, /(Ready)/, SERVER_LIMIT)
    await new Promise<void>((ready) => other.listen(0, 'localhost', ready))
    const { port: otherPort } = other.address() as AddressInfo
    return await work({ origin, host: (query) => `http://localhost:${otherPort}/?${query}` })
  } finally {
    other.closeAllConnections()
    other.close()
    server.end()
  }
}

function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

/**
 * `npm run browsers`, after a build: the journeys in Firefox and WebKit. Arguments select engines or journeys: `npm run
 * browsers webkit print`. Resolves with the exit code: 1 if a journey failed, or none could start.
 */
async function run(chosen: readonly string[]): Promise<number> {
  if (!existsSync(path.join(ROOT, '.next', 'BUILD_ID'))) {
    console.error('There is no build to serve: npm run build')
    return 1
  }
  const of = (names: readonly string[]) => {
    const some = names.filter((name) => chosen.includes(name.toLowerCase()))
    return some.length > 0 ? some : names
  }
  const total = { passed: 0, failed: 0 }
  await withSite(async (site) => {
    for (const engine of of(Object.keys(ENGINES))) {
      const { passed, failed } = await travel(engine, site, of(Object.keys(JOURNEYS)))
      total.passed += passed
      total.failed += failed
    }
  })
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

process.exit(await run(process.argv.slice(2)))
