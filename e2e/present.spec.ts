import type { Browser, Page } from '@playwright/test'
import { LANGUAGES } from '../geodata/language/language'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'

const SLUG = 'from-aguelhok-to-azawad'

test('every key does what reveal.js users expect', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await story.present()
  let scene = 1
  for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'n', 'PageDown']) {
    await page.keyboard.press(key)
    await story.shows(++scene)
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'p', 'PageUp']) {
    await page.keyboard.press(key)
    await story.shows(--scene)
  }
  await page.keyboard.press('End')
  await story.shows(story.count)
  await page.keyboard.press('ArrowRight')
  await story.shows(story.count)
  await page.keyboard.press('Home')
  await story.shows(1)
  for (const key of ['b', '.']) {
    await page.keyboard.press(key)
    await expect(story.button('light')).toBeVisible()
    await page.keyboard.press(key)
    await expect(story.button('light')).toBeHidden()
  }
  for (const key of ['o', 'Escape']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: story.words('overview') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('o')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await story.shows(2)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: story.words('help') })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.type('7')
  // A key that is typed into a field turns no page.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await story.shows(8)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press('F5')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
  await story.shows(8)
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('s')
  const desk = new StoryPage(await opened, 'en')
  await desk.deskShows(8)
})

for (const language of LANGUAGES)
  test(`the stage has no fault that axe knows, nor its panels, nor the speaker’s window (${language})`, async ({
    page,
  }) => {
    test.slow()
    const story = new StoryPage(page, language)
    await story.present('#2')
    await story.shows(2)
    await hasNoFault(page)
    await story.button('overview').click()
    await hasNoFault(page)
    await page.keyboard.press('Escape')
    await story.button('help').click()
    await hasNoFault(page)
    await page.goto(`${story.presenting}/speaker`)
    await story.deskShows(1)
    await hasNoFault(page)
    await page.goto(`${story.presenting}?print&notes=1`)
    await hasNoFault(page)
  })

test('an address leads to a scene, by fragment or query, and past the end to the last', async ({ page }) => {
  const story = new StoryPage(page, 'fr')
  await story.present('#4')
  await story.shows(4)
  await page.evaluate(() => {
    window.location.hash = '6'
  })
  await story.shows(6)
  await page.goto('about:blank')
  await story.present('?scene=3')
  await story.shows(3)
  await page.goto('about:blank')
  await story.present('#99')
  await story.shows(story.count)
})

test('it goes on when the network dies', async ({ page, context }) => {
  const story = new StoryPage(page, 'en')
  await story.present()
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  for (let scene = 2; scene <= story.count; scene++) {
    await story.button('next').click()
    await story.shows(scene)
  }
  await story.button('overview').click()
  for (const picture of await page.getByRole('dialog').locator('img').all())
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await story.button('help').click()
  expect(asked).toEqual([])
  await context.setOffline(false)
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the map jumps from scene to scene', async ({ page }) => {
    const story = new StoryPage(page, 'en')
    await story.present('#4')
    await story.shows(4)
    await story.button('next').click()
    await story.shows(5)
    const box = () => story.map.getByRole('button', { name: /Bamako/ }).boundingBox()
    const before = await box()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await box()).toEqual(before)
  })
})

test('a kiosk goes round, stops when it is touched, and goes on when nobody is there', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.clock.install()
  await story.present(`?autoplay=8&loop#${story.count - 1}`)
  await story.shows(story.count - 1)
  await page.clock.runFor(8500)
  await story.shows(story.count)
  await page.clock.runFor(8500)
  await story.shows(1)
  await page.getByRole('heading', { level: 1 }).click()
  await page.clock.runFor(30_000)
  await story.shows(1)
  await page.clock.runFor(31_000)
  await page.clock.runFor(9000)
  await story.shows(2)
})

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

  const city = stage.map.getByRole('button', { name: /Kidal/ })
  const before = await city.boundingBox()
  const box = await desk.map.boundingBox()
  if (!box) throw new Error('There is no map.')
  await desk.page.mouse.move(box.x + 60, box.y + 60)
  await desk.page.mouse.down()
  await desk.page.mouse.move(box.x + 200, box.y + 120, { steps: 5 })
  await desk.page.mouse.up()
  await expect(desk.button('back')).toBeEnabled()
  await expect(stage.button('back')).toBeVisible()
  expect(before).not.toBeNull()
  await desk.button('back').click()
  await expect(stage.button('back')).toBeHidden()
  await stage.page.context().close()
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

for (const notes of [false, true])
  test(`the handout has one page a scene (${notes ? 'with' : 'without'} notes)`, async ({ page }) => {
    for (const language of LANGUAGES) {
      const story = new StoryPage(page, language)
      await page.goto(`${story.presenting}?print${notes ? '&notes=1' : ''}`)
      await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(story.count)
      await expect(page.getByRole('heading', { name: story.t('present.notes'), exact: true })).toHaveCount(
        notes ? story.count : 0,
      )
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(story.count)
      await page.emulateMedia({ media: 'print' })
      for (const scene of story.story.scenes) {
        const sheet = page.getByRole('region', { name: scene.heading })
        expect(await sheet.evaluate((box) => box.scrollHeight - box.clientHeight), scene.heading).toBeLessThan(3)
      }
      await page.emulateMedia({ media: null })
    }
  })
