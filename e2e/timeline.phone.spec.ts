import { selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { moveFingers } from './pages/fingers'
import { TimelinePart } from './pages/TimelinePart'

test('no button of the bar has a line of its own, also beside a window and during playback', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const timeline = new TimelinePart(explorer)
  for (const query of ['', 'time=2012-01-17/2012-04-06']) {
    await explorer.open(query)
    for (const width of [360, 390, 430]) {
      await page.setViewportSize({ width, height: 844 })
      for (const act of ['play', 'pause'] as const) {
        await timeline.button(act).click()
        await expect.poll(() => timeline.besideSettings(), `${query}, ${width} pixels, ${act}`).toBeGreaterThan(0)
      }
    }
  }
})

test('fingers move the ends of the window, draw a new one and zoom, which does not filter', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1996/2004')
  await timeline.stands()
  expect(await timeline.widerThanPage(), 'pixels that the page is wider than its window').toBeLessThanOrEqual(0)
  await timeline.grows('narrower', () => timeline.button('wider').click())
  const [x, y] = await timeline.spot(0.5, 0.03)
  await timeline.grows('wider', () => page.mouse.dblclick(x, y))
  await timeline.grows('narrower', () => timeline.button('wider').click())
  const spread = (by: number) => [[x - by, y] as const, [x + by, y] as const]
  await timeline.grows('wider', () => moveFingers(page, spread(20), spread(45)))
  await expect(page, 'a zoom is no filter').toHaveURL(explorer.address('time=1996/2004'))

  await timeline.grows('narrower', () => timeline.button('wider').click())
  const before = timeline.view().time
  const grip = await timeline.grip('start')
  await moveFingers(page, [grip], [[grip[0] + 40, grip[1]]])
  await expect.poll(() => timeline.view().time?.start).toBeGreaterThan(before?.start ?? 0)
  const { time } = timeline.view()
  expect(time?.end, 'the other end stays').toBe(before?.end)
  await explorer.shows(selected({ time }))

  // Reading the list has scrolled the page.
  await timeline.stands()
  await moveFingers(page, [await timeline.spot(0.1, 0.5)], [await timeline.spot(0.4, 0.52)])
  await expect.poll(() => timeline.view().time?.start).toBeLessThan(before?.start ?? 0)
  expect(timeline.view().band, 'a finger along the strip is not about latitude').toBeNull()
  await explorer.shows(selected({ time: timeline.view().time }))
  await page.goBack()
  await expect.poll(() => timeline.view().time, 'back undoes it').toEqual(time)
  await explorer.shows(selected({ time }))

  await timeline.fold()
  await expect(timeline.strip, 'the timeline may be folded away').toBeHidden()
})
