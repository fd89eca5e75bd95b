import type { Place } from '../geodata/domain/join/atlas'
import { placeCounts } from '../geodata/domain/select/placeCounts'
import { placedMarks } from '../geodata/drawing/mark/markStyle'
import { atlasSource } from '../geodata/load/source'
import { atlas, placeNamed, selected } from './facts'
import { hasNoFault } from './faults'
import { expect } from './fixtures'
import { heard, LISTENING, plain, test } from './host'
import { Widget } from './pages/Widget'

const BAMAKO = placeNamed('bamako')
const GAO = placeNamed('gao')
const [STORY] = atlasSource()
  .stories()
  .filter(({ language }) => language === 'en')

test.describe('a widget in a plain frame', () => {
  test('shows its map in one request, and the live one on demand', async ({ page, host, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(baseURL ?? '')) asked.push(request.url())
    })
    const [arrived] = await Promise.all([
      page.waitForResponse(/\/embed\/?\?/),
      page.goto(await host.serve(plain(baseURL, 'time=2012&lang=fr'))),
    ])
    const widget = new Widget(page, 'fr')
    for (const { place } of placedMarks(placeCounts(atlas, selected()), atlas.config.map))
      await expect(widget.stillMark(place)).toBeAttached()
    await expect(widget.open).toHaveAttribute('href', '/fr?time=2012')
    expect(asked).toHaveLength(1)
    expect((await arrived.request().sizes()).responseBodySize).toBeLessThan(40_000)

    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
    await expect(widget.mark(BAMAKO)).toBeVisible()
    await expect(widget.explore).toBeHidden()
  })

  test('in a sandbox with scripts only, a tap on a place opens its chronology, and the map can be explored', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(await host.serve(plain(baseURL, 'lang=en&theme=dark', 'sandbox="allow-scripts"')))
    const widget = new Widget(page, 'en')
    await widget.stillMark(BAMAKO).click()
    const chronology = (place: Place) => widget.map.getByRole('region', { name: place.name.en, exact: true })
    await expect(chronology(BAMAKO)).toBeVisible()
    await widget.zoomIn.click()
    await widget.mark(GAO).click()
    await expect(chronology(GAO)).toBeVisible()
  })

  test('in a sandbox that allows no forms, Enter and the button of a form have their effect', async ({
    page,
    host,
    baseURL,
  }) => {
    const query = 'lang=en&ui=title,filters,link&start=live'
    await page.goto(await host.serve(plain(baseURL, query, 'sandbox="allow-scripts"')))
    const widget = new Widget(page, 'en')
    const { t, map } = widget
    await map.getByText(t('filter.fold', { count: 0 }), { exact: true }).click()
    await map.getByText(t('filter.when'), { exact: true }).click()
    const from = map.getByRole('textbox', { name: t('filter.from'), exact: true })
    await from.fill('2012')
    await from.press('Enter')
    await expect(widget.open).toHaveAttribute('href', '/en?time=2012/..')
    await from.fill('2013')
    await map
      .getByRole('group')
      .filter({ has: from })
      .getByRole('button', { name: t('filter.apply') })
      .last()
      .click()
    await expect(widget.open).toHaveAttribute('href', '/en?time=2013/..')
  })

  test('its filters have a button that covers nothing, and no room of its own', async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 720, height: 900 })
    await page.goto(await host.serve(plain(baseURL, 'lang=en&ui=title,timeline,filters,link&start=live')))
    const { t, map } = new Widget(page, 'en')
    const search = map.getByRole('button', { name: t('filter.go'), exact: true })
    await search.scrollIntoViewIfNeeded()
    const fold = map.getByText(t('filter.fold', { count: 0 }), { exact: true })
    await expect(fold).toBeVisible()
    const [button, other] = [await search.boundingBox(), await fold.boundingBox()]
    expect(other?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0))
    expect(await search.evaluate(({ ownerDocument: { body } }) => getComputedStyle(body).paddingBlockEnd)).toBe('0px')
  })

  test('works in a sandboxed page', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'lang=en'), { 'Content-Security-Policy': 'sandbox allow-scripts' }))
    const widget = new Widget(page, 'en')
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
  })

  test('presents a story scene by scene', async ({ page, host, baseURL }) => {
    if (!STORY) throw new Error('There is no story in English.')
    const [first, second] = STORY.scenes
    await page.goto(await host.serve(plain(baseURL, `story=${STORY.slug}&lang=en`, 'sandbox="allow-scripts"')))
    const widget = new Widget(page, 'en')
    await expect(widget.title).toHaveText(first?.heading ?? '')
    await widget.frame.getByRole('link', { name: widget.t('embed.next') }).click()
    await expect(widget.title).toHaveText(second?.heading ?? '')
    await expect(widget.open).toHaveAttribute('href', `/en/stories/${STORY.slug}/2`)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the map has its links, and a story its scenes', async ({ page, host, baseURL }) => {
    const widget = new Widget(page, 'en')
    await page.goto(await host.serve(plain(baseURL, 'lang=en')))
    await expect(widget.stillMark(BAMAKO)).toBeVisible()
    await expect(widget.open).toHaveAttribute('href', '/en')
    await expect(widget.explore).toBeHidden()
    await page.goto(await host.serve(plain(baseURL, `story=${STORY?.slug}&lang=en`)))
    await widget.frame.getByRole('link', { name: widget.t('embed.next') }).click()
    await expect(widget.title).toHaveText(STORY?.scenes[1]?.heading ?? '')
  })
})

test('the page scrolls over the live map, Ctrl and wheel zoom, and keys belong to the page until the map has the focus', async ({
  page,
  host,
  baseURL,
}) => {
  const tall = '<p style="height:300vh">Text</p>'
  const keys = `<script>window.keys = 0; addEventListener('keydown', () => window.keys++)</script>`
  await page.goto(await host.serve(`${keys}${plain(baseURL, 'lang=en&start=live')}${tall}`))
  const widget = new Widget(page, 'en')
  await expect(widget.zoomIn).toBeVisible()
  const pressed = () => page.evaluate(() => (window as unknown as { keys: number }).keys)
  await page.keyboard.press('ArrowRight')
  expect(await pressed()).toBe(1)

  const box = await widget.element.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 250)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await expect(widget.map.getByText(widget.t('embed.wheel'))).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await expect(widget.open).toHaveAttribute('href', '/en')
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect(widget.open).toHaveAttribute('href', /\/en\?at=/)
  expect(await page.evaluate(() => scrollY)).toBe(0)

  const before = await widget.open.getAttribute('href')
  const known = await pressed()
  await page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + 150)
  await page.keyboard.press('ArrowRight')
  await expect(widget.open).not.toHaveAttribute('href', before ?? '')
  expect(await pressed()).toBe(known)
})

test('axe finds no fault in a widget or its live map, in a frame of another origin and in the guide', async ({
  page,
  host,
  baseURL,
  complaints,
}) => {
  // Axe posts messages to the frames of a page, which fails for sandboxed ones with their opaque origin.
  complaints.expected(/^warning: Failed to execute 'postMessage'/)
  for (const address of [`/embed?lang=fr&story=${STORY?.slug}`, '/en/embed-guide?where=kidal']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await hasNoFault(page)
  }
  for (const [view, parts] of [
    ['', 'title,legend,timeline,list,filters,link'],
    ['time=1991&compare=2012&', 'title,timeline,list,filters'],
  ]) {
    const tag = plain(baseURL, `${view}lang=fr&ui=${parts}`, 'sandbox="allow-scripts"')
    await page.goto(await host.serve(tag))
    const widget = new Widget(page, 'fr')
    // A comparison is two of the same.
    const lightOnly = view !== ''
    const framed = (path: RegExp) => {
      const frame = page.frames().find((one) => path.test(one.url()))
      if (!frame) throw new Error(`The page has no frame of ${path}.`)
      return { frame }
    }
    await expect(widget.explore).toBeVisible()
    await hasNoFault(page, { ...framed(/\/embed\/?\?/), lightOnly })
    await widget.explore.click()
    await expect(widget.zoomIn.first()).toBeVisible()
    await hasNoFault(page, { ...framed(/\/embed\/live/), lightOnly })
  }
})

test('a live map in a hidden frame waits, and fits when it becomes visible', async ({ page, host, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const body = `${LISTENING}<div hidden>${plain(baseURL, 'lang=en&start=live')}</div>`
  await page.goto(await host.serve(body))
  await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'ready', live: false }))
  expect(asked.filter((address) => address.includes('/embed/live'))).toEqual([])
  await page.locator('div').evaluate((box) => box.removeAttribute('hidden'))
  const widget = new Widget(page, 'en')
  await expect(widget.zoomIn).toBeVisible()
  for (const { place } of placedMarks(placeCounts(atlas, selected()), atlas.config.map).filter(
    ({ place }) => place.regions.length > 0,
  ))
    await expect(widget.mark(place)).toBeInViewport()
})
