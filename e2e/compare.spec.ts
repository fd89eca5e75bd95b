import { shares } from '../geodata/domain/compare/shared'
import { placeCounts } from '../geodata/domain/select/placeCounts'
import { parseWindow } from '../geodata/domain/time/window'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ComparePage } from './pages/ComparePage'

const [FIRST, SECOND] = ['1990/1992', '2012']
const BOTH = `time=${FIRST}&compare=${SECOND}`

function during(period: string) {
  return selected({ time: parseWindow(period) })
}

/** Expects the lists of events in one period only. */
async function showsBoth(compare: ComparePage) {
  const { before, after } = shares(during(FIRST).positions, during(SECOND).positions)
  for (const [period, { certain, possible }] of [
    [FIRST, before],
    [SECOND, after],
  ] as const) {
    const count = compare.t('list.count', { certain: certain.length, possible: possible.length })
    await expect(compare.listOf(period).getByRole('heading')).toContainText(count)
    const ids = [...certain, ...possible].map((at) => atlas.events[at]?.id ?? '')
    await compare.holds(compare.listOf(period), ids)
  }
}

test('1990-92 beside 2012: each with its map and its list; an event beside them, one camera, no wider than the page', {
  tag: '@phone',
}, async ({ page, isMobile }) => {
  const compare = new ComparePage(page, 'fr')
  const kidal = placeNamed('kidal')
  await compare.open()
  await compare.enter.click()
  await expect(page).toHaveURL(compare.address(BOTH))
  await expect(compare.title).toBeVisible()
  await showsBoth(compare)
  await compare.mapsStand(FIRST, SECOND)
  for (const period of [FIRST, SECOND]) {
    const counted = placeCounts(atlas, during(period)).find(({ place }) => place.id === kidal.id)
    if (!counted) throw new Error('Kidal has no mark.')
    await expect(compare.markOn(period, kidal)).toHaveAccessibleName(compare.marked(counted))
  }
  expect(await compare.mapsNamed(), 'two maps are told apart').toEqual(
    [FIRST, SECOND].map((period) => [
      'application',
      compare.t('compare.map', { window: compare.words(period) }),
      compare.t('map.keys'),
    ]),
  )

  const unchanged = page
    .getByRole('cell', { name: compare.t('compare.changed', { direction: 'same', signed: '' }), exact: true })
    .first()
  const lines = await unchanged.evaluate((cell) => {
    const word = document.createRange()
    word.selectNodeContents(cell)
    return word.getClientRects().length
  })
  expect(lines, 'a word is not broken').toBe(1)

  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  await compare.markOn(SECOND, kidal).click()
  await compare.entry(event, compare.chronology(kidal)).click()
  await expect(page).toHaveURL(compare.address(`time=${FIRST}&event=${event.id}&place=${kidal.id}&compare=${SECOND}`))
  await compare.event(event).showsAllDetails()
  await compare.backToList.click()
  await showsBoth(compare)

  const bamako = placeNamed('bamako')
  const offset = async (period: string) => {
    const [frame, mark] = [
      await compare.mapOf(period).boundingBox(),
      await compare.markOn(period, bamako).boundingBox(),
    ]
    if (!frame || !mark) throw new Error('There is no map to measure.')
    return { x: mark.x + mark.width / 2 - frame.x, y: mark.y + mark.height / 2 - frame.y }
  }
  const zoomIn = (period: string) =>
    compare
      .mapOf(period)
      .getByRole('button', { name: compare.t('map.zoomIn') })
      .click()
  // On a phone one finger scrolls the page, so use the buttons.
  if (isMobile) await zoomIn(FIRST)
  else {
    await compare.mapOf(FIRST).scrollIntoViewIfNeeded()
    const before = await offset(SECOND)
    const frame = await compare.mapOf(FIRST).boundingBox()
    if (!frame) throw new Error('There is no map to drag.')
    const [x, y] = [frame.x + frame.width * 0.6, frame.y + frame.height * 0.12]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 30, y + 30, { steps: 5 })
    // Still dragging: the other map follows during the gesture.
    await expect.poll(async () => Math.round((await offset(SECOND)).x - before.x)).toBeLessThan(-20)
    await page.mouse.up()
  }
  await expect(page).toHaveURL(/at=/)
  const apart = async () => {
    const [left, right] = [await offset(FIRST), await offset(SECOND)]
    return Math.round(Math.hypot(left.x - right.x, left.y - right.y))
  }
  await expect.poll(apart, 'moving one map moves the other').toBeLessThan(6)
  await zoomIn(SECOND)
  await expect.poll(apart, 'and the other way round').toBeLessThan(4)

  await page.setViewportSize({ width: 320, height: 600 })
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(width, 'the comparison does not scroll sideways').toBeLessThanOrEqual(320)
})

test('two clicks compare the two coups; one map with a slider; a window is moved by its header and drawn anew', async ({
  page,
}) => {
  const compare = new ComparePage(page, 'en')
  await compare.open()
  await compare.enter.click()
  await compare.preset(30).click()
  const coups = 'time=1991-02-24/1991-04-25&compare=2012-02-20/2012-04-20'
  await expect(page).toHaveURL(compare.address(coups))

  await page.getByRole('link', { name: compare.t('compare.swipe') }).click()
  await expect(page).toHaveURL(compare.address(`${coups}&swipe=1`))
  const second = compare.mapOf('2012-02-20/2012-04-20')
  await expect(second).toBeVisible()
  const box = await compare.edge.boundingBox()
  if (!box) throw new Error('There is no edge.')
  const shownAt = (share: number) =>
    page.evaluate(
      ([x, y]) =>
        document
          .elementFromPoint(x ?? 0, y ?? 0)
          ?.closest('[aria-label^="Map:"]')
          ?.getAttribute('aria-label'),
      [box.x + box.width * share, box.y + box.height * 0.15],
    )
  const label = (period: string) => compare.t('compare.map', { window: compare.words(period) })
  await expect.poll(() => shownAt(0.4)).toBe(label('1991-02-24/1991-04-25'))
  await expect.poll(() => shownAt(0.6)).toBe(label('2012-02-20/2012-04-20'))
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => shownAt(0.4)).toBe(label('2012-02-20/2012-04-20'))

  const brushes = page.getByRole('region', { name: compare.t('compare.brushes') })
  const strip = await brushes.boundingBox()
  if (!strip) throw new Error('There is no timeline.')
  // Outside of both windows, closer to the first: draws that one anew.
  const y = strip.y + strip.height * 0.6
  const left = strip.x + strip.width * 0.3
  await page.mouse.move(left, y)
  await page.mouse.down()
  await page.mouse.move(left + 40, y, { steps: 4 })
  await page.mouse.up()
  await expect(page).not.toHaveURL(/time=1991-02-24/)
  await expect(page).toHaveURL(/compare=2012-02-20\/2012-04-20&swipe=1/)
  await page.goBack()
  await expect(page).toHaveURL(compare.address(`${coups}&swipe=1`))
})

test('a comparison that fails to load says so and can be retried', async ({ page, request, complaints }) => {
  complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
  const compare = new ComparePage(page, 'en')
  const named = await (await request.get('/en')).text()
  const isLate = (url: URL) => url.pathname.endsWith('.js') && !named.includes(url.pathname)
  await compare.open()
  await compare.mapStands()
  await page.route(isLate, (route) => route.abort())
  await compare.enter.click()
  const alert = page.getByRole('alert').filter({ hasText: compare.t('compare.failed') })
  await expect(alert).toBeVisible()
  await page.unroute(isLate)
  await alert.getByRole('button').click()
  await showsBoth(compare)
})
