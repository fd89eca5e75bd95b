import { citedDocuments, documentLabel } from '../geodata/citation/document'
import { LANGUAGES } from '../geodata/language/language'
import { halvesByKind } from '../geodata/summary/halves'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { ListPage, listInEveryLanguage } from './pages/ListPage'

test('the list holds every event with its date, place, kind and sources', async ({ page }) => {
  const event = anEvent('event with several figures', ({ figures }) => figures.length > 2)
  for (const list of listInEveryLanguage(page)) {
    await list.open()
    await list.shows(selected())
    const row = list.line(event)
    await expect(row).toContainText(placeNamed(event.place).name[list.language])
    await expect(row).toContainText(list.t(`precision.${placeNamed(event.place).precision}`))
    await expect(row).toContainText(atlas.kinds.find(({ id }) => id === event.kind)?.name[list.language] ?? '?')
    await expect(row).toContainText(list.t(`event.status.${event.status}`))
    for (const document of citedDocuments(atlas, event.citations))
      await expect(row).toContainText(documentLabel(document, list.language))
    await expect(row.getByRole('listitem').first()).toContainText(/\d/)
  }
})

test('a column sorts by a click, turns round by a second, and the address keeps it', async ({ page }) => {
  const list = new ListPage(page, 'fr')
  await list.open('kind=coup')
  const inTime = await list.titles()
  await expect(list.column('date')).toHaveAttribute('aria-sort', 'ascending')

  await list.column('event').getByRole('link').click()
  await expect(page).toHaveURL(list.address('kind=coup&sort=title'))
  await expect(list.column('event')).toHaveAttribute('aria-sort', 'ascending')
  await expect(list.column('date')).toHaveAttribute('aria-sort', 'none')
  const inOrder = inTime.toSorted(new Intl.Collator('fr', { numeric: true }).compare)
  expect(await list.titles()).toEqual(inOrder)

  await list.column('event').getByRole('link').click()
  await expect(page).toHaveURL(list.address('kind=coup&sort=-title'))
  await expect(list.column('event')).toHaveAttribute('aria-sort', 'descending')
  expect(await list.titles()).toEqual(inOrder.toReversed())

  await page.goBack()
  await page.goBack()
  await expect(list.column('date')).toHaveAttribute('aria-sort', 'ascending')
  expect(await list.titles()).toEqual(inTime)
})

test('events sort by status, and who does not act has the role in brackets', async ({ page }) => {
  for (const list of listInEveryLanguage(page)) {
    await list.open()
    await list.column('status').getByRole('link').click()
    await expect(page).toHaveURL(list.address('sort=status'))
    await list.column('status').getByRole('link').click()
    await expect(page).toHaveURL(list.address('sort=-status'))
    const judged = atlas.events.filter(({ status }) => status === 'judged')
    expect((await list.titles()).slice(0, judged.length)).toEqual(judged.map(({ title }) => title[list.language]))

    const event = anEvent('event in which somebody is acted on', ({ actors }) => {
      return actors.some(({ role }) => role === 'acted-on')
    })
    const acted = event.actors.find(({ role }) => role === 'acted-on')
    const actor = atlas.actors.find(({ id }) => id === acted?.id)?.name[list.language] ?? '?'
    await expect(list.line(event)).toContainText(list.t('table.inRole', { actor, role: 'acted-on' }))
  }
})

test('the filters are those of the map', async ({ page }) => {
  for (const list of listInEveryLanguage(page)) {
    await list.open()
    await list.openFilters()
    await list.region(list.regionNamed('kidal')).click()
    await expect(page).toHaveURL(list.address('where=kidal'))
    await list.shows(selected({ where: ['kidal'] }))
    await list.search.fill('zzyzx')
    await list.search.press('Enter')
    await list.showEverything.click()
    await list.shows(selected())
  }
})

test('map and list show the same View, there and back', async ({ page }) => {
  const [list, explorer] = [new ListPage(page, 'en'), new ExplorerPage(page, 'en')]
  await explorer.open('where=north&kind=conflict')
  await list.way('list').click()
  await expect(page).toHaveURL(list.address('where=north&kind=conflict'))
  await list.shows(selected({ where: ['north'], kind: ['conflict'] }))
  await expect(list.way('list')).toHaveAttribute('aria-current', 'page')
  await list.way('map').click()
  await expect(page).toHaveURL(explorer.address('where=north&kind=conflict'))
  await explorer.shows(selected({ where: ['north'], kind: ['conflict'] }))
})

test('a title leads to the event, a place to the place', async ({ page }) => {
  const list = new ListPage(page, 'fr')
  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  await list.open('where=kidal')
  await list.line(event).getByRole('link', { name: event.title.fr }).click()
  await list.event(event).tellsEverything()
  await page.goBack()
  await list
    .line(event)
    .getByRole('link', { name: placeNamed('kidal').name.fr, exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: placeNamed('kidal').name.fr })).toBeVisible()
})

test('north and south are summed up by kind, on the map and on the list', async ({ page }) => {
  const { kinds } = halvesByKind(atlas, selected({ where: ['kidal'] }))
  for (const language of LANGUAGES)
    for (const surface of [new ListPage(page, language), new ExplorerPage(page, language)]) {
      const { t } = surface
      await surface.open('where=kidal')
      await page.getByText(t('summary.title'), { exact: false }).first().click()
      const chart = page.getByRole('table', { name: t('summary.caption') })
      for (const { id, halves } of kinds) {
        const name = atlas.kinds.find((kind) => kind.id === id)?.name[language] ?? '?'
        const row = chart.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        await expect(row.getByRole('cell').first()).toHaveAccessibleName(t('filter.count', { ...halves.north }))
        await expect(row.getByRole('cell').last()).toHaveAccessibleName(t('filter.count', { ...halves.south }))
      }
    }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is complete, sorts and filters', async ({ page }) => {
    const list = new ListPage(page, 'en')
    await list.open()
    await list.shows(selected())
    await list.column('event').getByRole('link').click()
    await expect(page).toHaveURL(list.address('sort=title'))
    await expect(list.column('event')).toHaveAttribute('aria-sort', 'ascending')
    await list.openFilters()
    await list.region(list.regionNamed('gao')).click()
    await expect(page).toHaveURL(list.address('where=gao&sort=title'))
    await list.shows(selected({ where: ['gao'] }))
  })
})

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 600 } })

  test('the list does not scroll sideways', async ({ page }) => {
    for (const list of listInEveryLanguage(page)) {
      await list.open()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })
})
