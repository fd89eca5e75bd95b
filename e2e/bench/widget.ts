import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import frame from '../../components/pages/embed/script/frame.json'
import { translatorIn } from '../translator'
import { totalOf, weigh } from './weight'

const t = translatorIn('en')

/** StoryMapJS's own code, compressed, without tiles and fonts. */
const STORYMAP = 79
const WIDGETS = 20

/** Transfer size of a widget against its budget, and the cost of a page with twenty of them. */
export async function widgetTable(browser: Browser, origin: string): Promise<void> {
  const usual = await weights(browser, `${origin}/embed?lang=en`)
  const whole = await weights(browser, `${origin}/embed?lang=en&ui=title,legend,timeline,list,filters,link`)
  const rows: readonly (readonly [string, number, number | null])[] = [
    ['a widget, before its reader acts', usual.before, 40],
    ['the same with a list of all events', whole.before, 40],
    ['its live map, more', usual.more, 220],
    ['the same with timeline, filters and list', whole.more, 220],
    ['embed.js, gzipped', gzipSync(readFileSync('public/embed.js')).length / 1000, 3],
    ["the script in a widget's document, gzipped", gzipSync(frame.script).length / 1000, 3],
    ['for comparison: the code of StoryMapJS', STORYMAP, null],
  ]
  console.log(`${'kilobytes transferred'.padEnd(46)}${'kB'.padStart(7)}${'at most'.padStart(9)}`)
  for (const [what, kilobytes, most] of rows)
    console.log(`${what.padEnd(46)}${kilobytes.toFixed(1).padStart(7)}${String(most ?? '').padStart(9)}`)
  const { atFirst, inTheEnd, longest } = await manyWidgets(browser, origin)
  console.log(
    `a page with ${WIDGETS} widgets: ${atFirst} asked for at first, ${inTheEnd} after it was scrolled through; ${longest === null ? 'no task' : `a task of ${Math.round(longest)} ms, the only sort`} of the page's own of more than 50 ms`,
  )
}

async function weights(browser: Browser, address: string): Promise<{ before: number; more: number }> {
  const page = await browser.newPage()
  const weight = await weigh(page)
  await page.goto(address)
  const before = totalOf(await weight())
  await page.getByRole('button', { name: t('embed.explore') }).click()
  const map = page.frameLocator('iframe')
  await map.getByRole('button', { name: t('map.zoomIn'), exact: true }).waitFor()
  const more = totalOf(await weight()) - before
  await page.close()
  return { before, more }
}

/**
 * A page of another site with many widgets and text in between: its number of requests, and its longest task over 50
 * ms, if any, in milliseconds.
 */
async function manyWidgets(
  browser: Browser,
  origin: string,
): Promise<{ atFirst: number; inTheEnd: number; longest: number | null }> {
  const widgets = Array.from(
    { length: WIDGETS },
    (_, i) => `<joliba-map lang="en" view="time=${1991 + i}"></joliba-map>`,
  )
  const body = `<script>
      window.long = []
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'self') window.long.push(duration)
      }).observe({ entryTypes: ['longtask'] })
    </script><script async src="${origin}/embed.js"></script>${widgets.join('<p style="height:80vh">Text</p>')}`
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`)
  })
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready))
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const asked = new Set<string>()
  page.on('request', (request) => {
    if (request.url().includes('/embed?')) asked.add(request.url())
  })
  // A different host name is a different site for the browser.
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
  await page.waitForLoadState('networkidle')
  const atFirst = asked.size
  await scrollThrough(page)
  const long = await page.evaluate<number[]>('window.long')
  await page.close()
  host.close()
  return { atFirst, inTheEnd: asked.size, longest: long.length > 0 ? Math.max(...long) : null }
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  for (let at = 0; at < height; at += 600) {
    await page.mouse.wheel(0, 600)
    await page.waitForLoadState('networkidle')
  }
}
