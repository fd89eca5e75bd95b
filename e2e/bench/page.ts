import { spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../.ci/chromium.mjs'
import { freePort } from '../../.ci/port.mjs'
import en from '../../components/messages/en.json'

/**
 * `npm run bench:page`, after a build: what the explorer weighs on the wire, how soon a filter answers with 20,000 synthetic events on a processor
 * slowed down fourfold, and how many frames a second playback holds there.
 */
const EVENTS = 20_000
const SLOWDOWN = 4
const CLICKS = 20
const PLAYED_FOR = 5000

async function measure(browser: Browser, origin: string): Promise<void> {
  console.log(`Node ${process.version}, Chromium ${browser.version()}`)
  console.log(`the explorer, cold: ${weightWords(await weight(browser, `${origin}/en`))}`)

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${origin}/en/bench?events=${EVENTS}`, { timeout: 60_000 })
  await page.getByRole('button', { name: en.map.zoomIn, exact: true }).waitFor({ timeout: 60_000 })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })

  const answers: number[] = []
  for (let click = 0; click < CLICKS; click++) answers.push(await answer(page, click % 2 === 0 ? 'Kidal' : 'Gao'))
  const sorted = answers.toSorted((a, b) => a - b)
  console.log(
    `a filter, ${EVENTS.toLocaleString('en')} events, ${SLOWDOWN} times slower: median ${Math.round(sorted[CLICKS / 2] ?? 0)} ms, p95 ${Math.round(sorted[Math.floor(CLICKS * 0.95)] ?? 0)} ms until the next frame`,
  )

  await page.getByRole('button', { name: en.timeline.play, exact: true }).click()
  // As text: the runner's compiler would name the inner function by a helper that the page does not have.
  const frames = await page.evaluate<number>(`new Promise((told) => {
    let count = 0
    const begun = performance.now()
    requestAnimationFrame(function frame() {
      count++
      if (performance.now() - begun < ${PLAYED_FOR}) requestAnimationFrame(frame)
      else told((count * 1000) / (performance.now() - begun))
    })
  })`)
  console.log(`playback there: ${frames.toFixed(1)} frames a second`)
}

/** Milliseconds from a click on a region until the frame that shows the answer has been handed over. */
function answer(page: Page, region: string): Promise<number> {
  return page.evaluate(async (name) => {
    const chip = [...document.querySelectorAll('nav a')].find((link) => link.textContent?.startsWith(name))
    if (!(chip instanceof HTMLElement)) throw new Error(`there is no chip for ${name}`)
    const begun = performance.now()
    chip.click()
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    return performance.now() - begun
  }, region)
}

/** What the network panel calls a resource, and what the bench does. */
const SORTS: Readonly<Record<string, string>> = { Document: 'HTML', Script: 'JS', Stylesheet: 'CSS', Font: 'fonts' }

/** Bytes on the wire by sort of resource, with an empty cache, until the map stands and the network is quiet. */
async function weight(browser: Browser, address: string): Promise<ReadonlyMap<string, number>> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const sorts = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => sorts.set(requestId, SORTS[type] ?? 'other'))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const sort = sorts.get(requestId) ?? 'other'
    bytes.set(sort, (bytes.get(sort) ?? 0) + encodedDataLength)
  })
  await page.goto(address)
  await page.getByRole('button', { name: en.map.zoomIn, exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.close()
  return bytes
}

function weightWords(bytes: ReadonlyMap<string, number>): string {
  const kilobytes = (count: number) => `${Math.round(count / 1000)} kB`
  const sorted = [...bytes].toSorted(([, a], [, b]) => b - a)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  return `${kilobytes(total)} transferred (${sorted.map(([sort, count]) => `${sort} ${kilobytes(count)}`).join(', ')})`
}

const port = await freePort()
const origin = `http://localhost:${port}`
const server = spawn('node', ['.ci/tool.mjs', 'next', 'start', '--port', String(port)], {
  env: { ...process.env, JOLIBA_BENCH: '1', NEXT_TELEMETRY_DISABLED: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise<void>((ready, failed) => {
  server.stdout.on('data', (text) => String(text).includes('Ready') && ready())
  server.on('exit', () => failed(new Error('the server did not start; is there a build? npm run build')))
})
const executablePath = process.env.JOLIBA_CHROMIUM || findChromium(chromium.executablePath())
const browser = await chromium.launch(executablePath ? { executablePath } : {})
try {
  await measure(browser, origin)
} finally {
  await browser.close()
  server.removeAllListeners('exit')
  server.kill('SIGINT')
}
