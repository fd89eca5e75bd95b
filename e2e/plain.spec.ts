import { gathered } from '../geodata/place/gather'
import { standing } from '../geodata/place/mark'
import { parseWindow } from '../geodata/time/window'
import { anEvent, atlas, cityOf, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is complete, and the map stands there with every city, each leading to its page', async ({ page }) => {
    for (const explorer of inEveryLanguage(page)) {
      await explorer.open('time=2012')
      const selection = selected({ time: parseWindow('2012') })
      await explorer.shows(selection)
      for (const one of standing(gathered(atlas, selection))) {
        const { place } = one
        const mark = explorer.stillMap.getByRole('link', { name: explorer.marked(one), exact: true })
        await expect(mark).toHaveAttribute('href', `/${explorer.language}/places/${place.id}`)
      }
      await explorer.stillMap.getByRole('link', { name: /^Gao/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Gao' })).toBeVisible()
    }
  })

  test('the region links filter', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'fr')
    await explorer.open()
    await explorer.openFilters()
    await explorer.region(explorer.regionNamed('kidal')).click()
    await expect(page).toHaveURL(explorer.address('where=kidal'))
    await explorer.shows(selected({ where: ['kidal'] }))
    await explorer.openFilters()
    await explorer.everywhere.click()
    await explorer.shows(selected())
  })

  test('an entry of the list opens its event, with a way back', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
    await explorer.open('where=kidal')
    await explorer.entry(event).click()
    await expect(page).toHaveURL(explorer.address(`where=kidal&event=${event.id}`))
    await explorer.event(event).tellsEverything()
    await explorer.backToList.click()
    await expect(page).toHaveURL(explorer.address('where=kidal'))
    await explorer.shows(selected({ where: ['kidal'] }))
  })

  test('the search form searches and keeps the filter', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open('where=north')
    await explorer.search.fill('tuareg')
    await explorer.searchButton.click()
    await explorer.shows(selected({ where: ['north'], q: 'tuareg' }))
    await explorer.search.fill('zzyzx')
    await explorer.searchButton.click()
    await expect(explorer.list).toContainText(explorer.t('list.empty'))
    await explorer.showEverything.click()
    await explorer.shows(selected())
  })

  test('theme and language are links', async ({ page }) => {
    const [english, french] = [new ExplorerPage(page, 'en'), new ExplorerPage(page, 'fr')]
    await english.open('where=kidal')
    await english.theme('dark').click()
    await expect(page.locator('[data-theme]')).toHaveCSS('color-scheme', 'dark')
    await english.languageLink('fr').click()
    await expect(page).toHaveURL(french.address('where=kidal&theme=dark'))
    await french.shows(selected({ where: ['kidal'] }))
    await french.theme('light').click()
    await expect(page.locator('[data-theme]')).toHaveCSS('color-scheme', 'light')
  })

  test('event and place pages read', async ({ page }) => {
    const event = anEvent('event in a place of Bamako', ({ place }) => placeNamed(place).within === 'bamako')
    const explorer = new ExplorerPage(page, 'en')
    await page.goto(`/en/events/${event.id}`)
    await explorer.event(event).tellsEverything()
    await page.goto(`/en/places/${cityOf(event).id}`)
    await page.getByRole('link', { name: event.title.en, exact: true }).click()
    await expect(page).toHaveURL(`/en/events/${event.id}`)
  })
})
