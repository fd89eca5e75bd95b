import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { anEvent, placeNamed } from './facts'
import { expect, test } from './fixtures'
import { ComparePage } from './pages/ComparePage'
import { ExplorerPage } from './pages/ExplorerPage'
import { StoryPage } from './pages/StoryPage'
import { TimelinePart } from './pages/TimelinePart'

// What axe cannot see: where the focus goes, what it finds there, and what is read out.

const EVENT = anEvent('coup of 2012', ({ id }) => id === '2012-03-21-coup')

/** What the focus has come to: the nearest heading above it, or the element itself. */
const within = (focused: Locator) =>
  focused.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    return { seen: bottom > 0 && top < innerHeight && width > 0, inMain: element.closest('main') !== null }
  })

/** Follows one of the skip links with the keys; then the next Tab must go on inside the element that it led to, or after its heading. */
async function skips(page: Page, link: string, to: string): Promise<void> {
  const skip = page.getByRole('link', { name: link, exact: true })
  for (let presses = 0; presses < 4 && !(await skip.evaluate((one) => one === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  const address = page.url()
  await page.keyboard.press('Enter')
  const target = page.locator(`#${to}`)
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport()
  await page.keyboard.press('Tab')
  const next = page.locator(':focus')
  expect(
    await next.evaluate((one, id) => {
      const from = document.getElementById(id)
      return Boolean(from && from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    }, to),
  ).toBe(true)
  expect(await within(next)).toEqual({ seen: true, inMain: true })
  expect(page.url()).toBe(address)
}

test('the skip links lead the eye along: over an open event, in a story and on the stage', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const story = new StoryPage(page, 'en')
  for (const [address, link, to] of [
    [`/en?event=${EVENT.id}`, explorer.t('site.skipToEvent'), 'event'],
    [story.reading, explorer.t('story.skip'), 'heading-1'],
    [story.presenting, explorer.t('present.skip'), 'stage-heading'],
  ] as const) {
    await page.goto(address)
    await page.locator('.leaflet-container').waitFor()
    await skips(page, link, to)
  }
})

test('every map says what it is and which keys move it, and two of them are told apart', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const named = () =>
    page
      .locator('.leaflet-container')
      .evaluateAll((maps) =>
        maps.map((map) => [
          map.getAttribute('role'),
          map.getAttribute('aria-label'),
          document.getElementById(map.getAttribute('aria-describedby') ?? '')?.textContent,
        ]),
      )
  const keys = explorer.t('map.keys')
  await explorer.open()
  await explorer.mapStands()
  expect(await named()).toEqual([['application', explorer.t('map.label'), keys]])
  const compare = new ComparePage(page, 'en')
  await compare.open('time=1991&compare=2012')
  await compare.mapsStand('1991', '2012')
  expect(await named()).toEqual(
    ['1991', '2012'].map((period) => [
      'application',
      explorer.t('compare.map', { window: compare.words(period) }),
      keys,
    ]),
  )
  await page.goto(new StoryPage(page, 'en').reading)
  await page.locator('.leaflet-container').waitFor()
  expect(await named()).toEqual([['application', explorer.t('story.map'), keys]])
})

test('Tab leads past the marks in sight, moves no map and writes no address', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const camera = 'at=17,-1.5,6.5'
  await explorer.open(camera)
  await explorer.mapStands()
  const before = await explorer.liveMarks()
  await explorer.map.getByRole('application').focus()
  const reached: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if (!(await focused.evaluate((one) => one.closest('.leaflet-container') !== null))) break
    await expect(focused).toBeInViewport()
    const place = await focused.getAttribute('data-place')
    if (place) reached.push(place)
  }
  expect(reached).toEqual(expect.arrayContaining(['gao', 'kidal', 'timbuktu']))
  expect(reached).not.toContain('bamako')
  expect(await explorer.liveMarks()).toEqual(before)
  await expect(page).toHaveURL(explorer.address(camera))
  // What comes into the frame can be reached from then on.
  await explorer.button('reset').click()
  await expect(explorer.mark(placeNamed('bamako'))).not.toHaveAttribute('tabindex')
})

test('a chronology gives the focus back to its mark', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const kidal = placeNamed('kidal')
  await explorer.open()
  await explorer.mapStands()
  await explorer.mark(kidal).focus()
  await page.keyboard.press('Enter')
  await expect(explorer.chronology(kidal)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(explorer.chronology(kidal)).toBeHidden()
  await expect(explorer.mark(kidal)).toBeFocused()
})

test.describe('drawing without a pointer', () => {
  const start = async (page: Page, shape: 'area' | 'rectangle') => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open()
    await explorer.mapStands()
    await explorer.map.getByRole('button', { name: explorer.t(`filter.draw.${shape}`) }).focus()
    await page.keyboard.press('Enter')
    const sheet = explorer.map.getByRole('application', { name: explorer.t(`filter.draw.${shape}`) })
    await expect(sheet).toBeFocused()
    await expect(sheet).toHaveAccessibleDescription(explorer.t(`filter.draw.${shape}Keys`))
    await expect(sheet.locator('[data-crosshair]')).toBeVisible()
    return explorer
  }
  const press = async (page: Page, key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }

  test('a rectangle from corner to corner, said at every step', async ({ page }) => {
    const explorer = await start(page, 'rectangle')
    const said = explorer.map.getByRole('status')
    await expect(said).toHaveText(explorer.t('filter.draw.rectangleKeys'))
    await press(page, 'Shift+ArrowUp')
    await expect(said).toHaveText(/^Latitude [\d.]+°, longitude -?[\d.]+°$/)
    await press(page, 'Enter')
    await expect(said).toHaveText(/1 corner set$/)
    await press(page, 'Backspace')
    await expect(said).not.toHaveText(/corner/)
    await press(page, 'Enter')
    await press(page, 'Shift+ArrowRight', 5)
    await press(page, 'ArrowDown', 12)
    await press(page, 'Enter')
    await expect(page).toHaveURL(/\?area=[\w-]+$/)
    await expect(explorer.map.getByRole('button', { name: explorer.t('filter.draw.rectangle') })).toBeFocused()
  })

  test('an area closes on its first corner, and the crosshair takes the map along at its edge', async ({ page }) => {
    const explorer = await start(page, 'area')
    await press(page, 'Enter')
    await press(page, 'Shift+ArrowRight', 3)
    await press(page, 'Enter')
    await press(page, 'Shift+ArrowUp', 3)
    await press(page, 'Enter')
    await press(page, 'Shift+ArrowDown', 3)
    await press(page, 'Shift+ArrowLeft', 3)
    await press(page, 'Enter')
    await expect(page).toHaveURL(/area=[\w-]+$/)
    await page.goBack()
    await expect(page).toHaveURL(explorer.address())
    await start(page, 'area')
    await press(page, 'Shift+ArrowRight', 20)
    await expect(page).toHaveURL(/\?at=/)
    await expect(explorer.map.locator('[data-crosshair]')).toBeInViewport()
    await press(page, 'Escape')
    await expect(explorer.map.getByRole('button', { name: explorer.t('filter.draw.area') })).toBeFocused()
  })
})

test('playback says each stop at most once, and the count when it has stopped', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1991/1992')
  await timeline.stands()
  await timeline.field('unit').selectOption('year')
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target.parentElement?.closest('[role=status], [aria-live=polite]')
        if (region?.textContent) said.push(region.textContent)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await timeline.button('play').click()
  await expect(page).toHaveURL(explorer.address('time=1992'))
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  const counts = said.filter((words) => /event/.test(words))
  expect(new Set(said).size).toBe(said.length)
  expect(said.length - counts.length).toBeLessThanOrEqual(2)
  expect(counts.length).toBeLessThanOrEqual(1)
})

test('a saved copy of the page keeps the ground under its marks, wherever the map was moved, and says what it lacks', async ({
  page,
  complaints,
}, info) => {
  // What the copy lacks, as fonts, it does not find beside it either.
  complaints.expected(/file:|cid:/)
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  await explorer.drag(-40, 30)
  await expect(page).toHaveURL(/\?at=/)
  const missing = page.getByText(explorer.t('timeline.copy'))
  await expect(missing).toBeHidden()
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send('Page.captureSnapshot', { format: 'mhtml' })
  const copy = info.outputPath('copy.mhtml')
  writeFileSync(copy, data)
  await page.goto(pathToFileURL(copy).href)
  await expect(missing).toBeVisible()
  const [ground, live] = await page.evaluate(() => {
    const edges = (shapes: Iterable<Element>) => {
      const boxes = [...shapes].map((shape) => shape.getBoundingClientRect())
      return [
        Math.min(...boxes.map(({ left }) => left)),
        Math.min(...boxes.map(({ top }) => top)),
        Math.max(...boxes.map(({ right }) => right)),
        Math.max(...boxes.map(({ bottom }) => bottom)),
      ]
    }
    // Mali as the still map draws it, and its regions on the live one.
    return [
      edges(document.querySelectorAll('svg > use')),
      edges(document.querySelectorAll('.leaflet-container path.leaflet-interactive')),
    ]
  })
  for (const [i, edge] of (ground ?? []).entries()) expect(Math.abs(edge - (live?.[i] ?? Number.NaN))).toBeLessThan(4)
})
