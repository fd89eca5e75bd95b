import { anEvent, atlas, cityOf, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const EVENT = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})
const LAST = atlas.events.at(-1) ?? EVENT

test('chronology and event open below the map, which stays visible; the sheet scrolls by itself and closes by its link, Escape and "back"; a search shows its result', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'fr')
  const city = cityOf(EVENT)
  const { title } = explorer.event(EVENT)
  await explorer.open()
  await explorer.mapStands()

  await test.step('the chronology of a mark opens below the mark', async () => {
    await explorer.mark(city).click()
    await expect(explorer.chronology(city)).toBeFocused()
    await expect(explorer.mark(city)).toBeInViewport({ ratio: 1 })
    const mark = await explorer.mark(city).boundingBox()
    const card = await explorer.chronology(city).boundingBox()
    expect(mark && card && mark.y + mark.height <= card.y).toBe(true)
  })

  await test.step('an event opens as a sheet below the map', async () => {
    await explorer.entry(EVENT, explorer.chronology(city)).click()
    await expect(page).toHaveURL(explorer.address(`event=${EVENT.id}&place=${city.id}`))
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport({ ratio: 1 })
    await expect(explorer.mark(city)).toBeInViewport({ ratio: 1 })
    expect(await covered(explorer), 'the sheet lies over the event’s mark').toBe(false)
  })

  await test.step('it scrolls to its end, its way back stays in sight, and the page beside it scrolls on', async () => {
    for (const last of ['event.page', 'site.formats.regions'] as const) {
      const link = page.getByRole('link', { name: explorer.t(last) })
      await link.scrollIntoViewIfNeeded()
      await expect(link).toBeInViewport()
      await expect(explorer.backToList).toBeInViewport({ ratio: 1 })
    }
  })

  await test.step('it closes by Escape, by its link and by "back", and its entry is in sight again', async () => {
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(explorer.address(`place=${city.id}`))
    await expect(explorer.entry(EVENT, explorer.chronology(city))).toBeFocused()
    await expect(explorer.entry(EVENT, explorer.chronology(city))).toBeInViewport()
    await explorer.closeChronology(city).click()
    await expect(page).toHaveURL(explorer.address())

    await explorer.entry(EVENT).click()
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport({ ratio: 1 })
    await expect(explorer.list).toBeHidden()
    await explorer.backToList.click()
    await expect(explorer.entry(EVENT)).toBeFocused()
    await expect(explorer.entry(EVENT)).toBeInViewport()

    await explorer.openList()
    await explorer.entry(LAST).click()
    await expect(explorer.event(LAST).title).toBeInViewport()
    await page.goBack()
    await expect(explorer.event(LAST).title).toBeHidden()
    await expect(explorer.entry(LAST)).toBeInViewport()
  })

  await test.step('a search goes on to what it found', async () => {
    await explorer.search.fill('azwad')
    await explorer.search.press('Enter')
    await explorer.shows(selected({ q: 'azwad' }))
    const heading = page.getByRole('heading', { name: new RegExp(`^${explorer.t('list.title')}`) })
    await expect(heading).toBeInViewport({ ratio: 1 })
  })
})

/** Whether the sheet covers the event's mark. */
async function covered(explorer: ExplorerPage): Promise<boolean> {
  const mark = await explorer.mark(cityOf(EVENT)).boundingBox()
  const sheet = await explorer.backToList.boundingBox()
  return !mark || !sheet || mark.y + mark.height > sheet.y
}
