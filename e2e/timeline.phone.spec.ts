import { selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { moveFingers } from './pages/fingers'
import { TimelinePart } from './pages/TimelinePart'

test('a finger moves the ends of the window, and draws a window of its own', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const timeline = new TimelinePart(explorer)
  await explorer.open('time=1996/2004')
  await timeline.stands()
  await timeline.button('wider').click()
  const before = timeline.view().time
  const grip = await timeline.grip('start')
  await moveFingers(page, [grip], [[grip[0] + 40, grip[1]]])
  await expect.poll(() => timeline.view().time?.start).toBeGreaterThan(before?.start ?? 0)
  expect(timeline.view().time?.end).toBe(before?.end)
  const { time } = timeline.view()
  await explorer.shows(selected({ time }))

  // Reading the list has scrolled the page.
  await timeline.stands()
  await moveFingers(page, [await timeline.spot(0.1, 0.5)], [await timeline.spot(0.4, 0.52)])
  await expect.poll(() => timeline.view().time?.start).toBeLessThan(before?.start ?? 0)
})
