import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { WELCOMED } from '../components/parts/site/storageKeys'
import { fileServer } from '../scripts/folder/fileServer.mjs'
import { expect, test } from './fixtures'

/*
 * The invented island as a folder of files, on a host without rules and below a path. `npm test` writes it, which fails
 * if a link of its pages leads nowhere; by hand:
 * JOLIBA_ATLAS=e2e/fixtures/veyra JOLIBA_DIST=.cache/veyraFolder \
 * npm run static -- --base /isles/veyra/ --out .cache/veyraOut
 */

const FOLDER = '.cache/veyraOut'
const BASE = '/isles/veyra/'

const server = fileServer(FOLDER, BASE)
await new Promise<void>((resolve) => {
  server.listen(0, resolve)
})
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const at = (address: string) => `${origin}${BASE}${address}`
test.use({
  baseURL: origin,
  storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: WELCOMED, value: '1' }] }] },
})
// A worker runs the tests below one after another, and may end while this listens.
server.unref()

test('a folder of files answers for every View, in the browser', async ({ page }) => {
  expect(existsSync(`${FOLDER}/index.html`), `there is a folder ${FOLDER}`).toBe(true)

  await test.step('the entrance leads to a language, with what is asked for', async () => {
    await page.goto(at('?q=ferry'))
    await expect(page).toHaveURL(at('en/?q=ferry'))
    await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('ferry')
  })

  await test.step('a View is shown as in its address, and nothing else before it', async () => {
    await page.addInitScript(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = () => {
        const found = document.querySelector('#found')
        if (found && getComputedStyle(found).visibility === 'visible') seen.add(found.textContent ?? '')
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto(at('en/list/?kind=strike'))
    const found = page.locator('#found')
    await expect(found).toBeVisible()
    const seen = await page.evaluate(() => [...Reflect.get(window, 'seen')])
    expect(seen).toEqual([await found.textContent()])
    const whole = readFileSync(`${FOLDER}/en/list/index.html`, 'utf8')
    expect(whole).not.toContain(`>${seen[0]}</h2>`)
  })

  await test.step('the tab is called as the View, and Ctrl+P waits for it', async () => {
    await page.addInitScript(() => {
      const printed: string[] = []
      const print = () => printed.push(document.documentElement.dataset.served ?? 'shown')
      Object.assign(window, { printed, print })
    })
    await page.goto(at('en/?kind=strike'), { waitUntil: 'commit' })
    await page.waitForFunction(() => document.documentElement.dataset.served === '')
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed'))).toEqual(['shown'])
    await expect(page).toHaveTitle(/Strike/i)
  })

  await test.step('the page of the data is made for the selection, and so are its files', async () => {
    await page.goto(at('en/data/?kind=strike'))
    await expect(page.locator('html')).not.toHaveAttribute('data-served')
    const selection = page.getByRole('list', { name: /selection/i })
    const saving = page.waitForEvent('download')
    await selection.getByRole('link', { name: 'CSV' }).click()
    const saved = readFileSync((await (await saving).path()) ?? '', 'utf8')
    const whole = readFileSync(`${FOLDER}/en/map.csv`, 'utf8')
    expect(saved.split('\n')[0]).toBe(whole.split('\n')[0])
    expect(saved.length).toBeLessThan(whole.length)
  })

  await test.step('a widget shows the View of its address', async () => {
    await page.goto(at('embed/?time=1975&ui=title,list'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1975')
  })

  await test.step('the live map of a widget fetches what a search needs', async () => {
    await page.goto(at('embed/?q=harbour&start=live'))
    const live = page.locator('main iframe').contentFrame()
    await expect(live.locator('button[data-place]').first()).toBeVisible()
  })

  await test.step('an address without its slash, and none at all', async () => {
    await page.goto(at('en/places'))
    await expect(page).toHaveURL(at('en/places/'))
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test.describe('once visited, without a network', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a folder of files works under its path, and stores nothing under another', async ({
    page,
    context,
    complaints,
  }) => {
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const marks = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/kept/en/first')))
        return { names, isKept: marks.some((mark) => mark !== undefined) }
      })
    await page.goto(at('en/'))
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(scope).toBe(at(''))
    await expect.poll(async () => (await kept()).isKept, { timeout: 60_000 }).toBe(true)
    for (const name of (await kept()).names) expect(name).toContain(BASE)
    await page.goto(at('en/data/'))
    await context.setOffline(true)

    await page.goto(at('en/?kind=strike'))
    await expect(page.locator('html')).not.toHaveAttribute('data-served')
    const strikes = page.getByRole('heading', { name: /^Events 2/ }).first()
    await expect(strikes).toBeVisible()
    await page.reload()
    await expect(strikes).toBeVisible()
    await page.goto(at('en/events/1976-harbour-law/'))
    await expect(page).toHaveURL(at('en/?event=1976-harbour-law'))
    await page.goto(at('en/data/?kind=strike'))
    await expect(page.locator('html')).not.toHaveAttribute('data-served')
    const saving = page.waitForEvent('download')
    await page
      .getByRole('list', { name: /selection/i })
      .getByRole('link', { name: 'CSV' })
      .click()
    const rows = readFileSync((await (await saving).path()) ?? '', 'utf8')
      .trim()
      .split('\n')
    expect(rows).toHaveLength(3)
    await page.goto(at(''))
    await expect(page).toHaveURL(at('en/'))
    complaints.expected(/status of 503 .*\/en\/sources\//)
    await page.goto(at('en/sources/'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('No network')
    await context.setOffline(false)
  })
})
