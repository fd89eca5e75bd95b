import type { Browser, Page } from '@playwright/test'
import { hasNoFault } from './faults'
import { askedByPage, expect, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'

// Notes, pace, time and refusals by the browser are tested without a browser (components/pages/present/*.test.tsx).

const SLUG = 'from-aguelhok-to-azawad'

async function pair(browser: Browser, baseURL: string | undefined): Promise<[StoryPage, StoryPage]> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  const stage = new StoryPage(await open(`/en/present/${SLUG}`), 'en')
  await stage.mapStands()
  const desk = new StoryPage(await open(`/en/present/${SLUG}/speaker`), 'en')
  await desk.deskShows(1)
  await desk.mapStands()
  // The list of scenes scrolls, not what is below it.
  await expect(desk.page.getByLabel(desk.t('present.characterKeys'))).toBeInViewport({ ratio: 1 })
  for (const { page } of [stage, desk])
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  return [stage, desk]
}

test('audience and speaker: in sync both ways and after a reload, when moving the map, and offline', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const [stage, desk] = await pair(browser, baseURL)
  const context = stage.page.context()
  const both = async (scene: number) => {
    await stage.shows(scene)
    await desk.deskShows(scene)
  }

  await test.step('they keep in step, after each is loaded anew, too', async () => {
    const steps = [
      [desk, 'PageDown', 2],
      [stage, 'n', 3],
      [desk, 'End', stage.count],
      [stage, 'PageUp', stage.count - 1],
      [desk, 'Home', 1],
      [stage, 'PageUp', 1],
      [stage, 'PageDown', 2],
    ] as const
    for (const [leader, key, scene] of steps) {
      await leader.page.keyboard.press(key)
      await both(scene)
    }
    for (const [i, reloaded] of [desk, stage].entries()) {
      await reloaded.page.reload()
      await reloaded.mapStands()
      await both(2 + 2 * i)
      await desk.page.keyboard.press('n')
      await both(3 + 2 * i)
      await stage.page.keyboard.press('n')
      await both(4 + 2 * i)
    }
  })

  await test.step('the speaker opens an event; the audience sees it, and goes back to the scene', async () => {
    const { focus } = stage.scene(8)
    await desk.page
      .getByRole('navigation', { name: desk.t('story.rail') })
      .getByRole('button', { name: /^\d/ })
      .nth(7)
      .click()
    await stage.shows(8)
    const events = desk.page.getByRole('group', { name: desk.t('present.events') }).getByRole('button')
    expect(await events.count()).toBe(focus.length)
    const other = events.and(desk.page.locator('[aria-pressed="false"]')).first()
    const title = (await other.textContent()) ?? ''
    await other.click()
    await expect(stage.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await stage.button('back').click()
    await stage.shows(8)
    await expect(desk.button('back')).toBeDisabled()
  })

  await test.step('the speaker points', async () => {
    await desk.button('point').click()
    await desk.map.hover({ position: { x: 120, y: 120 } })
    await expect(stage.map.locator('[data-laser]')).toBeVisible()
    await desk.button('point').click()
    await expect(stage.map.locator('[data-laser]')).toHaveCount(0)
  })

  await test.step('the speaker moves the map', async () => {
    const city = () => stage.map.getByRole('button', { name: /Kidal/ }).boundingBox()
    const before = await city()
    const moved = async () => Math.round(((await city())?.x ?? 0) - (before?.x ?? 0))
    const box = await desk.map.boundingBox()
    if (!box) throw new Error('There is no map.')
    await desk.page.mouse.move(box.x + 60, box.y + 60)
    await desk.page.mouse.down()
    await desk.page.mouse.move(box.x + 200, box.y + 120, { steps: 5 })
    await desk.page.mouse.up()
    await expect(desk.button('back')).toBeEnabled()
    await expect(stage.button('back')).toBeVisible()
    await expect.poll(moved).toBeGreaterThan(40)
    await desk.page.mouse.wheel(0, -240)
    // From 100 km, starting from the same view in both windows: the drag may still have inertia during the wheel event.
    await expect(stage.map.getByText('30 km', { exact: true })).toBeVisible()
    await stage.button('back').click()
    await expect(desk.button('back')).toBeDisabled()
    await expect.poll(moved).toBe(0)
  })

  await test.step('they go on together when the network dies', async () => {
    for (const story of [stage, desk]) await story.everythingIsHere()
    await desk.page.keyboard.press('Home')
    await both(1)
    const asked: string[] = []
    stage.page.context().on('request', (request) => asked.push(...askedByPage(request)))
    await stage.page.context().setOffline(true)
    for (let scene = 2; scene <= stage.count; scene++) {
      await (scene % 2 === 0 ? desk : stage).page.keyboard.press('n')
      await both(scene)
    }
    expect(asked, 'nothing was asked for').toEqual([])
  })

  await test.step('a window that is closed opens again without it', async () => {
    await desk.page.close()
    const opened = stage.page.context().waitForEvent('page')
    await stage.page.keyboard.press('s')
    const again = new StoryPage(await opened, 'en')
    await again.deskShows(stage.count)
    await again.mapStands()
    const elsewhere = new StoryPage(await stage.page.context().newPage(), 'en')
    await stage.page.close()
    await elsewhere.page.goto(`${elsewhere.presenting}#2`)
    await elsewhere.mapStands()
    await again.page.keyboard.press('Home')
    await elsewhere.shows(1)
  })
  await context.close()
})

test('over plain http, as from one laptop to another, both windows stay in sync', async ({ browser, baseURL }) => {
  // The only local address that Chromium does not treat as a secure context, unlike localhost and 127.*.
  const origin = baseURL?.replace('localhost', '0.0.0.0')
  const [stage, desk] = await pair(browser, origin)
  expect(await stage.page.evaluate(() => window.isSecureContext)).toBe(false)
  await desk.page.keyboard.press('PageDown')
  await stage.shows(2)
  await stage.page.keyboard.press('End')
  await desk.deskShows(stage.count)
  await stage.page.context().close()
})

test('the speaker view: no fault found by axe, the next scene drawn, events complete below the map, the list of scenes scrolled along', async ({
  page,
}) => {
  const story = new StoryPage(page, 'fr', '26-march-twice')
  await page.goto(`${story.presenting}/speaker`)
  await story.deskShows(1)
  await hasNoFault(page)
  await expect(
    page
      .getByRole('region', { name: story.t('present.nextUp') })
      .locator('canvas')
      .first(),
  ).toBeVisible()
  const events = page.getByRole('group', { name: story.t('present.events') }).getByRole('button')
  const step = page.getByRole('navigation', { name: story.t('story.rail') }).getByRole('button', { name: /^\d/ })
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(viewport)
    await page.keyboard.press('Home')
    for (let scene = 1; scene <= story.count; scene++) {
      await story.deskShows(scene)
      await expect(events).toHaveCount(story.scene(scene).focus.length)
      for (const event of await events.all())
        await expect(event, `scene ${scene} at ${viewport.width} pixels`).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('PageDown')
    }
    await expect(step.last()).toBeInViewport()
  }
})
