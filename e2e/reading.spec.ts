import { documentLabel } from '../geodata/domain/cite/citedDocuments'
import { relatedTo } from '../geodata/domain/join/related'
import { linkArcsOf } from '../geodata/drawing/link/linkArcs'
import { anEvent, atlas, placeNamed } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test('a passage of a commentary links to its place in the document', async ({ page }) => {
  const event = anEvent('event that a commentary tells', ({ citations }) => citations.some(({ part }) => part !== null))
  const cited = event.citations.find(({ part }) => part !== null)
  const source = atlas.sources.find(({ id }) => id === cited?.source)
  const part = source?.parts.find(({ id }) => id === cited?.part)
  if (!source || !part) throw new Error('The atlas holds no such part.')
  const name = documentLabel({ source, part }, 'en')
  await page.goto(`/en/events/${event.id}`)
  await new ExplorerPage(page, 'en')
    .event(event)
    .cited({ source, part })
    .getByRole('link', { name, exact: true })
    .click()
  await expect(page).toHaveURL(`/en/sources/${source.id}#${part.id}`)
  await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport()
})

test('the explorer’s panel draws the links of an event on the map, on demand, and its address shows the same', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const mixed = anEvent('event with stated and inferred links to other places', (event) => {
    const [stated, all] = (['stated', 'all'] as const).map((which) => linkArcsOf(atlas, event, which).arcs.length)
    return (stated ?? 0) > 0 && (all ?? 0) > (stated ?? 0)
  })
  const [stated, all] = (['stated', 'all'] as const).map((which) => linkArcsOf(atlas, mixed, which))
  const inferred = all?.arcs.flatMap(({ ends }) => ends).filter(({ basis }) => basis === 'inferred') ?? []
  await explorer.open(`event=${mixed.id}`)
  await explorer.mapStands()
  // Arcs react to the pointer, like regions, but have no role.
  const lines = explorer.map.locator('path.leaflet-interactive')
  await expect(lines).toHaveCount(atlas.regions.length)
  const shows = (arcs: readonly unknown[] | undefined) =>
    expect(lines).toHaveCount(atlas.regions.length + (arcs?.length ?? 0))

  const toggle = page.getByRole('button', { name: explorer.t('event.linksOnMap.show') })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}&ties=1$`))
  await shows(stated?.arcs)
  const here = stated?.here.length ?? 0
  if (here > 0) await expect(page.getByText(explorer.t('event.linksOnMap.here', { count: here }))).toBeVisible()

  // Inferred links are drawn only on request, or by an address with all.
  const also = page.getByRole('checkbox', {
    name: explorer.t('event.linksOnMap.alsoInferred', { count: inferred.length }),
  })
  await also.check()
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}&ties=all$`))
  await shows(all?.arcs)
  await page.reload()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(also).toBeChecked()
  await shows(all?.arcs)
  await also.uncheck()
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}&ties=1$`))
  await shows(stated?.arcs)
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(new RegExp(`event=${mixed.id}$`))
  await shows([])

  await toggle.click()
  const other = relatedTo(atlas, mixed)[0]?.events[0]
  if (!other) throw new Error('The event is related to none.')
  await explorer.event(mixed).related(other).click()
  await expect(explorer.event(other).title).toBeVisible()
  await page.goBack()
  await expect(explorer.event(mixed).title).toBeVisible()
})

test('an address with the links of an event abroad shows all of them on the map', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const abroad = anEvent(
    'event in Abidjan with links',
    (event) => event.place === 'abidjan' && linkArcsOf(atlas, event, 'stated').arcs.length > 0,
  )
  await explorer.open(`event=${abroad.id}&ties=1`)
  await explorer.mapStands()
  for (const place of ['abidjan', 'bamako']) await expect(explorer.mark(placeNamed(place))).toBeInViewport()
})
