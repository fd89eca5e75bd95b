import type { Place } from '../geodata/domain/join/atlas'
import { type PlaceCount, placeCounts } from '../geodata/domain/select/placeCounts'
import { atlas, eventsCountedAt, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const SIX_CITIES = ['bamako', 'kidal', 'gao', 'timbuktu', 'aguelhok', 'segou'].map(placeNamed)

/** The count on a place's mark, or in its row of the tray. */
function markAt(place: Place, selection = selected()): PlaceCount {
  const mark = placeCounts(atlas, selection).find((one) => one.place.id === place.id)
  if (!mark) throw new RangeError(`${place.id} has no mark of its own`)
  return mark
}

/** Ids of all events counted at a place. */
function idsAt(place: Place): string[] {
  return eventsCountedAt(place).map(({ id }) => id)
}

test('cities on the map and areas in the tray have counts, and open their chronology; the legend names every kind; the counts follow a filter', {
  tag: '@phone',
}, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open()
  for (const city of SIX_CITIES) {
    const mark = markAt(city)
    expect(mark.count.certain + mark.count.possible, city.id).toBe(eventsCountedAt(city).length)
    await expect(explorer.mark(city)).toHaveAccessibleName(explorer.marked(mark))
    await expect(explorer.mark(city), `${city.id} is in sight`).toBeInViewport()
  }
  for (const city of SIX_CITIES) {
    const chronology = explorer.chronology(city)
    await explorer.mark(city).click()
    await expect(chronology).toBeVisible()
    await explorer.holds(chronology, idsAt(city))
    await expect(chronology).toContainText(explorer.t('place.events', { ...markAt(city).count }))
    await explorer.closeChronology(city).click()
    await expect(chronology).toBeHidden()
  }

  const areas = atlas.places.filter(
    (place) => place.within === null && (place.abroad || !place.point) && eventsCountedAt(place).length > 0,
  )
  await explorer.openTray()
  await expect(explorer.tray.getByRole('link')).toHaveCount(areas.length)
  for (const area of areas) {
    const row = markAt(area)
    expect(row.count.certain + row.count.possible, area.id).toBe(eventsCountedAt(area).length)
    await expect(explorer.row(area)).toHaveAccessibleName(explorer.marked(row))
  }
  const region = placeNamed('segou-region')
  await explorer.row(region).click()
  await explorer.holds(explorer.chronology(region), idsAt(region))
  await explorer.closeChronology(region).click()

  const legend = page.getByRole('group').filter({ hasText: explorer.t('map.legend') })
  await legend.getByText(explorer.t('map.legend')).click()
  for (const { name } of atlas.kinds) await expect(legend.getByText(name.fr, { exact: true })).toBeVisible()
  const buttons = page
    .getByRole('region', { name: explorer.t('map.label'), exact: true })
    .locator('button:not([data-place])')
  // Each can be clicked while the legend is open.
  const seen = await buttons.filter({ visible: true }).all()
  expect(seen.length).toBeGreaterThan(2)
  for (const button of seen) await button.click({ trial: true })

  const conflict = atlas.kinds.find(({ id }) => id === 'conflict')?.name.fr ?? ''
  await explorer.value(await explorer.openGroup('kind'), conflict).click()
  await expect(page).toHaveURL(explorer.address('kind=conflict'))
  const selection = selected({ kind: ['conflict'] })
  for (const id of ['kidal', 'gao', 'timbuktu', 'aguelhok'] as const) {
    const city = placeNamed(id)
    await expect(explorer.mark(city)).toHaveAccessibleName(explorer.marked(markAt(city, selection)))
  }
})

test('the camera of a pasted address is kept; a click on a region filters, a drag does not and adds no history entry; reset shows the whole country', {
  tag: '@phone',
}, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  // Any closer, the map has a message at its top that the base map ends.
  const camera = 'at=18.4411,1.4078,8'
  await explorer.open(camera)
  await explorer.mapStands()
  await expect(explorer.mark(placeNamed('kidal'))).toBeInViewport()
  await expect(explorer.mark(placeNamed('bamako')), 'the camera closes in').not.toBeInViewport()
  await expect(page, 'the camera is kept').toHaveURL(explorer.address(camera))

  await explorer.clickRegion()
  await expect(page, 'a click on a region filters by it').toHaveURL(explorer.address(`where=kidal&${camera}`))
  await explorer.clickRegion()
  await expect(page, 'another click lifts the filter').toHaveURL(explorer.address(camera))

  // A busy browser may lose the fingers.
  const drags = async (across: number, down: number, from: string) =>
    expect(async () => {
      await explorer.drag(across, down)
      await expect(page, 'a drag moves the camera').not.toHaveURL(explorer.address(from), { timeout: 3000 })
    }).toPass()
  await drags(-60, 40, camera)
  await expect(page, 'a drag that begins on a region filters nothing').toHaveURL(/\/en\?at=-?[\d.]+,-?[\d.]+,8$/)
  const moved = new URL(page.url()).search.slice(1)
  await explorer.clickRegion()
  await expect(page).toHaveURL(explorer.address(`where=kidal&${moved}`))
  await drags(40, -30, `where=kidal&${moved}`)
  await expect(page, 'a drag keeps the filter').toHaveURL(/\?where=kidal&at=-?[\d.]+,-?[\d.]+,8$/)
  await page.goBack()
  await expect(page, 'a drag is no step that back undoes').toHaveURL(explorer.address(moved))

  await explorer.button('zoomIn').click()
  await expect(page).toHaveURL(/\?at=.+,8\.5$/)
  await explorer.useTool('reset')
  await expect(page, 'the camera of the whole country is not in the address').toHaveURL(explorer.address())
  for (const city of SIX_CITIES) await expect(explorer.mark(city), `${city.id} is in sight`).toBeInViewport()
  await expect(page).toHaveURL(explorer.address())

  await explorer.button('zoomIn').click()
  await expect(page).toHaveURL(/\?at=/)
  const { search } = new URL(page.url())
  await explorer.languageLink('fr').click()
  await expect(page, 'the other language keeps the camera').toHaveURL(`/fr${search}`)
})

/** Runs in the browser: the names of regions and countries that lie under an element. */
function namesUnder(legend: Element): readonly string[] {
  const over = legend.getBoundingClientRect()
  const names = [
    ...document.querySelectorAll<HTMLElement>('.leaflet-container [data-kind="region"], [data-kind="country"]'),
  ]
  return names.flatMap((name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect()
    const isClear = left >= over.right || right <= over.left || top >= over.bottom || bottom <= over.top
    return isClear ? [] : [name.textContent ?? '']
  })
}

for (const address of ['/en', '/en/stories/26-march-twice'])
  test(`at ${address} no name of a region or country is under the legend, folded or open`, {
    tag: '@phone',
  }, async ({ page }) => {
    await page.goto(address)
    const legend = page.locator('[data-legend]').first()
    await expect(page.locator('.leaflet-container [data-kind="region"]').first()).toBeVisible()
    const clear = (how: string) => expect.poll(() => legend.evaluate(namesUnder), how).toEqual([])
    await clear('folded')
    await legend.locator('summary').click()
    await clear('open')
    await legend.locator('summary').click()
    await clear('folded again')
  })
