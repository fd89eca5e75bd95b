import { linkArcsOf } from '../geodata/drawing/link/linkArcs'
import { anEvent, atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test('whatever fails to load says so, leaves the rest working, and can be retried', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
  const explorer = new ExplorerPage(page, 'fr')
  const alert = (text: string) => page.getByRole('alert').filter({ hasText: text })
  const isScript = (url: URL) => url.pathname.endsWith('.js')

  await test.step('the map and the filters, beside a list', async () => {
    // The page's own scripts are for the list; others are loaded after them: the map, which the page names, the folded
    // filters, and the latitudes that this reader had open.
    const text = await (await request.get('/fr')).text()
    const own = [...text.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path]) => path)
    const isTheMap = (url: URL) => isScript(url) && !own.includes(url.pathname)
    await page.route(isTheMap, (route) => route.abort())
    await explorer.open()
    const failed = alert(explorer.t('map.failed'))
    const again = failed.getByRole('button')
    await expect(failed).toBeVisible()
    await explorer.openFilters()
    const filters = alert(explorer.t('filter.failed'))
    await expect(filters, 'the filters are asked for when they are opened').toBeVisible()
    await again.click()
    await expect(failed).toBeVisible()
    const latitudes = alert(explorer.t('timeline.failed'))
    await expect(latitudes, 'the strip of latitudes was asked for as well').toBeVisible()
    await page.unroute(isTheMap)
    await filters.getByRole('button').click()
    await explorer.region(explorer.regionNamed('kidal')).click()
    await explorer.shows(selected({ where: ['kidal'] }))
    await again.click()
    await explorer.mapStands()
    await latitudes.getByRole('button').click()
    await expect(page.getByRole('listbox', { name: explorer.t('timeline.marks') })).toBeVisible()
    await explorer.everywhere.click()
  })

  await test.step('a drawing tool', async () => {
    await page.route(isScript, (route) => route.abort())
    await explorer.map.getByRole('button', { name: explorer.t('filter.draw.rectangle') }).click()
    const failed = alert(explorer.t('filter.draw.failed'))
    const again = failed.getByRole('button', { name: explorer.t('map.retry') })
    await again.click()
    await expect(failed).toBeVisible()
    await page.unroute(isScript)
    await again.click()
    await expect(explorer.map.getByRole('application', { name: explorer.t('filter.draw.rectangle') })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  const event = anEvent('event linked to another place', (one) => linkArcsOf(atlas, one, 'stated').arcs.length > 0)
  await test.step('the panel of an event, which leads to the event’s page instead', async () => {
    await page.route(isScript, (route) => route.abort())
    await explorer.openList()
    await explorer.entry(event).click()
    const failed = alert(explorer.t('event.failed'))
    await expect(failed.getByRole('link')).toHaveAttribute('href', `/fr/events/${event.id}`)
    await page.unroute(isScript)
    await failed.getByRole('button', { name: explorer.t('event.retry') }).click()
    await expect(explorer.event(event).title).toBeVisible()
  })

  await test.step('the arcs of an event', async () => {
    await page.route(isScript, (route) => route.abort())
    await page.getByRole('button', { name: explorer.t('event.linksOnMap.show') }).click()
    const failed = alert(explorer.t('map.arcsFailed'))
    await expect(failed).toBeVisible()
    await page.unroute(isScript)
    await failed.getByRole('button', { name: explorer.t('map.retry') }).click()
    await expect(failed).toBeHidden()
    await expect.poll(() => explorer.map.locator('path.leaflet-interactive[stroke-linecap]').count()).toBeGreaterThan(0)
  })
})
