import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { WELCOMED } from '../../components/parts/site/storageKeys'

/** Bytes transferred by type of resource. */
type Weight = ReadonlyMap<string, number>

/** Names of resource types in the DevTools protocol, and in our tables. */
const SORTS: Readonly<Record<string, string>> = { Document: 'HTML', Script: 'JS', Stylesheet: 'CSS', Font: 'fonts' }

/** The network is quiet after so many milliseconds without an answer: scripts may take long on a busy machine. */
const QUIET = 2000

/**
 * Measures a page's transfers from now on; the returned function waits for the network to be quiet and returns the sum
 * so far.
 */
export async function weigh(page: Page): Promise<() => Promise<Weight>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const sorts = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => sorts.set(requestId, SORTS[type] ?? 'other'))
  let last = performance.now()
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = performance.now()
    const sort = sorts.get(requestId) ?? 'other'
    bytes.set(sort, (bytes.get(sort) ?? 0) + encodedDataLength)
  })
  return async () => {
    await page.waitForLoadState('networkidle')
    while (performance.now() - last < QUIET) await setTimeout(QUIET - (performance.now() - last))
    return new Map(bytes)
  }
}

/** What a page transfers to a new browser, as the second reader gets it; `welcomed`: without the welcome. */
export async function transferred(browser: Browser, address: string, welcomed: boolean): Promise<Weight> {
  // The first answer is compressed quickly, later ones at the maximum level.
  for (let asked = 0; asked < 3; asked++) await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  if (welcomed) await page.addInitScript(`localStorage.setItem('${WELCOMED}', '1')`)
  const weight = await weigh(page)
  await page.goto(address)
  const bytes = await weight()
  await page.close()
  return bytes
}

/** In kB of a thousand bytes. */
export function totalOf(bytes: Weight): number {
  return [...bytes.values()].reduce((sum, count) => sum + count, 0) / 1000
}

export function weightWords(bytes: Weight): string {
  const kilobytes = (count: number) => `${count.toFixed(1)} kB`
  const sorted = [...bytes].toSorted(([, a], [, b]) => b - a)
  return `${kilobytes(totalOf(bytes))} transferred (${sorted.map(([sort, count]) => `${sort} ${kilobytes(count / 1000)}`).join(', ')})`
}
