import { anEvent, atlas, cityOf, groupNamed } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const WITH_FIGURES = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})
const LINKED = anEvent('event linked to another', ({ links }) => links.length > 0)
const OTHER = anEvent('event at the other end', ({ id }) => id === LINKED.links[0]?.event)
const CITED = anEvent('event with several citations', ({ citations }) => citations.length > 1)

test('an event by keyboard from its city, from the list and from another event; its passages; back, forward and reload', async ({
  page,
}) => {
  test.slow()
  const explorer = new ExplorerPage(page, 'en')
  const city = cityOf(WITH_FIGURES)
  await explorer.open()

  await test.step('by keyboard alone the focus goes along, and comes back', async () => {
    await explorer.tabTo(explorer.mark(city))
    await page.keyboard.press('Enter')
    await expect(explorer.chronology(city)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(explorer.chronology(city)).toBeHidden()
    await expect(explorer.mark(city)).toBeFocused()

    await page.keyboard.press('Enter')
    await explorer.tabTo(explorer.entry(WITH_FIGURES, explorer.chronology(city)))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(explorer.address(`event=${WITH_FIGURES.id}&place=${city.id}`))
    const { title } = explorer.event(WITH_FIGURES)
    await expect(title).toBeFocused()
    await explorer.event(WITH_FIGURES).showsAllDetails()
    await page.keyboard.press('Escape')
    const entry = explorer.entry(WITH_FIGURES, explorer.chronology(city))
    await expect(entry).toBeFocused()
    await expect(entry).toBeInViewport()
    await explorer.closeChronology(city).click()
    await expect(page).toHaveURL(explorer.address())
  })

  await test.step('an entry of the list opens its event in sight, and has the focus again afterwards', async () => {
    const last = atlas.events.at(-1) ?? WITH_FIGURES
    await explorer.openList()
    await explorer.entry(last).click()
    await expect(explorer.event(last).title).toBeFocused()
    await expect(explorer.event(last).title).toBeInViewport()
    await expect(explorer.list).toBeHidden()
    await explorer.backToList.click()
    await expect(page).toHaveURL(explorer.address())
    await expect(explorer.entry(last)).toBeFocused()
    await expect(explorer.entry(last)).toBeInViewport()
  })

  const event = explorer.event(CITED)
  const number = (CITED.summary[0]?.cites[0] ?? 0) + 1
  const reference = event.references.first()
  await test.step('a number after a sentence leads to its passage; the address stays that of the View', async () => {
    await explorer.openList()
    await explorer.entry(CITED).click()
    await expect(reference).toHaveAccessibleName(explorer.t('event.reference', { number }))
    const before = page.url()
    await reference.click()
    await expect(event.passage(number)).toBeFocused()
    await expect(event.passage(number)).toBeInViewport()
    expect(page.url()).toBe(before)
    await page.keyboard.press('Escape')
    await expect(event.title).toBeHidden()
    await expect(page).toHaveURL(explorer.address())
  })

  await test.step('back and forward undo and redo every step', async () => {
    await explorer.openFilters()
    await explorer.region(groupNamed('north').name.en).click()
    await expect(page).toHaveURL(explorer.address('where=north'))
    await explorer.everywhere.click()
    await expect(page).toHaveURL(explorer.address())
    await expect(explorer.all).toBeVisible()
    await explorer.openList()
    await explorer.entry(LINKED).click()
    await expect(explorer.event(LINKED).title).toBeVisible()
    await explorer.event(LINKED).related(OTHER).click()
    await expect(explorer.event(OTHER).title).toBeVisible()

    await page.goBack()
    await expect(explorer.event(LINKED).title).toBeVisible()
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

  await test.step('a reload shows the same', async () => {
    await page.reload()
    await explorer.event(OTHER).showsAllDetails()
    await explorer.event(OTHER).waitForHydration()
    await explorer.backToList.click()
    await expect(page).toHaveURL(explorer.address())
    await expect(explorer.entry(OTHER)).toBeFocused()
  })

  await test.step('on the event’s own page the number is an address', async () => {
    await page.goto(`/en/events/${CITED.id}`)
    await reference.click()
    await expect(event.passage(number)).toBeInViewport()
    await expect(page).toHaveURL(new RegExp(`/en/events/${CITED.id}#.+-${number}$`))
  })
})
