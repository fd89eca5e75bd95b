import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { anEvent, placeNamed } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { StoryPage } from './pages/StoryPage'

// What axe cannot check: where the focus moves, and what screen readers announce.

const EVENT = anEvent('coup of 2012', ({ id }) => id === '2012-03-21-coup')

/** Where the focus is: the nearest heading above it, or the element itself. */
const within = (focused: Locator) =>
  focused.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    return { seen: bottom > 0 && top < innerHeight && width > 0, inMain: element.closest('main') !== null }
  })

/** Follows a skip link by keyboard; the next Tab must continue inside its target, or after the target's heading. */
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

test('skip links work visibly: over an open event, in a story and on the stage; every focusable map has a role, a name and a description', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const story = new StoryPage(page, 'en')
  const named = (name: string) => ['application', name, explorer.t('map.keys')]
  for (const [address, link, to, map] of [
    [`/en?event=${EVENT.id}`, explorer.t('site.skipToEvent'), 'event', named(explorer.t('map.label'))],
    [story.reading, explorer.t('story.skip'), 'heading-1', named(explorer.t('story.map'))],
    // On the stage the keys change scenes.
    [story.presenting, explorer.t('present.skip'), 'stage-heading', [null, null, undefined]],
  ] as const) {
    await page.goto(address)
    await page.locator('.leaflet-container').waitFor()
    await skips(page, link, to)
    expect(await explorer.mapsNamed(), address).toEqual([map])
  }
})

test('the map by keyboard: Tab visits the visible marks, and rectangle and area can be drawn without a pointer', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const camera = 'at=17,-1.5,6.5'
  await explorer.open(camera)
  await explorer.mapStands()

  await test.step('Tab moves no map and writes no address', async () => {
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
    // Whatever comes into the frame becomes reachable.
    await explorer.useTool('reset')
    await expect(explorer.mark(placeNamed('bamako'))).not.toHaveAttribute('tabindex')
    await expect(page).toHaveURL(explorer.address())
  })

  const start = async (shape: 'area' | 'rectangle') => {
    await explorer.map.getByRole('button', { name: explorer.t(`filter.draw.${shape}`) }).focus()
    await page.keyboard.press('Enter')
    const sheet = explorer.map.getByRole('application', { name: explorer.t(`filter.draw.${shape}`) })
    await expect(sheet).toBeFocused()
    await expect(sheet).toHaveAccessibleDescription(explorer.t(`filter.draw.${shape}Keys`))
    await expect(sheet.locator('[data-crosshair]')).toBeVisible()
  }
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  const undone = async () => {
    await page.goBack()
    await expect(page).toHaveURL(explorer.address())
  }

  await test.step('a rectangle from corner to corner, said at every step', async () => {
    await start('rectangle')
    const said = explorer.map.getByRole('status')
    await expect(said).toHaveText(explorer.t('filter.draw.rectangleKeys'))
    await press('Shift+ArrowUp')
    await expect(said).toHaveText(/^Latitude [\d.]+°, longitude -?[\d.]+°$/)
    await press('Enter')
    await expect(said).toHaveText(/1 corner set$/)
    await press('Backspace')
    await expect(said).not.toHaveText(/corner/)
    await press('Enter')
    await press('Shift+ArrowRight', 5)
    await press('ArrowDown', 12)
    await press('Enter')
    await expect(page).toHaveURL(/\?area=[\w-]+$/)
    await expect(explorer.map.getByRole('button', { name: explorer.t('filter.draw.rectangle') })).toBeFocused()
    await undone()
  })

  await test.step('an area closes on its first corner', async () => {
    await start('area')
    await press('Enter')
    await press('Shift+ArrowRight', 3)
    await press('Enter')
    await press('Shift+ArrowUp', 3)
    await press('Enter')
    await press('Shift+ArrowDown', 3)
    await press('Shift+ArrowLeft', 3)
    await press('Enter')
    await expect(page).toHaveURL(/area=[\w-]+$/)
    await undone()
  })

  await test.step('the crosshair takes the map along at its edge, and Escape gives the focus back', async () => {
    await start('area')
    await press('Shift+ArrowRight', 20)
    await expect(page).toHaveURL(/\?at=/)
    await expect(explorer.map.locator('[data-crosshair]')).toBeInViewport()
    await press('Escape')
    await expect(explorer.map.getByRole('button', { name: explorer.t('filter.draw.area') })).toBeFocused()
  })
})

test('a saved copy of the page keeps the base map under its marks, wherever the map was moved, and says what is missing', async ({
  page,
  complaints,
}, info) => {
  // Fonts and other missing files.
  complaints.expected(/file:|cid:/)
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  // The static map, which has the same marks, cannot be dragged.
  await expect(page.getByRole('button', { name: explorer.t('map.zoomIn'), exact: true })).toBeVisible()
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
    // Mali on the static map, and its regions on the live one.
    return [
      edges(document.querySelectorAll('svg > use')),
      edges(document.querySelectorAll('.leaflet-container path.leaflet-interactive')),
    ]
  })
  for (const [i, edge] of (ground ?? []).entries()) expect(Math.abs(edge - (live?.[i] ?? Number.NaN))).toBeLessThan(4)
})
