import { LANGUAGES } from '../geodata/language/language'
import { atlas } from './facts'
import { hasNoFault } from './faults'
import { askedByPage, expect, ICON_OFFLINE, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'
import { namesBeside } from './pages/TimelinePart'

function eventTitle(id: string | undefined): string {
  const event = atlas.events.find((one) => one.id === id)
  if (!event) throw new Error(`There is no event ${id}.`)
  return event.title.en
}

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
  const fills = () => page.evaluate(() => document.fullscreenElement !== null)
  for (const key of ['f', 'F5', 'Shift+F5', 'f']) {
    const before = await fills()
    await page.keyboard.press(key)
    await expect.poll(fills).toBe(!before)
  }
  await story.shows(8)
  await page.keyboard.press('a')
  await expect(story.button('pause')).toBeVisible()
  await page.keyboard.press('a')
  await expect(story.button('autoplay')).toBeVisible()
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('s')
  const desk = new StoryPage(await opened, 'en')
  await desk.deskShows(8)
})

test('a clicker’s F5 never loads the page anew, even while a panel is open; letters in a field are letters', async ({
  page,
}) => {
  const story = new StoryPage(page, 'en')
  await story.present('#3')
  await story.shows(3)
  await page.evaluate(() => {
    document.title = 'still the same page'
  })
  for (const key of ['o', '?', 'g']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('F5')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  // One panel after another, as fast as fingers are.
  for (const key of ['?', '?', 'o', 'o', 'g']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog', { name: story.words('goTo') })).toBeVisible()
  for (const key of ['f', 'b', 'n', '.', 's', 'a', '?', 'o', 'End', 'Home']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog', { name: story.words('goTo') })).toBeVisible()
  await page.keyboard.press('Escape')
  await story.shows(3)
  await expect(story.button('light')).toBeHidden()
  expect(await page.title()).toBe('still the same page')
})

test('where the browser can, the screen is kept awake, again after the window was out of sight', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    const request = async (kind: string) => {
      asked.push(kind)
      return { release: async () => undefined }
    }
    Object.assign(window, { asked })
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
  const story = new StoryPage(page, 'en')
  await story.present()
  await expect.poll(asked).toEqual(['screen'])
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(asked).toEqual(['screen', 'screen'])
})

test('a mark opens the chronology of its place, whose events open on the stage; the scene leads to the explorer', async ({
  page,
}) => {
  const story = new StoryPage(page, 'en')
  await story.present('#8')
  await story.shows(8)
  await story.map.getByRole('button', { name: /^Kidal/ }).click()
  const title = eventTitle(story.scene(8).focus.at(-1))
  await page
    .getByRole('region', { name: 'Kidal', exact: true })
    .getByRole('button', { name: title, exact: true })
    .click()
  await expect(page.getByRole('region', { name: 'Kidal', exact: true })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await story.button('back').click()
  await story.shows(8)
  await page.getByRole('link', { name: story.t('story.explore') }).click()
  await expect(page).toHaveURL(`/en?${story.scene(8).query}`)
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

test('it goes on when the network dies', async ({ page, context, complaints }) => {
  complaints.expected(ICON_OFFLINE)
  const story = new StoryPage(page, 'en')
  await story.present()
  await story.everythingIsHere()
  const asked: string[] = []
  page.on('request', (request) => asked.push(...askedByPage(request)))
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
  await expect(page.getByText(story.t('present.everythingHere'))).toBeVisible()
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

test('what plays by itself without a loop ends with the last scene; a key turns the page meanwhile', async ({
  page,
}) => {
  const story = new StoryPage(page, 'fr')
  await page.clock.install()
  await story.present(`?autoplay=5#${story.count - 2}`)
  await story.shows(story.count - 2)
  await story.everythingIsHere()
  await page.clock.runFor(3000)
  await page.keyboard.press('PageDown')
  await story.shows(story.count - 1)
  await page.clock.runFor(3000)
  await story.shows(story.count - 1)
  await page.clock.runFor(2500)
  await story.shows(story.count)
  await page.clock.runFor(6000)
  await story.shows(story.count)
  await expect(story.button('autoplay')).toBeVisible()
})

test('the names beside the timeline grow with the screen, and none stands on another', async ({ page }) => {
  const story = new StoryPage(page, 'fr')
  const heights: number[] = []
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport)
    await story.present()
    const names = await namesBeside(story.timeline, 'fr')
    for (const [i, { top }] of names.entries()) expect(top).toBeGreaterThanOrEqual(names[i - 1]?.bottom ?? 0)
    heights.push((names[0]?.bottom ?? 0) - (names[0]?.top ?? 0))
  }
  expect(heights[1]).toBeGreaterThanOrEqual(18)
  expect(heights[0]).toBeGreaterThanOrEqual(12)
})

test('on a black screen nothing below can have the focus, which comes back with the light', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await story.present()
  await story.button('overview').focus()
  await page.keyboard.press('b')
  await expect(story.button('light')).toBeVisible()
  const focused: string[] = []
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Tab')
    focused.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? 'page'))
  }
  expect(focused.filter((name) => name !== 'page' && name !== story.words('light'))).toEqual([])
  expect(focused).toContain(story.words('light'))
  await page.keyboard.press('b')
  await expect(story.button('overview')).toBeFocused()
})

test('what is open closes with Escape, and the focus goes back to where it was', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await story.present('#8')
  await story.shows(8)
  for (const name of ['overview', 'help'] as const) {
    await story.button(name).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(story.button(name)).toBeFocused()
  }
  const mark = story.map.getByRole('button', { name: /^Kidal/ })
  await mark.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Kidal', exact: true })
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(mark).toBeFocused()
})

test('without JavaScript the arrows lead from scene to scene, and nothing is there that does nothing', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  for (const language of LANGUAGES) {
    const story = new StoryPage(page, language)
    await page.goto(`${story.presenting}?scene=2&theme=dark`)
    await story.shows(2)
    await expect(page.locator('main > noscript p').first()).toContainText(story.t('present.noscript'))
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.locator('main canvas').filter({ visible: true })).toHaveCount(0)
    await page.locator('nav a[rel=next]').click()
    await story.shows(3)
    await expect(page).toHaveURL(`${story.presenting}?scene=3&theme=dark`)
    await page.locator('nav a[rel=prev]').click()
    await story.shows(2)
    await page.goto(`${story.presenting}?scene=99`)
    await story.shows(story.count)
    await expect(page.locator('nav a[rel=next]')).toHaveCount(0)
    await page.goto(`${story.presenting}/speaker`)
    await expect(page.locator('main > noscript p').first()).toContainText(story.t('present.noscriptSpeaker'))
    await expect(page.locator('main > noscript p').first()).toBeInViewport()
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
  }
  await page.close()
})
