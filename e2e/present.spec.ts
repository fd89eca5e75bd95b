import { atlas } from './facts'
import { hasNoFault } from './faults'
import { askedByPage, expect, ICON_OFFLINE, test } from './fixtures'
import { StoryPage } from './pages/StoryPage'
import { namesBeside } from './pages/TimelinePart'

// Keys, autoplay, addresses and notices are tested without a browser (components/pages/present/*.test.tsx,
// app/[lang]/present.test.tsx).

function eventTitle(id: string | undefined): string {
  const event = atlas.events.find((one) => one.id === id)
  if (!event) throw new Error(`There is no event ${id}.`)
  return event.title.fr
}

test('the stage: layout, panels, focus, a clicker, full screen, the speaker view and the marks of its map', async ({
  page,
}) => {
  test.slow()
  const story = new StoryPage(page, 'fr')
  await story.present('#8')
  await story.shows(8)
  const dialog = (name: 'overview' | 'help' | 'goTo') => page.getByRole('dialog', { name: story.words(name) })

  await test.step('the names beside the timeline grow with the screen, and none stands on another', async () => {
    for (const [width, height, least] of [
      [1024, 768, 12],
      [1920, 1080, 24],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(async () => {
        const names = await namesBeside(story.timeline, 'fr')
        for (const [i, { top }] of names.entries()) expect(top).toBeGreaterThanOrEqual(names[i - 1]?.bottom ?? 0)
        expect((names[0]?.bottom ?? 0) - (names[0]?.top ?? 0)).toBeGreaterThanOrEqual(least)
      }).toPass()
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('no fault that axe knows, with and without a panel', async () => {
    await hasNoFault(page)
    for (const name of ['overview', 'help'] as const) {
      await story.button(name).click()
      await expect(dialog(name)).toBeVisible()
      await hasNoFault(page)
      await page.keyboard.press('Escape')
      await expect(dialog(name)).toBeHidden()
    }
  })

  await test.step('what is open closes with Escape, and the focus goes back to where it was', async () => {
    for (const name of ['overview', 'help'] as const) {
      await story.button(name).focus()
      await page.keyboard.press('Enter')
      await expect(dialog(name)).toBeVisible()
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

  await test.step('on a black screen nothing below can have the focus, which comes back with the light', async () => {
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

  await test.step('a clicker’s F5 never loads the page anew, even while a panel is open; letters in a field are letters', async () => {
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
    // One panel after another, as fast as possible.
    for (const key of ['?', '?', 'o', 'o', 'g']) await page.keyboard.press(key)
    await expect(dialog('goTo')).toBeVisible()
    for (const key of ['f', 'b', 'n', '.', 's', 'a', '?', 'o', 'End', 'Home']) await page.keyboard.press(key)
    await expect(dialog('goTo')).toBeVisible()
    await page.keyboard.press('Escape')
    await story.shows(8)
    await expect(story.button('light')).toBeHidden()
    const fills = () => page.evaluate(() => document.fullscreenElement !== null)
    for (const key of ['f', 'F5', 'Shift+F5', 'f']) {
      const before = await fills()
      await page.keyboard.press(key)
      await expect.poll(fills, `${key} turns full screen on or off`).toBe(!before)
    }
    expect(await page.title()).toBe('still the same page')
  })

  await test.step('a key that is typed into a field turns no page', async () => {
    await page.keyboard.press('g')
    await page.keyboard.type('5')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await story.shows(6)
    await page.evaluate(() => {
      window.location.hash = '8'
    })
    await story.shows(8)
  })

  await test.step('S opens the speaker’s window at the same scene', async () => {
    const opened = page.context().waitForEvent('page')
    await page.keyboard.press('s')
    const desk = new StoryPage(await opened, 'fr')
    await desk.deskShows(8)
    await desk.page.close()
  })

  await test.step('a mark opens the chronology of its place, whose events open on the stage; the scene leads to the explorer', async () => {
    const card = page.getByRole('region', { name: 'Kidal', exact: true })
    await story.map.getByRole('button', { name: /^Kidal/ }).click()
    const title = eventTitle(story.scene(8).focus.at(-1))
    await card.getByRole('button', { name: title, exact: true }).click()
    await expect(card).toBeHidden()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await story.button('back').click()
    await story.shows(8)
    await page.getByRole('link', { name: story.t('story.explore') }).click()
    await expect(page).toHaveURL(`/fr?${story.scene(8).query}`)
  })

  await test.step('the sheets for paper have no fault that axe knows', async () => {
    await page.goto(`${story.presenting}?print&notes=1`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await hasNoFault(page)
  })
})

test('the talk continues offline; with reduced motion its map jumps from scene to scene', async ({
  page,
  context,
  complaints,
}) => {
  complaints.expected(ICON_OFFLINE)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const story = new StoryPage(page, 'en')
  await story.present()
  await story.everythingIsHere()
  const asked: string[] = []
  page.on('request', (request) => asked.push(...askedByPage(request)))
  await context.setOffline(true)
  const box = () => story.map.getByRole('button', { name: /Bamako/ }).boundingBox()
  for (let scene = 2; scene <= story.count; scene++) {
    await story.button('next').click()
    await story.shows(scene)
    if (scene !== 5) continue
    const before = await box()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await box(), 'the map moves no more').toEqual(before)
    await story.map.getByRole('button', { name: /Bamako/ }).click()
    const card = page.getByRole('region', { name: 'Bamako', exact: true })
    await expect(card.getByText(story.t('place.inset.scale'))).toBeVisible()
    await card.getByRole('button', { name: story.t('place.close') }).click()
  }
  await story.button('overview').click()
  for (const picture of await page.getByRole('dialog').locator('img').all())
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await story.button('help').click()
  await expect(page.getByText(story.t('present.everythingHere'))).toBeVisible()
  expect(asked, 'nothing was asked for').toEqual([])
  await context.setOffline(false)
})

test('without JavaScript the arrows lead from scene to scene, and there are no dead controls', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const story = new StoryPage(page, 'fr')
  const said = page.locator('main > noscript p').first()
  await page.goto(`${story.presenting}?scene=2&theme=dark`)
  await story.shows(2)
  await expect(said).toContainText(story.t('present.noscript'))
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.locator('main canvas').filter({ visible: true })).toHaveCount(0)
  await page.locator('nav a[rel=next]').click()
  await story.shows(3)
  await expect(page).toHaveURL(`${story.presenting}?scene=3&theme=dark`)
  await page.goto(`${story.presenting}/speaker`)
  await expect(said).toContainText(story.t('present.noscriptSpeaker'))
  await expect(said).toBeInViewport()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.close()
})
