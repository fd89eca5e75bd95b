import type { Frame } from '@playwright/test'
import { LINES, widgetEvents } from '../components/pages/embed/widgetEvents'
import { type Translator, translate } from '../components/testing/translator'
import { shares } from '../geodata/domain/compare/shared'
import { countOf } from '../geodata/domain/select/match'
import type { Selection } from '../geodata/domain/select/selection'
import { parseWindow } from '../geodata/domain/time/window'
import { atlasSource } from '../geodata/load/source'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect } from './fixtures'
import { plain, test } from './host'
import { ComparePage } from './pages/ComparePage'
import { StoryPage } from './pages/StoryPage'
import { Widget } from './pages/Widget'

/*
 * Simulates a browser that translates the page continuously. The texts stay the same, so that the usual assertions find
 * stale or lost text; nothing may throw (./fixtures).
 */

async function translated(frame: Frame, way: Translator['way'] = 'replace'): Promise<void> {
  await frame.evaluate(translate, { way, capitals: false })
}

test('comparing and filtering two periods; searching the explorer and opening an event', async ({ page }) => {
  const compare = new ComparePage(page, 'fr')
  await compare.open('time=1990/1992&compare=2012')
  await compare.mapsStand('1990/1992', '2012')
  await translated(page.mainFrame())
  await compare.openFilters()
  await compare.region(compare.regionNamed('kidal')).click()
  const during = (period: string) => selected({ time: parseWindow(period), where: ['kidal'] }).positions
  const { before, after } = shares(during('1990/1992'), during('2012'))
  for (const [period, part] of [
    ['1990/1992', before],
    ['2012', after],
  ] as const) {
    const count = compare.t('list.count', { ...countOf(part) })
    const title = compare.t('compare.only', { window: compare.words(period) })
    await expect(compare.listOf(period).getByRole('heading')).toHaveText(`${title} ${count}`)
  }
  await compare.way('leave').click()
  const time = parseWindow('1990/1992')
  const counts = (selection: Selection) => compare.counts(countOf(selection))
  await counts(selected({ time, where: ['kidal'] }))

  await compare.search.fill('Kidal')
  await compare.shows(selected({ time, where: ['kidal'], q: 'Kidal' }))
  // The suggestions cover the filters.
  await compare.search.press('Escape')
  await compare.openFilters()
  await compare.everywhere.click()
  await compare.search.fill('')
  await counts(selected({ time }))
  const event = anEvent('event of 1991 in Bamako', ({ id, place }) => id.startsWith('1991-03') && place === 'bamako')
  await compare.entry(event).click()
  await compare.event(event).showsAllDetails()
  await compare.backToList.click()
  await compare.shows(selected({ time }))
})

test('the stage and the speaker view go from scene to scene, and back', async ({ page, context }) => {
  const stage = new StoryPage(page, 'en')
  await stage.present()
  const desk = new StoryPage(await context.newPage(), 'en')
  await desk.page.goto(`${desk.presenting}/speaker`)
  await desk.deskShows(1)
  // Browsers translate a page that has loaded.
  for (const story of [stage, desk]) await story.everythingIsHere()
  await translated(page.mainFrame())
  await translated(desk.page.mainFrame(), 'reinsert')
  await desk.button('start').click()
  // The first scenes include all kinds of scene.
  for (let scene = 2; scene <= 4; scene++) {
    await desk.page.keyboard.press('PageDown')
    await desk.deskShows(scene)
    await stage.shows(scene)
  }
  await desk.page.keyboard.press('Home')
  await stage.shows(1)
  await page.keyboard.press('b')
  await page.keyboard.press('n')
  await stage.shows(2)
  await desk.deskShows(2)
  const notes = desk.page.getByRole('region', { name: desk.t('present.notes') })
  await expect(notes).toContainText(desk.notes(2))
  await desk.button('stop').click()
  await expect(desk.button('start')).toBeVisible()
})

test('a story continues, with its map', async ({ page }) => {
  const story = new StoryPage(page, 'en')
  await page.goto(story.reading)
  await story.mapStands()
  await translated(page.mainFrame())
  for (const scene of [9, 2]) {
    await story.step(scene).click()
    await expect(story.step(scene)).toHaveAttribute('aria-current', 'step')
    await expect(story.heading(scene)).toBeInViewport()
  }
})

test('a widget opens its live map and a chronology on it, and presents a story', async ({ page, host, baseURL }) => {
  const [story] = atlasSource()
    .stories()
    .filter(({ language }) => language === 'en')
  const gao = placeNamed('gao')
  await page.goto(await host.serve(plain(baseURL, `story=${story?.slug}&lang=en&ui=title,link,list,filters`)))
  const widget = new Widget(page, 'en')
  for (const scene of [1, 2]) {
    await expect(widget.title).toHaveText(story?.scenes[scene - 1]?.heading ?? '')
    for (const frame of page.frames()) await translated(frame)
    if (scene === 1) await widget.frame.getByRole('link', { name: widget.t('embed.next') }).click()
  }
  await page.goto(await host.serve(plain(baseURL, 'lang=en&start=live&ui=title,list,filters,link')))
  await expect(widget.zoomIn).toBeVisible()
  for (const frame of page.frames()) await translated(frame)
  await widget.mark(gao).click()
  await expect(widget.map.getByRole('region', { name: gao.name.en, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await widget.search.fill('Konaré')
  const titles = widgetEvents(atlas, selected({ q: 'Konaré' }))
    .slice(0, LINES)
    .map(({ event }) => event.title.en)
  await expect(widget.liveList.getByRole('link')).toHaveText(titles)
})
