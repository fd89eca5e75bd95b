import type { Page } from '@playwright/test'
import type { Place } from '../geodata/domain/join/atlas'
import { placed } from '../geodata/domain/site/folder'
import { atlas } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Opens a page whose scripts are held back; returns a function that lets them arrive. */
async function held(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.route(
    ({ pathname }) => pathname.endsWith('.js'),
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
  const play = page.getByRole('button', { name: t('timeline.play'), exact: true })
  const shift = await watchShift(page)

  await test.step('nothing moves while the page wakes', async () => {
    const release = await held(page, '/en')
    await page.evaluate(() => document.fonts.ready.then(() => true))
    const before = await shift()
    release()
    await explorer.mapStands()
    await expect(play, 'the timeline wakes after the map, without any act').toBeEnabled()
    expect((await shift()) - before).toBeLessThanOrEqual(0.01)
  })

  await test.step('before all scripts: a text typed into the search is searched for', async () => {
    const release = await held(page, '/en')
    await explorer.search.fill('Aguelhok')
    release()
    await expect(page).toHaveURL(/q=Aguelhok/)
    await expect(explorer.search).toHaveValue('Aguelhok')
  })

  await test.step('before all scripts: play, with nothing else done, plays once the page is awake', async () => {
    const release = await held(page, '/en')
    // It says that it cannot act yet.
    await play.click({ force: true })
    release()
    await expect(page.getByRole('button', { name: t('timeline.pause'), exact: true })).toBeVisible()
  })

  await test.step('before all scripts: a mark is a link to the page of its place', async () => {
    const release = await held(page, '/en')
    await explorer.stillMap.getByRole('link', { name: new RegExp(`^${place.name.en}`) }).click()
    await page.waitForURL(`**${placed(`/en/places/${place.id}`)}`, { waitUntil: 'commit' })
    release()
  })
})
