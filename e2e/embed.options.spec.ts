import { parseView } from '../geodata/domain/view/parse'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect } from './fixtures'
import { plain, test } from './host'
import { Widget } from './pages/Widget'

const BAMAKO = placeNamed('bamako')

test.describe('options in its address', () => {
  test('no part but the map', async ({ page, host, baseURL }) => {
    const widget = new Widget(page, 'en')
    await page.goto(await host.serve(plain(baseURL, 'lang=en&ui=none')))
    await expect(widget.stillMark(BAMAKO)).toBeVisible()
    for (const part of [widget.open, widget.legend, widget.list]) await expect(part).toBeHidden()
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
    for (const part of [widget.timeline, widget.search, widget.liveList]) await expect(part).toHaveCount(0)
  })

  test('all parts: the widget scrolls as one page, with its whole timeline', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'time=2012&lang=en&ui=title,legend,timeline,list,filters,link')))
    const widget = new Widget(page, 'en')
    for (const part of [widget.title, widget.open, widget.legend, widget.list]) await expect(part).toBeVisible()
    await widget.explore.click()
    for (const part of [widget.zoomIn, widget.timeline, widget.search, widget.liveList])
      await expect(part).toBeVisible()
    const scrolls = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      return scrollHeight - clientHeight
    }
    await expect.poll(() => widget.search.evaluate(scrolls)).toBe(0)
    expect(await widget.title.evaluate(scrolls)).toBeGreaterThan(100)
    const box = await widget.map.getByRole('region', { name: widget.t('map.label') }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(260)
    await widget.liveList.getByRole('button', { name: widget.more(/\d+/) }).click()
    await expect.poll(() => widget.search.evaluate(scrolls)).toBe(0)
    await expect(widget.liveList.getByRole('button')).toHaveCount(0)

    await page.setViewportSize({ width: 700, height: 900 })
    const opened = anEvent(
      'event of Aguelhok in 2012',
      ({ id, place }) => place === 'aguelhok' && id.startsWith('2012'),
    )
    await widget.liveList.getByRole('link', { name: opened.title.en, exact: true }).click()
    await expect(widget.map.getByRole('heading', { name: opened.title.en, exact: true })).toBeVisible()
    await widget.showsInTheClear(placeNamed('aguelhok'))
  })

  test('a list has the same order static and live: certain events, then possible ones', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(await host.serve(plain(baseURL, 'time=2012&lang=en&ui=list')))
    const widget = new Widget(page, 'en')
    await widget.list.getByText(widget.more(/\d+/)).click()
    const drawn = await widget.list.getByRole('link').allTextContents()
    const { certain, possible } = selected(parseView(new URLSearchParams('time=2012'), atlas))
    expect(drawn).toHaveLength(certain.length + possible.length)
    expect(new Set(drawn.slice(0, certain.length))).toEqual(
      new Set(certain.map((id) => atlas.events.find((event) => event.id === id)?.title.en)),
    )
    await widget.explore.click()
    await widget.liveList.getByRole('button', { name: widget.more(/\d+/) }).click()
    await expect(widget.liveList.getByRole('link')).toHaveText(drawn)
  })

  test('live map from the start, with fixed filters', async ({ page, host, baseURL }) => {
    await page.goto(
      await host.serve(plain(baseURL, 'time=2012&lang=en&lock&start=live&ui=title,timeline,filters,list,link')),
    )
    const widget = new Widget(page, 'en')
    await expect(widget.liveList).toBeVisible()
    await expect(widget.zoomIn).toBeVisible()
    for (const part of [widget.timeline, widget.search]) await expect(part).toHaveCount(0)
    const box = await widget.element.boundingBox()
    // The south of the region of Timbuktu; a click selects the region if that is allowed.
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2 - 60, (box?.y ?? 0) + 170)
    await widget.mark(BAMAKO).click()
    await expect(widget.map.getByRole('region', { name: BAMAKO.name.en, exact: true })).toBeVisible()
    await expect(widget.open).toHaveAttribute('href', /\/en\?time=2012&place=bamako$/)
  })

  test('theme: the page’s, the reader’s or a fixed one', async ({ page, host, baseURL }) => {
    const widget = new Widget(page, 'en')
    const paper = () => widget.title.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const colours: string[] = []
    for (const [theme, scheme] of [
      ['light', 'dark'],
      ['auto', 'light'],
      ['dark', 'light'],
      ['auto', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(await host.serve(plain(baseURL, `lang=en&theme=${theme}`)))
      await expect(widget.open).toBeVisible()
      colours.push(await paper())
    }
    const [light, autoLight, dark, autoDark] = colours
    expect(autoLight).toBe(light)
    expect(autoDark).toBe(dark)
    expect(dark).not.toBe(light)
  })

  test('two periods: both are drawn, and both become live', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'time=1991&compare=2012&lang=en')))
    const widget = new Widget(page, 'en')
    for (const year of [1991, 2012]) {
      const drawn = widget.frame.getByRole('group', { name: widget.t('compare.map', { window: String(year) }) })
      await expect(drawn.getByRole('link', { name: /^Bamako/ })).toBeVisible()
    }
    await widget.explore.click()
    const live = (year: number) =>
      widget.map.getByRole('region', { name: widget.t('compare.map', { window: String(year) }) })
    await expect(live(1991).getByRole('button', { name: /^Bamako/ })).toBeVisible()
    await live(2012)
      .getByRole('button', { name: /^Kidal/ })
      .click()
    await expect(widget.map.getByRole('region', { name: 'Kidal', exact: true })).toBeVisible()
  })

  test('names its periods in full, static and live, and has both in its timeline', async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 620, height: 900 })
    const query = 'time=1990-10-25/1991-03-21&compare=2011/2012-03-20&lang=en&ui=title,timeline'
    await page.goto(await host.serve(plain(baseURL, query).replace('520', '780')))
    const widget = new Widget(page, 'en')
    const cut = (headings: HTMLElement[]) =>
      headings
        .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1)
        .map(({ textContent }) => textContent)
    const drawn = widget.frame.getByRole('heading', { level: 2 })
    await expect(drawn).toHaveCount(2)
    expect(await drawn.evaluateAll(cut)).toEqual([])
    await widget.explore.click()
    await expect(widget.zoomIn.first()).toBeVisible()
    const live = widget.map.getByRole('heading', { level: 2 })
    await expect(live).toHaveCount(2)
    expect(await live.evaluateAll(cut)).toEqual([])
    const timeline = widget.map.getByRole('region', { name: widget.t('compare.brushes') })
    for (const year of ['1990', '2012']) await expect(timeline.getByText(new RegExp(year)).first()).toBeVisible()
  })
})

test('without a network the poster stays, and loading can be retried', async ({ page, host, baseURL, complaints }) => {
  complaints.expected(/Failed to load resource/)
  await page.clock.install()
  await page.route('**/embed/live/**', (route) => route.abort())
  await page.goto(await host.serve(plain(baseURL, 'lang=en')))
  const widget = new Widget(page, 'en')
  await widget.explore.click()
  await expect(widget.explore).toBeDisabled()
  await page.unroute('**/embed/live/**')
  await expect(async () => {
    await page.clock.fastForward(11_000)
    await expect(widget.explore).toBeEnabled({ timeout: 500 })
  }).toPass()
  await widget.explore.click()
  await expect(widget.zoomIn).toBeVisible()
})
