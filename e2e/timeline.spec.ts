import { countOf } from '../geodata/domain/select/match'
import { parseWindow } from '../geodata/domain/time/window'
import { playables, playRange, stops } from '../geodata/drawing/timeline/play'
import { atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { namesBeside, TimelinePart } from './pages/TimelinePart'

// Keys, fields and playback are tested without a browser (components/parts/timeline/*.test.tsx).

test('drags on the strip filter by time and latitude, preview the result, and are undone by back', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const timeline = new TimelinePart(explorer)
  await explorer.open()
  await timeline.stands()
  expect(await timeline.widerThanPage(), 'pixels that the page is wider than its window').toBeLessThanOrEqual(0)
  const names = await namesBeside(timeline.whole, 'fr')
  for (const [i, { top }] of names.entries())
    expect(top, `name ${i} stands on no other`).toBeGreaterThanOrEqual(names[i - 1]?.bottom ?? 0)

  const undone = async () => {
    await page.goBack()
    await expect(page, 'back undoes a drag').toHaveURL(explorer.address())
    await explorer.shows(selected())
  }
  await timeline.brush([0.05, 0.5], [0.4, 0.52])
  await expect(page).toHaveURL(/\?time=/)
  const along = timeline.view()
  expect(along.band, 'a drag along the strip is not about latitude').toBeNull()
  expect(along.time?.start).toBeGreaterThan(0)
  await explorer.shows(selected({ time: along.time }))
  await undone()

  await timeline.brush([0.6, 0.14], [0.97, 0.5])
  await expect(page).toHaveURL(/time=.*&lat=/)
  const { time, band } = timeline.view()
  expect(band?.south, 'a drag across leaves Bamako out').toBeGreaterThan(13)
  expect(band?.north).toBeGreaterThan(18.5)
  await explorer.shows(selected({ time, band }))
  await undone()

  await timeline.pull('south', 0, -40)
  // The handle follows the pointer frame by frame: wait until it stops.
  await expect(async () => {
    const south = Number(await timeline.handle('south').getAttribute('aria-valuenow'))
    expect(south).toBeGreaterThan(12)
    await explorer.counts(countOf(selected({ band: { south, north: 85 } })))
  }, 'the list counts what a drag would let through before it ends').toPass()
  await expect(page, 'a drag that has not ended is no filter').toHaveURL(explorer.address())
  await page.mouse.up()
  await expect(page).toHaveURL(/\?lat=/)
  await explorer.shows(selected({ band: timeline.view().band }))

  await timeline.fold()
  await expect(timeline.strip, 'the timeline may be folded away').toBeHidden()
})

test('the strip zooms by double click and wheel, pans by Shift and the overview, and none of it filters', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  const unfiltered = () => expect(page, 'a zoom is no filter').toHaveURL(explorer.address('time=1996/2004'))
  await explorer.open('time=1996/2004')
  await timeline.stands()
  await timeline.grows('narrower', () => timeline.button('wider').click())
  // In the lane of the whole country, between two events.
  const [x, y] = await timeline.spot(0.5, 0.03)
  await timeline.grows('wider', () => page.mouse.dblclick(x, y))
  await timeline.grows('narrower', () => timeline.button('wider').click())
  await page.mouse.move(x, y)
  await timeline.grows('wider', () => page.mouse.wheel(0, -150))
  await unfiltered()

  await timeline.button('fit').click()
  await timeline.grows('narrower', () => timeline.button('wider').click())
  const [before] = await timeline.grip('start')
  await page.keyboard.down('Shift')
  await timeline.brush([0.6, 0.5], [0.5, 0.5])
  await page.keyboard.up('Shift')
  const [{ 0: left }, { 0: right }] = [await timeline.spot(0.5, 0), await timeline.spot(0.6, 0)]
  const moved = async () => (await timeline.grip('start'))[0] - before
  await expect.poll(moved, 'Shift and a drag move the strip along').toBeCloseTo(left - right, -1)
  await unfiltered()

  await timeline.button('fit').click()
  const [edge] = await timeline.spot(1, 0)
  const start = async () => (await timeline.grip('start'))[0]
  // Long before the window: its start is at the right edge of the strip.
  await timeline.dragOverview(0.05, 0.2)
  await expect.poll(start, 'the overview draws another stretch').toBeGreaterThan(edge - 20)
  // Drags the middle of the frame to the middle of the overview.
  await timeline.dragOverview(0.125, 0.7)
  await expect.poll(start, 'the frame of the overview can be moved').toBeLessThan(edge - 20)
  await unfiltered()
})

test('playback shows titles at their places and below the strip, and leaves the window unchanged', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  const time = parseWindow('2012')
  const range = playRange(time, { start: 0, end: 0 })
  const all = stops(playables(atlas, selected().positions), { unit: 'month', mode: 'window', possible: false }, range)
  const stop = all.findIndex(({ events }) => cityAt(events[0]))
  const event = atlas.events[all[stop]?.events[0] ?? -1]
  if (!event) throw new Error('a month of 2012 whose first event is in a city is expected')
  await explorer.open('time=2012')
  await timeline.stands()
  await explorer.mapStands()
  for (let n = 0; n <= stop; n++) await timeline.button('next').click()
  await expect(timeline.whole.getByRole('link', { name: event.title.en })).toBeVisible()
  await expect(explorer.map.getByText(event.title.en)).toBeVisible()
  await expect(page).toHaveURL(explorer.address('time=2012'))
  await timeline.button('endPlay').click()
  await expect(explorer.map.getByText(event.title.en)).toBeHidden()
  await explorer.shows(selected({ time }))
})

/** Whether an event, by position, has a mark. */
function cityAt(event: number | undefined): boolean {
  const at = atlas.events[event ?? -1]
  return at !== undefined && atlas.places.some(({ id, point, abroad }) => id === at.place && point !== null && !abroad)
}
