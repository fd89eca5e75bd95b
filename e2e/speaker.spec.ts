import type { Browser, Page } from '@playwright/test'
import { askedByPage, expect, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'

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
  return [stage, desk]
}

test('audience and speaker keep in step both ways, after each is loaded anew, too', async ({ browser, baseURL }) => {
  test.slow()
  const [stage, desk] = await pair(browser, baseURL)
  let scene = 1
  let seed = 20120326
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (let i = 0; i < 20; i++) {
    const leader = random(2) === 0 ? stage : desk
    const key = (['PageDown', 'PageUp', 'Home', 'End', 'n'] as const)[random(5)] ?? 'n'
    await leader.page.keyboard.press(key)
    if (key === 'PageDown' || key === 'n') scene = Math.min(scene + 1, stage.count)
    if (key === 'PageUp') scene = Math.max(scene - 1, 1)
    if (key === 'Home') scene = 1
    if (key === 'End') scene = stage.count
    await stage.shows(scene)
    await desk.deskShows(scene)
    const reloaded = i === 7 ? desk : i === 13 ? stage : null
    await reloaded?.page.reload()
    await reloaded?.mapStands()
    await stage.shows(scene)
    await desk.deskShows(scene)
  }
  await stage.page.context().close()
})

test('the speaker opens an event, points and moves the map; the audience sees it, and goes back to the scene', async ({
  browser,
  baseURL,
}) => {
  const [stage, desk] = await pair(browser, baseURL)
  const { focus } = stage.scene(8)
  await desk.page
    .getByRole('navigation', { name: desk.t('story.rail') })
    .getByRole('button')
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

  await desk.button('point').click()
  await desk.map.hover({ position: { x: 120, y: 120 } })
  await expect(stage.map.locator('[data-laser]')).toBeVisible()
  await desk.button('point').click()
  await expect(stage.map.locator('[data-laser]')).toHaveCount(0)

  const city = () => stage.map.getByRole('button', { name: /Kidal/ }).boundingBox()
  const before = await city()
  const box = await desk.map.boundingBox()
  if (!box) throw new Error('There is no map.')
  await desk.page.mouse.move(box.x + 60, box.y + 60)
  await desk.page.mouse.down()
  await desk.page.mouse.move(box.x + 200, box.y + 120, { steps: 5 })
  await desk.page.mouse.up()
  await expect(desk.button('back')).toBeEnabled()
  await expect(stage.button('back')).toBeVisible()
  await expect.poll(async () => Math.round(((await city())?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(40)
  await desk.page.mouse.wheel(0, -240)
  await expect(stage.map.getByText('50 km', { exact: true })).toBeVisible()
  await stage.button('back').click()
  await expect(desk.button('back')).toBeDisabled()
  await expect.poll(async () => Math.round(((await city())?.x ?? 0) - (before?.x ?? 0))).toBe(0)
  await stage.page.context().close()
})

test('over plain http, as from one laptop to another, both windows stay in step', async ({ browser, baseURL }) => {
  // The one address of every machine that Chromium does not take for a secure context, as it does localhost and 127.*.
  const origin = baseURL?.replace('localhost', '0.0.0.0')
  const [stage, desk] = await pair(browser, origin)
  expect(await stage.page.evaluate(() => window.isSecureContext)).toBe(false)
  await desk.page.keyboard.press('PageDown')
  await stage.shows(2)
  await stage.page.keyboard.press('End')
  await desk.deskShows(stage.count)
  await stage.page.context().close()
})

test('a browser that refuses windows, channels and site data presents all the same, and says what it refuses', async ({
  context,
  page,
}) => {
  await context.addInitScript(() => {
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get })
    Reflect.deleteProperty(window, 'BroadcastChannel')
    window.open = () => null
  })
  const stage = new StoryPage(page, 'en')
  await stage.present()
  await expect(page.getByText(stage.t('present.alone'))).toBeVisible()
  await page.keyboard.press('PageDown')
  await stage.shows(2)
  await page.keyboard.press('s')
  const notice = page.getByRole('status').filter({ hasText: stage.t('present.blocked') })
  const opened = context.waitForEvent('page')
  await notice.getByRole('link', { name: stage.t('present.speaker') }).click()
  await expect(notice).toBeHidden()

  const desk = new StoryPage(await opened, 'en')
  await desk.deskShows(1)
  await expect(desk.page.getByText(desk.t('present.alone'))).toBeVisible()
  await desk.button('start').click()
  await expect(desk.page.getByRole('timer')).toContainText('0:01')
  await desk.page.keyboard.press('End')
  await desk.deskShows(desk.count)
  await stage.shows(2)
})

test('the speaker’s window has the notes, what comes next, and the list of scenes, which the keys reach', async ({
  page,
}) => {
  const story = new StoryPage(page, 'fr')
  await page.goto(`${story.presenting}/speaker#5`)
  await story.deskShows(5)
  const [first] = story.scene(5).notes
  const strong = first?.find(({ kind }) => kind === 'strong')
  const word = strong?.kind === 'strong' && strong.children[0]?.kind === 'text' ? strong.children[0].text : ''
  await expect(page.getByRole('region', { name: story.t('present.notes') })).toContainText(word)
  const next = page.getByRole('region', { name: story.t('present.nextUp') })
  await expect(next).toContainText(story.scene(6).heading)
  await expect(next.locator('canvas').first()).toBeVisible()
  await page.keyboard.press('g')
  const step = page.getByRole('navigation', { name: story.t('story.rail') }).getByRole('button')
  await expect(step.nth(4)).toBeFocused()
  await page.keyboard.press('End')
  await story.deskShows(story.count)
  await expect(next).toContainText(story.t('present.end'))
  await expect(step.last()).toBeInViewport()
})

test('the pace is told against the time that is planned', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.clock.install()
  await page.goto(`${story.presenting}/speaker`)
  await story.deskShows(1)
  await page.getByLabel(story.t('present.target')).fill('11')
  await story.button('start').click()
  const time = page.getByRole('region', { name: story.t('present.time') })
  await page.clock.runFor(30_000)
  await expect(time).toContainText(story.t('present.onTime'))
  await page.clock.runFor(60_000)
  await expect(time).toContainText(story.t('present.behind', { minutes: '0:30' }))
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown')
  // The clock of the page goes on meanwhile.
  await expect(time).toContainText(/1:[23]\d ahead/)
})

test('the time that has passed survives a reload of the speaker’s window', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.clock.install()
  await page.goto(`${story.presenting}/speaker`)
  await story.deskShows(1)
  await story.button('start').click()
  await page.clock.runFor(95_000)
  await expect(page.getByRole('timer')).toContainText(/1:3\d/)
  await page.reload()
  await expect(page.getByRole('timer')).toContainText(/1:[34]\d/)
  await expect(story.button('stop')).toBeVisible()
})

test('speaker and audience go on together when the network dies', async ({ browser, baseURL }) => {
  const [stage, desk] = await pair(browser, baseURL)
  for (const story of [stage, desk]) await story.everythingIsHere()
  const asked: string[] = []
  stage.page.context().on('request', (request) => asked.push(...askedByPage(request)))
  await stage.page.context().setOffline(true)
  for (let scene = 2; scene <= stage.count; scene++) {
    await (scene % 2 === 0 ? desk : stage).page.keyboard.press('n')
    await stage.shows(scene)
    await desk.deskShows(scene)
  }
  expect(asked).toEqual([])
  await stage.page.context().close()
})

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
])
  test(`the events of each scene stand whole below the map, on ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const story = new StoryPage(page, 'fr', '26-march-twice')
    await page.goto(`${story.presenting}/speaker`)
    const events = page.getByRole('group', { name: story.t('present.events') }).getByRole('button')
    for (let scene = 1; scene <= story.count; scene++) {
      await story.deskShows(scene)
      await expect(events).toHaveCount(story.scene(scene).focus.length)
      for (const event of await events.all()) await expect(event).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('PageDown')
    }
  })
