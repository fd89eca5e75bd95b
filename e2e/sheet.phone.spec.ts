import { anEvent, cityOf, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

const EVENT = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})

test('an event opens as a sheet below the map, which stays in view; it closes by its link, Escape and "back"', async ({
  page,
}) => {
  for (const explorer of inEveryLanguage(page)) {
    const { title } = explorer.event(EVENT)
    await explorer.open()
    await explorer.mapStands()
    await explorer.entry(EVENT).click()
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport({ ratio: 1 })
    await expect(explorer.mark(cityOf(EVENT))).toBeInViewport({ ratio: 1 })
    expect(await covered(explorer)).toBe(false)

    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(explorer.address())
    await expect(explorer.entry(EVENT)).toBeFocused()
    await expect(explorer.entry(EVENT)).toBeInViewport()

    await explorer.entry(EVENT).click()
    await explorer.backToList.click()
    await expect(explorer.entry(EVENT)).toBeFocused()

    await explorer.entry(EVENT).click()
    await expect(title).toBeVisible()
    await page.goBack()
    await expect(title).toBeHidden()
    await expect(explorer.entry(EVENT)).toBeInViewport()
  }
})

test('the sheet scrolls by itself to its end, its way back stays in sight, and the page beside it scrolls on', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open(`event=${EVENT.id}`)
  await explorer.mapStands()
  const last = page.getByRole('link', { name: explorer.t('event.page') })
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
  await expect(explorer.backToList).toBeInViewport({ ratio: 1 })
  const footer = page.getByRole('link', { name: explorer.t('site.formats.regions') })
  await footer.scrollIntoViewIfNeeded()
  await expect(footer).toBeInViewport()
  await expect(explorer.backToList).toBeInViewport({ ratio: 1 })
})

test('the chronology of a mark opens below the mark', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const bamako = cityOf(EVENT)
  await explorer.open()
  await explorer.mapStands()
  await explorer.mark(bamako).click()
  await expect(explorer.chronology(bamako)).toBeFocused()
  await expect(explorer.mark(bamako)).toBeInViewport({ ratio: 1 })
  const mark = await explorer.mark(bamako).boundingBox()
  const card = await explorer.chronology(bamako).boundingBox()
  expect(mark && card && mark.y + mark.height <= card.y).toBe(true)
})

test('a search goes on to what it found', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.openFilters()
  await explorer.search.fill('azwad')
  await explorer.search.press('Enter')
  await explorer.shows(selected({ q: 'azwad' }))
  await expect(page.getByRole('heading', { name: /^Events/ })).toBeInViewport({ ratio: 1 })
})

/** Whether the sheet lies over the event's mark. */
async function covered(explorer: ExplorerPage): Promise<boolean> {
  const mark = await explorer.mark(cityOf(EVENT)).boundingBox()
  const sheet = await explorer.backToList.boundingBox()
  return !mark || !sheet || mark.y + mark.height > sheet.y
}
