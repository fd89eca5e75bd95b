import { LANGUAGES } from '../geodata/language/language'
import { formatWindow, parseWindow } from '../geodata/time/window'
import { stops } from '../geodata/timeline/play'
import { anEvent, atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { moveFingers } from './pages/fingers'
import { namesBeside, TimelinePart } from './pages/TimelinePart'

test('a drag over the timeline filters the list by time, and back undoes it', { tag: '@phone' }, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open()
  await timeline.brush([0.05, 0.5], [0.4, 0.52])
  await expect(page).toHaveURL(/\?time=/)
  const { time, band } = timeline.view()
  expect(band).toBeNull()
  expect(time?.start).toBeGreaterThan(0)
  await explorer.shows(selected({ time }))
  await page.goBack()
  await expect(page).toHaveURL(explorer.address())
  await explorer.shows(selected())
})

test('a drag across filters by latitude as well: the north, without Bamako', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const timeline = new TimelinePart(explorer)
  await explorer.open()
  await timeline.brush([0.6, 0.14], [0.97, 0.5])
  await expect(page).toHaveURL(/time=.*&lat=/)
  const { time, band } = timeline.view()
  expect(band?.south).toBeGreaterThan(13)
  expect(band?.north).toBeGreaterThan(18.5)
  await explorer.shows(selected({ time, band }))
})

test('a drag across shows what it would let through before it ends', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open()
  await timeline.pull('south', 0, -40)
  // The handle follows the pointer frame by frame: until it has come to rest it says where it was.
  await expect(async () => {
    const south = Number(await timeline.handle('south').getAttribute('aria-valuenow'))
    expect(south).toBeGreaterThan(12)
    const { certain, possible } = selected({ band: { south, north: 85 } })
    await explorer.counts({ certain: certain.length, possible: possible.length })
  }).toPass()
  await expect(page).toHaveURL(explorer.address())
  await page.mouse.up()
  await expect(page).toHaveURL(/\?lat=/)
  await explorer.shows(selected({ band: timeline.view().band }))
})

for (const language of LANGUAGES)
  test(`the ends of the window move by keyboard and say where they are (${language})`, async ({ page }) => {
    const explorer = new ExplorerPage(page, language)
    const timeline = new TimelinePart(explorer)
    await explorer.open('time=2011/2012')
    await timeline.stands()
    await timeline.handle('start').focus()
    await expect(timeline.handle('start')).toHaveAttribute('aria-valuetext', /2011/)
    const before = timeline.view().time?.start ?? 0
    await page.keyboard.press('PageUp')
    await expect.poll(() => timeline.view().time?.start ?? 0).toBeGreaterThan(before)
    await timeline.handle('north').focus()
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(/lat=/)
    await timeline.handle('end').focus()
    await page.keyboard.press('End')
    await expect.poll(() => timeline.view().time?.end).toBeNull()
    const { time, band } = timeline.view()
    await explorer.shows(selected({ time, band }))
  })

for (const language of LANGUAGES)
  test(`dates and degrees may be typed instead (${language})`, async ({ page }) => {
    const explorer = new ExplorerPage(page, language)
    const timeline = new TimelinePart(explorer)
    await explorer.open()
    await timeline.stands()
    await timeline.openSettings()
    await timeline.field('from').fill('yesterday')
    await timeline.apply.click()
    await expect(timeline.fields.getByRole('alert')).toBeVisible()
    await timeline.field('from').fill('2012-01')
    await timeline.field('to').fill('2012-03-21')
    await timeline.field('southFrom').fill('15,5')
    await timeline.apply.click()
    await expect(page).toHaveURL(explorer.address('time=2012/2012-03-21&lat=15.5,85'))
    const time = parseWindow('2012-01/2012-03-21')
    await explorer.shows(selected({ time, band: { south: 15.5, north: 85 } }))
  })

test('playback jumps from year to year with events, stops at its end and leaves that in the address', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  const range = { start: parseWindow('2003')?.start ?? 0, end: parseWindow('2019')?.end ?? 0 }
  const begins = selected({ time: range })
  const days = atlas.events
    .filter(({ id }) => begins.certain.includes(id) || begins.possible.includes(id))
    .map(({ earliest }) => earliest)
  const last = stops(days, 'year', range).at(-1)
  if (!last) throw new Error('no stops')
  await explorer.open('time=2003/2019')
  await timeline.stands()
  await timeline.field('unit').selectOption('year')
  await timeline.button('play').click()
  await expect(timeline.button('pause')).toBeVisible()
  await expect(page).toHaveURL(explorer.address(`time=${formatWindow(last)}`), { timeout: 15_000 })
  await expect(timeline.button('play')).toBeVisible()
  await explorer.shows(selected({ time: last }))
})

test('steps go on and back one stop; everything up to the stop is shown when asked for', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1991/1995')
  await timeline.stands()
  await timeline.field('unit').selectOption('year')
  await timeline.button('next').click()
  await expect(page).toHaveURL(explorer.address('time=1991'))
  await timeline.button('next').click()
  await expect(page).toHaveURL(explorer.address('time=1992'))
  await timeline.button('previous').click()
  await expect(page).toHaveURL(explorer.address('time=1991'))
  await timeline.openSettings()
  await timeline.field('mode').selectOption('cumulative')
  await timeline.button('next').click()
  await expect(page).toHaveURL(explorer.address('time=1991/1992'))
  await explorer.shows(selected({ time: parseWindow('1991/1992') }))
})

test('under reduced motion playback waits at each stop', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1991/1992')
  await timeline.stands()
  await timeline.field('unit').selectOption('year')
  const begun = Date.now()
  await timeline.button('play').click()
  await expect(page).toHaveURL(explorer.address('time=1992'), { timeout: 15_000 })
  expect(Date.now() - begun, 'milliseconds at two stops').toBeGreaterThan(4500)
  await expect(timeline.button('play')).toBeVisible()
})

test('by keyboard alone: go from event to event, open one, play and pause', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  const first = anEvent('first event', () => true)
  await explorer.open()
  await timeline.stands()
  await timeline.strip.focus()
  await page.keyboard.press('Home')
  await expect(timeline.active).toContainText(first.title.en)
  await page.keyboard.press('ArrowRight')
  await expect(timeline.active).not.toContainText(first.title.en)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(timeline.button('pause')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(timeline.button('play')).toBeVisible()
  await expect(page).toHaveURL(/time=/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`event=${first.id}`))
  await expect(explorer.backToList).toBeVisible()
})

test('what is pointed at in the list is marked on the timeline', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  const event = anEvent('coup of 2012', ({ id }) => id === '2012-03-21-coup')
  await explorer.open('time=2012')
  await timeline.stands()
  await explorer.entry(event).focus()
  await expect(timeline.whole.getByText(event.title.en, { exact: true })).toBeVisible()
})

test('the timeline never widens the page and may be folded away', { tag: '@phone' }, async ({ page }) => {
  for (const language of LANGUAGES) {
    const explorer = new ExplorerPage(page, language)
    const timeline = new TimelinePart(explorer)
    await explorer.open()
    await timeline.stands()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await timeline.whole.getByRole('button', { name: explorer.t('timeline.title'), exact: true }).click()
    await expect(timeline.strip).toBeHidden()
  }
})

test('the strip zooms by keys, double click and wheel or pinch, and no zoom is a filter', { tag: '@phone' }, async ({
  page,
  isMobile,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1996/2004')
  await timeline.stands()
  let wide = await timeline.wide()
  const grows = async (way: 'wider' | 'narrower') => {
    const before = wide
    const change = async () => {
      wide = await timeline.wide()
      return way === 'wider' ? wide - before : before - wide
    }
    await expect.poll(change, { message: `the window is to stand ${way} than ${before} pixels` }).toBeGreaterThan(5)
  }
  await timeline.strip.focus()
  await page.keyboard.press('-')
  await grows('narrower')
  await page.keyboard.press('-')
  await grows('narrower')
  await page.keyboard.press('+')
  await grows('wider')
  await timeline.button('wider').click()
  await grows('narrower')
  // In the lane of the whole country, between two events.
  const [x, y] = await timeline.spot(0.5, 0.03)
  await page.mouse.dblclick(x, y)
  await grows('wider')
  await timeline.button('wider').click()
  await grows('narrower')
  if (isMobile)
    await moveFingers(
      page,
      [
        [x - 20, y],
        [x + 20, y],
      ],
      [
        [x - 45, y],
        [x + 45, y],
      ],
    )
  else {
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -150)
  }
  await grows('wider')
  await expect(page).toHaveURL(explorer.address('time=1996/2004'))
})

test('Shift and a drag move the strip along; the overview does, too, and draws another stretch', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1996/2004')
  await timeline.stands()
  await timeline.button('wider').click()
  const [before] = await timeline.grip('start')
  await page.keyboard.down('Shift')
  await timeline.brush([0.5, 0.5], [0.6, 0.5])
  await page.keyboard.up('Shift')
  const [{ 0: left }, { 0: right }] = [await timeline.spot(0.5, 0), await timeline.spot(0.6, 0)]
  await expect.poll(async () => (await timeline.grip('start'))[0] - before).toBeCloseTo(right - left, -1)
  await expect(page).toHaveURL(explorer.address('time=1996/2004'))

  await timeline.button('fit').click()
  const [edge] = await timeline.spot(1, 0)
  // Long before the window: its beginning waits at the right edge of the strip.
  await timeline.dragOverview(0.05, 0.2)
  await expect.poll(async () => (await timeline.grip('start'))[0]).toBeGreaterThan(edge - 20)
  // The frame taken by its middle and moved to the middle of the overview.
  await timeline.dragOverview(0.125, 0.7)
  await expect.poll(async () => (await timeline.grip('start'))[0]).toBeLessThan(edge - 20)
  await expect(page).toHaveURL(explorer.address('time=1996/2004'))
})

test('no name beside the timeline stands on another', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const timeline = new TimelinePart(explorer)
  await explorer.open()
  await timeline.stands()
  const names = await namesBeside(timeline.whole, 'fr')
  for (const [i, { top }] of names.entries()) expect(top).toBeGreaterThanOrEqual(names[i - 1]?.bottom ?? 0)
})
