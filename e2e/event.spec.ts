import { anEvent, atlas, cityOf, placeNamed } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

const WITH_FIGURES = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})
const TIED = anEvent('event tied to another', ({ links }) => links.length > 0)
const OTHER = anEvent('event at the other end', ({ id }) => id === TIED.links[0]?.event)

test('a city, its chronology, an event with all that is told of it', { tag: '@phone' }, async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    const city = cityOf(WITH_FIGURES)
    await explorer.mark(city).click()
    await explorer.entry(WITH_FIGURES, explorer.chronology(city)).click()
    await expect(page).toHaveURL(explorer.address(`event=${WITH_FIGURES.id}`))
    await explorer.event(WITH_FIGURES).tellsEverything()
  }
})

test('the same by keyboard alone: the focus goes along, and comes back', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const city = cityOf(WITH_FIGURES)
  await explorer.open()
  await explorer.tabTo(explorer.mark(city))
  await page.keyboard.press('Enter')
  await expect(explorer.chronology(city)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(explorer.chronology(city)).toBeHidden()
  await expect(explorer.mark(city)).toBeFocused()

  await page.keyboard.press('Enter')
  await explorer.tabTo(explorer.entry(WITH_FIGURES, explorer.chronology(city)))
  await page.keyboard.press('Enter')
  await expect(explorer.event(WITH_FIGURES).title).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(explorer.backToList).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(explorer.entry(WITH_FIGURES)).toBeFocused()
  await expect(explorer.entry(WITH_FIGURES)).toBeInViewport()
})

test('an entry of the list opens its event; back to the list, the entry has the focus again', {
  tag: '@phone',
}, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const last = atlas.events.at(-1) ?? WITH_FIGURES
  await explorer.open()
  await explorer.entry(last).click()
  await expect(explorer.event(last).title).toBeFocused()
  await expect(explorer.event(last).title).toBeInViewport()
  await expect(explorer.list).toBeHidden()
  await explorer.backToList.click()
  await expect(page).toHaveURL(explorer.address())
  await expect(explorer.entry(last)).toBeFocused()
  await expect(explorer.entry(last)).toBeInViewport()
})

test('the browser\'s "back" and "forward" undo and redo every step', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.openFilters()
  await explorer.region(explorer.t('filter.north')).click()
  await expect(page).toHaveURL(explorer.address('where=north'))
  await explorer.openFilters()
  await explorer.everywhere.click()
  await explorer.entry(TIED).click()
  await expect(explorer.event(TIED).title).toBeVisible()
  await explorer.event(TIED).related(OTHER).click()
  await expect(explorer.event(OTHER).title).toBeVisible()

  await page.goBack()
  await expect(explorer.event(TIED).title).toBeVisible()
  await page.goBack()
  await expect(explorer.list).toBeVisible()
  await expect(page).toHaveURL(explorer.address())
  await page.goBack()
  await expect(page).toHaveURL(explorer.address('where=north'))
  await page.goBack()
  await expect(page).toHaveURL(explorer.address())

  for (let step = 0; step < 4; step++) await page.goForward()
  await expect(explorer.event(OTHER).title).toBeVisible()
})

test('a reload and a pasted link show the same', async ({ page, context }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open('where=north')
  const inTheNorth = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  await explorer.entry(inTheNorth).click()
  await expect(explorer.event(inTheNorth).title).toBeVisible()
  const address = page.url()
  await page.reload()
  await explorer.event(inTheNorth).tellsEverything()
  const pasted = new ExplorerPage(await context.newPage(), 'fr')
  await pasted.page.goto(address)
  await pasted.event(inTheNorth).tellsEverything()
  await pasted.backToList.click()
  await expect(pasted.page).toHaveURL(pasted.address('where=north'))
  await expect(pasted.entry(inTheNorth)).toBeFocused()
})

test('an event outside the filter opens all the same, and the way back keeps the filter', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const abroad = anEvent('event abroad', ({ place }) => placeNamed(place).abroad)
  await explorer.open(`where=kidal&event=${abroad.id}`)
  await explorer.event(abroad).tellsEverything()
  await explorer.backToList.click()
  await expect(page).toHaveURL(explorer.address('where=kidal'))
  await expect(explorer.list).toBeVisible()
})

test('a number after a sentence leads to its passage; beside the map the address stays that of the View', async ({
  page,
}) => {
  const cited = anEvent('event with several citations', ({ citations }) => citations.length > 1)
  const explorer = new ExplorerPage(page, 'en')
  const event = explorer.event(cited)
  const number = (cited.summary[0]?.cites[0] ?? 0) + 1
  const reference = event.references.first()

  await explorer.open(`event=${cited.id}`)
  await expect(reference).toHaveAccessibleName(explorer.t('event.reference', { number }))
  const before = page.url()
  await reference.click()
  await expect(event.passage(number)).toBeFocused()
  await expect(event.passage(number)).toBeInViewport()
  expect(page.url()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(event.title).toBeHidden()

  await page.goto(`/en/events/${cited.id}`)
  await reference.click()
  await expect(event.passage(number)).toBeInViewport()
  await expect(page).toHaveURL(new RegExp(`/en/events/${cited.id}#.+-${number}$`))
})
