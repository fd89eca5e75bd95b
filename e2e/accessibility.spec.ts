import { LANGUAGES } from '../geodata/language/language'
import { anEvent, atlas, cityOf } from './facts'
import { hasNoFault } from './faults'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { ComparePage } from './pages/ComparePage'
import { ExplorerPage } from './pages/ExplorerPage'
import { listInEveryLanguage } from './pages/ListPage'
import { RecordPage } from './pages/RecordPage'

const EVENT = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})
const ACTOR = atlas.actors.find(({ id }) => EVENT.figures.some(({ claimedBy }) => claimedBy === id))?.id
const SOURCE = EVENT.citations[0]?.source

test.beforeEach(() => {
  // Each state is looked through whole, some in one go.
  test.slow()
})

test('the explorer has no fault that axe knows, nor its legend, an open chronology or an open event', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  await page.getByText(explorer.t('map.legend')).click()
  await hasNoFault(page)
  await page.getByText(explorer.t('map.legend')).click()
  await explorer.mark(cityOf(EVENT)).click()
  await expect(explorer.chronology(cityOf(EVENT))).toBeVisible()
  await hasNoFault(page)
  await explorer.entry(EVENT, explorer.chronology(cityOf(EVENT))).click()
  await expect(explorer.event(EVENT).title).toBeVisible()
  await hasNoFault(page)
})

test('nor open filters, a filter in force, what may match, or an empty result', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open('where=kidal&time=1990/1992-05')
  await explorer.mapStands()
  await explorer.list.getByRole('group').last().getByText(/\d/).first().click()
  for (const group of ['kind', 'when', 'ground'] as const) await explorer.openGroup(group)
  await hasNoFault(page)
  await explorer.open('q=zzyzx')
  await explorer.mapStands()
  await hasNoFault(page)
})

test('nor the comparison', async ({ page }) => {
  for (const language of LANGUAGES) {
    const compare = new ComparePage(page, language)
    await compare.open('time=1990/1992&compare=2012')
    await compare.mapsStand('1990/1992', '2012')
    await hasNoFault(page)
  }
})

test('nor the list', async ({ page }) => {
  for (const list of listInEveryLanguage(page)) {
    await list.open('where=kidal&sort=-title')
    await page.getByText(list.t('summary.title'), { exact: false }).first().click()
    await hasNoFault(page)
  }
})

test('nor the pages of records, the lists of them, or a missing page in one language or in all', async ({
  page,
  complaints,
}) => {
  complaints.expected(NO_SUCH_PAGE)
  for (const address of [
    'en/events',
    'en/places',
    'en/actors',
    'en/sources',
    `en/actors/${ACTOR}`,
    `en/sources/${SOURCE}`,
    'en/places/kidal',
    'fr/events/no-such-event',
    'de',
  ]) {
    await page.goto(`/${address}`)
    await hasNoFault(page)
  }
  await page.goto(`/fr/events/${EVENT.id}`)
  await page.getByText(new RecordPage(page, 'fr').t('cite.title'), { exact: true }).click()
  await hasNoFault(page)
})
