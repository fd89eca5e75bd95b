import type { Page } from '@playwright/test'
import { LANGUAGES } from '../geodata/domain/language/language'
import { anEvent, atlas, cityOf } from './facts'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { ComparePage } from './pages/ComparePage'
import { ExplorerPage } from './pages/ExplorerPage'
import { ListPage } from './pages/ListPage'
import { RecordPage } from './pages/RecordPage'

/* Each state once; on a phone only those with another layout, in the light theme. */

const EVENT = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})
const ACTOR = atlas.actors.find(({ id }) => EVENT.figures.some(({ claimedBy }) => claimedBy === id))?.id
const SOURCE = EVENT.citations[0]?.source

test('axe finds no fault in the explorer, nor in its legend, an open chronology or an open event', async ({
  page,
  isMobile,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  await page.getByText(explorer.t('map.legend')).click()
  await hasNoFault(page, { lightOnly: isMobile })
  await page.getByText(explorer.t('map.legend')).click()
  await explorer.mark(cityOf(EVENT)).click()
  await expect(explorer.chronology(cityOf(EVENT))).toBeVisible()
  await hasNoFault(page, { lightOnly: isMobile })
  await explorer.entry(EVENT, explorer.chronology(cityOf(EVENT))).click()
  await expect(explorer.event(EVENT).title).toBeVisible()
  await hasNoFault(page, { lightOnly: isMobile })
})

test('nor in open filters, an active filter, possible events, or an empty result', async ({ page, isMobile }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open('where=kidal&time=1990/1992-05')
  await explorer.mapStands()
  await explorer.list.getByRole('group').last().getByText(/\d/).first().click()
  for (const group of ['kind', 'when', 'ground'] as const) await explorer.openGroup(group)
  await hasNoFault(page, { lightOnly: isMobile })
  if (isMobile) return
  await explorer.open('q=zzyzx')
  await explorer.mapStands()
  await hasNoFault(page)
})

test('nor in the comparison, nor in the list', async ({ page, isMobile }) => {
  const compare = new ComparePage(page, 'en')
  await compare.open('time=1990/1992&compare=2012&where=kidal')
  await compare.mapsStand('1990/1992', '2012')
  // If the periods are close together, their handles are too, on a phone; they can also be typed.
  await hasNoFault(page, { lightOnly: isMobile, equivalent: '[role="slider"]' })
  const list = new ListPage(page, 'fr')
  await list.open('where=kidal&sort=-title')
  await page.getByText(list.t('summary.title'), { exact: false }).first().click()
  await hasNoFault(page, { lightOnly: isMobile })
})

test('nor in the pages of records, nor in the texts about the site and its data', async ({ page, isMobile }) => {
  // Text pages, which are only narrower on a phone.
  if (isMobile) {
    await page.goto(`/fr/events/${EVENT.id}`)
    return hasNoFault(page, { lightOnly: true })
  }
  const paths = [`actors/${ACTOR}`, `sources/${SOURCE}`, 'places/kidal', 'data?where=north', 'about']
  await haveNoFault(page, [...paths, `report?event=${EVENT.id}`])
})

test('nor in lists of records, nor in the history', async ({ page, isMobile }) => {
  // These share their components, and so their colours, with other pages.
  await haveNoFault(page, isMobile ? ['places'] : ['places', 'actors', 'sources', 'method#north'], { lightOnly: true })
  if (isMobile) return
  await page.goto(`/fr/events/${EVENT.id}?v=1`)
  await page.getByText(new RecordPage(page, 'fr').t('cite.title'), { exact: true }).click()
  await hasNoFault(page)
  await page.goto(`/en/events/${EVENT.id}/history`)
  await hasNoFault(page)
  await page.goto('/en/corrections')
  await page.getByRole('main').getByRole('group').first().locator('summary').first().click()
  await hasNoFault(page)
})

/** Checks the pages alternately in each language: they have the same components in all. */
async function haveNoFault(page: Page, paths: readonly string[], looked: Parameters<typeof hasNoFault>[1] = {}) {
  for (const [turn, path] of paths.entries())
    await test.step(path, async () => {
      await page.goto(`/${LANGUAGES[turn % LANGUAGES.length]}/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await hasNoFault(page, looked)
    })
}
