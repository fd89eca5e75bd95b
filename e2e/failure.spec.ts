import { LANGUAGES } from '../geodata/language/language'
import { tiesOf } from '../geodata/tie/tie'
import { anEvent, atlas, eventsOf, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test('a drawing tool that cannot be loaded says so and comes when tried again', async ({ page, complaints }) => {
  complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  await page.route(/\.js$/, (route) => route.abort())
  await explorer.map.getByRole('button', { name: explorer.t('filter.draw.rectangle') }).click()
  const trouble = page.getByRole('alert').filter({ hasText: explorer.t('filter.draw.failed') })
  await trouble.getByRole('button', { name: explorer.t('map.retry') }).click()
  await expect(trouble).toBeVisible()
  await page.unroute(/\.js$/)
  await trouble.getByRole('button', { name: explorer.t('map.retry') }).click()
  await expect(explorer.map.getByRole('application', { name: explorer.t('filter.draw.rectangle') })).toBeVisible()
})

for (const language of LANGUAGES)
  test(`a map that cannot be loaded says so and comes when tried again (${language})`, async ({
    page,
    request,
    complaints,
  }) => {
    complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
    const explorer = new ExplorerPage(page, language)
    // What the page names itself is the list; any other script is asked for by the list, and that is the map.
    const named = await (await request.get(`/${language}`)).text()
    const isTheMap = (url: URL) => url.pathname.endsWith('.js') && !named.includes(url.pathname)
    await page.route(isTheMap, (route) => route.abort())
    await explorer.open()
    await expect(page.getByRole('alert').filter({ hasText: explorer.t('map.failed') })).toBeVisible()
    await explorer.shows(selected())
    await explorer.openFilters()
    await explorer.region(explorer.regionNamed('kidal')).click()
    await explorer.shows(selected({ where: ['kidal'] }))

    await explorer.button('retry').click()
    await expect(page.getByRole('alert').filter({ hasText: explorer.t('map.failed') })).toBeVisible()
    await page.unroute(isTheMap)
    await explorer.button('retry').click()
    await explorer.mapStands()
  })

for (const language of LANGUAGES)
  test(`an event whose panel cannot be loaded leads to its page and opens when tried again (${language})`, async ({
    page,
    complaints,
  }) => {
    complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
    const explorer = new ExplorerPage(page, language)
    await explorer.open()
    await explorer.mapStands()
    const [event] = eventsOf(selected().certain)
    if (!event) throw new Error('there is no event to open')
    const isScript = (url: URL) => url.pathname.endsWith('.js')
    await page.route(isScript, (route) => route.abort())
    await explorer.list.getByRole('link', { name: event.title[language], exact: true }).click()
    const failed = page.getByRole('alert').filter({ hasText: explorer.t('event.failed') })
    await expect(failed.getByRole('link')).toHaveAttribute('href', `/${language}/events/${event.id}`)
    await page.unroute(isScript)
    await failed.getByRole('button', { name: explorer.t('event.retry') }).click()
    await expect(page.getByRole('heading', { name: event.title[language] })).toBeVisible()
  })

test('arcs that cannot be loaded say so over the map and come when tried again', async ({ page, complaints }) => {
  complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
  const explorer = new ExplorerPage(page, 'en')
  const tied = anEvent('event tied to another place', (event) => tiesOf(atlas, event, 'stated').arcs.length > 0)
  await explorer.open(`event=${tied.id}`)
  await explorer.mapStands()
  const isScript = (url: URL) => url.pathname.endsWith('.js')
  await page.route(isScript, (route) => route.abort())
  await page.getByRole('button', { name: explorer.t('event.ties.show') }).click()
  const trouble = page.getByRole('alert').filter({ hasText: explorer.t('map.arcsFailed') })
  await expect(trouble).toBeVisible()
  await page.unroute(isScript)
  await trouble.getByRole('button', { name: explorer.t('map.retry') }).click()
  await expect(trouble).toBeHidden()
  await expect.poll(() => explorer.map.locator('path.leaflet-interactive[stroke-linecap]').count()).toBeGreaterThan(0)
})
