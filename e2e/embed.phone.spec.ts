import { anEvent, placeNamed } from './facts'
import { expect } from './fixtures'
import { plain, test } from './host'
import { moveFingers } from './pages/fingers'
import { Widget } from './pages/Widget'

const HIGH = '<p style="height:300vh">Text</p>'

test('two fingers move the live map, and one scrolls the page', async ({ page, host, baseURL }) => {
  await page.goto(await host.serve(`${plain(baseURL, 'lang=en&start=live')}${HIGH}`))
  const widget = new Widget(page, 'en')
  await expect(widget.zoomIn).toBeVisible()
  // A busy browser may not have heard yet where the frame is, and gives the fingers to the page around it.
  await expect(async () => {
    await moveFingers(
      page,
      [
        [150, 260],
        [250, 260],
      ],
      [
        [90, 330],
        [320, 330],
      ],
    )
    await expect(widget.open).toHaveAttribute('href', /\/en\?at=/, { timeout: 3000 })
  }).toPass()
  expect(await page.evaluate(() => scrollY)).toBe(0)

  const moved = await widget.open.getAttribute('href')
  await moveFingers(page, [[200, 420]], [[200, 180]])
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await expect(widget.open).toHaveAttribute('href', moved ?? '')
})

test('tapping a place on the static map opens its chronology, and an event there opens; neither covers the place', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(await host.serve(plain(baseURL, 'lang=fr', 'sandbox="allow-scripts"')))
  const widget = new Widget(page, 'fr')
  const bamako = placeNamed('bamako')
  await widget.stillMark(bamako).tap()
  const chronology = widget.map.getByRole('region', { name: bamako.name.fr, exact: true })
  await expect(chronology).toBeVisible()
  await widget.showsInTheClear(bamako)
  const event = anEvent('event of Bamako', ({ place }) => place === bamako.id)
  await chronology.getByRole('link', { name: event.title.fr, exact: true }).tap()
  await expect(widget.map.getByRole('heading', { name: event.title.fr, exact: true })).toBeVisible()
  await widget.showsInTheClear(bamako)
  await expect(widget.map.locator('[data-pointed]'), 'after a tap nothing is pointed at').toHaveCount(0)
})

test('two periods are stacked, none lower than a map alone', async ({ page, host, baseURL }) => {
  await page.goto(await host.serve(plain(baseURL, 'time=1991&compare=2012&lang=en').replace('520', '400')))
  const widget = new Widget(page, 'en')
  const drawn = widget.frame.locator('section .canvas')
  await expect(drawn).toHaveCount(2)
  for (const map of await drawn.all()) expect((await map.boundingBox())?.height).toBeGreaterThanOrEqual(200)
  await widget.explore.tap()
  const live = (year: number) =>
    widget.map.getByRole('region', { name: widget.t('compare.map', { window: String(year) }) })
  await expect(live(2012).getByRole('button', { name: /^Bamako/ })).toBeVisible()
  const [first, second] = [await live(1991).boundingBox(), await live(2012).boundingBox()]
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
})
