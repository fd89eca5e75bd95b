import { WHERE_GROUPS } from '../geodata/view/view'
import { anEvent, atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

test('the Kidal filter shows what certainly happened there, and what may have, apart', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    await explorer.openFilters()
    await explorer.region(explorer.regionNamed('kidal')).click()
    await expect(page).toHaveURL(explorer.address('where=kidal'))
    await expect(explorer.region(explorer.regionNamed('kidal'))).toHaveAttribute('aria-current', 'true')
    await explorer.shows(selected({ where: ['kidal'] }))
  }
})

test('every region and group says beforehand what a click would show', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    await explorer.openFilters()
    const { where } = selected().counts
    const names = [
      ...atlas.regions.map(({ id, name }) => ({ id, name: name[explorer.language] })),
      ...WHERE_GROUPS.map((id) => ({ id, name: explorer.t(`filter.${id}`) })),
    ]
    for (const { id, name } of names) {
      const { certain, possible } = where[id] ?? { certain: -1, possible: -1 }
      const counts = explorer.t('filter.count', { certain, possible })
      await expect(explorer.region(name)).toHaveAccessibleName(`${name} ${counts}`)
    }
  }
})

test('several regions, the north, and everywhere again', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.openFilters()
  await explorer.region(explorer.regionNamed('kidal')).click()
  await expect(page).toHaveURL(explorer.address('where=kidal'))
  await explorer.region(explorer.regionNamed('gao')).click()
  // In the order of the regions, not of the clicks: one View has one address.
  const both = atlas.regions.map(({ id }) => id).filter((id) => id === 'gao' || id === 'kidal')
  await expect(page).toHaveURL(explorer.address(`where=${both}`))
  await explorer.shows(selected({ where: ['gao', 'kidal'] }))
  await explorer.region(explorer.regionNamed('kidal')).click()
  await expect(page).toHaveURL(explorer.address('where=gao'))
  await explorer.everywhere.click()
  await expect(page).toHaveURL(explorer.address())

  await explorer.region(explorer.t('filter.north')).click()
  await expect(page).toHaveURL(explorer.address('where=north'))
  await explorer.shows(selected({ where: ['north'] }))
  await explorer.everywhere.click()
  await explorer.shows(selected())
})

test('the second of two quick clicks does not undo the first', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.openFilters()
  const chips = await Promise.all(
    ['gao', 'kidal'].map((region) => explorer.region(explorer.regionNamed(region)).elementHandle()),
  )
  // Quicker than a hand and than Playwright: the second comes before the browser has drawn what the first did.
  await page.evaluate(async (pressed) => {
    for (const chip of pressed) {
      if (chip instanceof HTMLElement) chip.click()
      await Promise.resolve()
    }
  }, chips)
  await explorer.shows(selected({ where: ['gao', 'kidal'] }))
})

test('events abroad are found by their own filter', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open()
  await explorer.openFilters()
  await explorer.region(explorer.t('filter.abroad')).click()
  await explorer.shows(selected({ where: ['abroad'] }))
})

test('any filter of the address is named and can be taken away', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north&kind=conflict&sure=1')
  await explorer.shows(selected({ where: ['north'], kind: ['conflict'], sure: true }))
  const active = page.getByRole('list', { name: explorer.t('filter.active') })
  await expect(active.getByRole('listitem')).toHaveCount(3)
  await active.getByRole('link', { name: explorer.t('filter.remove', { filter: explorer.t('filter.sure') }) }).click()
  await expect(page).toHaveURL(explorer.address('where=north&kind=conflict'))
  await explorer.shows(selected({ where: ['north'], kind: ['conflict'] }))
})

test('a search without accents finds the event of Ségou Region', async ({ page }) => {
  const event = anEvent('event of Ségou Region', ({ place }) => place === 'segou-region')
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    await explorer.search.fill('segou')
    await explorer.search.press('Enter')
    await expect(page).toHaveURL(explorer.address('q=segou'))
    await expect(explorer.entry(event)).toBeVisible()
    await explorer.shows(selected({ q: 'segou' }))
  }
})

test('a search keeps the other filters', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north')
  await explorer.search.fill('Tuareg')
  await explorer.searchButton.click()
  await expect(page).toHaveURL(explorer.address('where=north&q=Tuareg'))
  await explorer.shows(selected({ where: ['north'], q: 'Tuareg' }))
})

test('a search that finds nothing says so and offers everything again', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    await explorer.search.fill('zzyzx')
    await explorer.searchButton.click()
    await expect(explorer.list).toContainText(explorer.t('list.empty'))
    await explorer.showEverything.click()
    await expect(page).toHaveURL(explorer.address())
    await explorer.shows(selected())
    await expect(explorer.search).toHaveValue('')
  }
})
