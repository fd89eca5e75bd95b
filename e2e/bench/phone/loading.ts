import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { totalOf, weigh } from '../weight'

/** A phone of the cheap sort on a slow network: how many times slower than this machine; bits and milliseconds. */
const SLOWDOWN = 4
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SCREEN = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/** What a load of a page costs: kB of a thousand bytes, the shift as the browser sums it, the rest in seconds. */
export interface Load {
  readonly transferred: number
  readonly painted: number
  readonly live: number
  readonly blocking: number
  readonly processor: number
  readonly shift: number
}

/** What the page itself notes while it loads. A page is live when the script's selector is there and a frame passed. */
function observer(live: string): string {
  return `
    let isLive
    window.loading = { long: [], shift: 0, live: null, isLive: new Promise((resolve) => { isLive = resolve }) }
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) loading.long.push(duration) })
      .observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) loading.shift += value
    }).observe({ type: 'layout-shift', buffered: true })
    const look = () => {
      if (document.querySelector(${JSON.stringify(live)}))
        setTimeout(() => requestAnimationFrame(() => isLive((loading.live = performance.now()))))
      else requestAnimationFrame(look)
    }
    look()`
}

export async function openPhone(browser: Browser, storage: Readonly<Record<string, string>> = {}): Promise<Phone> {
  const context = await browser.newContext(SCREEN)
  const entries = Object.entries(storage)
  if (entries.length > 0)
    await context.addInitScript(
      `for (const [key, value] of ${JSON.stringify(entries)}) localStorage.setItem(key, value)`,
    )
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { context, page, session }
}

export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly session: CDPSession
}

/** Loads a page with an empty cache and says what that cost, until it is live and the network is quiet. */
export async function load({ page, session }: Phone, address: string, live: string): Promise<Load> {
  await page.addInitScript(observer(live))
  const weight = await weigh(page)
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await page.goto(address, { timeout: 120_000 })
  await page.evaluate('loading.isLive')
  const transferred = totalOf(await weight())
  const { metrics } = await session.send('Performance.getMetrics')
  const noted = await page.evaluate<{ long: number[]; shift: number; live: number; painted: number }>(
    `({ long: loading.long, shift: loading.shift, live: loading.live, painted: performance.getEntriesByName('first-contentful-paint')[0].startTime })`,
  )
  return {
    transferred,
    painted: noted.painted / 1000,
    live: noted.live / 1000,
    blocking: noted.long.reduce((sum, task) => sum + Math.max(0, task - 50), 0) / 1000,
    processor: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN,
    shift: noted.shift,
  }
}

/**
 * How long the browser took from an input to its next paint, in milliseconds, as its event timing has it: in steps of
 * eight, zero for what took less than sixteen.
 */
export async function untilPaint(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`
    window.inputs = []
    window.inputObserver = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) inputs.push(duration)
    })
    inputObserver.observe({ type: 'event', durationThreshold: 16 })`)
  await act()
  // Entries are there after the paint that they tell of: two frames and a task later.
  await page.evaluate(`new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))`)
  return page.evaluate<number>(`(() => {
    for (const { duration } of inputObserver.takeRecords()) inputs.push(duration)
    inputObserver.disconnect()
    return Math.max(0, ...inputs)
  })()`)
}
