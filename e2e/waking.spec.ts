import type { Page } from '@playwright/test'
import type { Place } from '../geodata/domain/join/atlas'
import { anEvent, atlas } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Scripts by their name in a page: those that run first, and those named for later, as the map's. */
const NAMED = {
  first: /<script [^>]*src="([^"]+)"/g,
  later: /<link [^>]*rel="preload"[^>]*href="([^"]+)"[^>]*as="script"/g,
} as const

/** Opens a page whose scripts of a kind are held back; returns a function that lets them arrive. */
async function held(page: Page, address: string, kind: 'all' | 'map'): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const text = await (await page.request.get(address)).text()
  const named = (of: RegExp) => [...text.matchAll(of)].map(([, path]) => path)
  const map = named(NAMED.later).filter((path) => !named(NAMED.first).includes(path))
  expect(map.length, 'the page names the scripts of the map').toBeGreaterThan(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.route(
    ({ pathname }) => pathname.endsWith('.js') && (kind === 'all' || map.includes(pathname)),
    async (route) => {
      await released
      // The page may be gone by then.
      await route.continue().catch(() => {})
    },
  )
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.locator('footer')).toBeAttached()
  return release
}

/** Sums the layout shift of a page from now on. */
async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const summed = { shift: 0 }
    Reflect.set(window, 'summed', summed)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) summed.shift += Number(Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'summed'), 'shift')))
}

const place = atlas.places.find(({ id }) => id === 'kidal') as Place

test('a click before its script is done by the browser, or by the page once it is awake', {
  tag: '@phone',
}, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const { t } = explorer
  const button = (name: 'play' | 'pause') => page.getByRole('button', { name: t(`timeline.${name}`), exact: true })
  const shift = await watchShift(page)

  await test.step('nothing moves while the page wakes', async () => {
    const release = await held(page, '/en', 'all')
    await page.evaluate(() => document.fonts.ready.then(() => true))
    const before = await shift()
    release()
    await explorer.mapStands()
    await expect(button('play'), 'the timeline wakes after the map, without any act').toBeEnabled()
    expect((await shift()) - before).toBeLessThanOrEqual(0.01)
  })

  await test.step('before all scripts: play, pressed twice, plays', async () => {
    const release = await held(page, '/en', 'all')
    // Playwright waits for buttons that look disabled.
    await button('play').dispatchEvent('click')
    await button('play').dispatchEvent('click')
    await expect(button('play')).toHaveAttribute('data-clicked')
    release()
    await expect(button('pause')).toBeVisible()
  })

  await test.step('before all scripts: a text typed into the search is searched for', async () => {
    const release = await held(page, '/en', 'all')
    await explorer.search.fill('Aguelhok')
    release()
    await expect(page).toHaveURL(/q=Aguelhok/)
    await expect(explorer.search).toHaveValue('Aguelhok')
  })

  await test.step('before all scripts: a mark is a link to the page of its place', async () => {
    const release = await held(page, '/en', 'all')
    await explorer.stillMap.getByRole('link', { name: new RegExp(`^${place.name.en}`) }).click()
    await page.waitForURL(`**/en/places/${place.id}`, { waitUntil: 'commit' })
    release()
  })

  await test.step('before the map, mark, filter, event and timeline answer', async () => {
    const release = await held(page, '/en?time=2003/2019', 'map')
    // Anything the reader does wakes the page.
    await page.keyboard.press('Shift')
    await expect(button('play')).toBeEnabled()
    await explorer.stillMap.getByRole('link', { name: new RegExp(`^${place.name.en}`) }).click()
    await expect(page).toHaveURL(/place=kidal/)
    await expect(explorer.chronology(place)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).not.toHaveURL(/place=/)
    await explorer.openFilters()
    await explorer.region(explorer.regionNamed('gao')).click()
    await expect(page).toHaveURL(/where=gao/)
    await page.keyboard.press('Escape')
    await page.goBack()
    const event = anEvent('event of those years', ({ date }) => date.startsWith('2012'))
    await explorer.entry(event).click()
    await expect(explorer.event(event).title).toBeVisible()
    await page.goBack()
    await button('play').click()
    await expect(button('pause')).toBeVisible()
    await button('pause').click()
    await expect(explorer.stillMap, 'all of this without the live map').toBeVisible()
    release()
    await explorer.mapStands()
  })
})
