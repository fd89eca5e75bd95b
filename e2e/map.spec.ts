import type { Place } from '../geodata/join/atlas'
import { type Gathered, gathered } from '../geodata/place/gather'
import { atlas, eventsCountedAt, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

const SIX_CITIES = ['bamako', 'kidal', 'gao', 'timbuktu', 'aguelhok', 'segou'].map(placeNamed)

/** What is told on the mark of a place, or in its row of the tray. */
function markAt(place: Place, selection = selected()): Gathered {
  const mark = gathered(atlas, selection).find((one) => one.place.id === place.id)
  if (!mark) throw new RangeError(`${place.id} has no mark of its own`)
  return mark
}

test('the six cities stand on the map, each with the events in it and in the places within it', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    for (const city of SIX_CITIES) {
      const mark = markAt(city)
      expect(mark.count.certain + mark.count.possible).toBe(eventsCountedAt(city).length)
      await expect(explorer.mark(city)).toHaveAccessibleName(explorer.marked(mark))
      await expect(explorer.mark(city)).toBeInViewport()
    }
  }
})

test('every city opens its chronology', { tag: '@phone' }, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open()
  for (const city of SIX_CITIES) {
    await explorer.mark(city).click()
    const chronology = explorer.chronology(city)
    await expect(chronology).toBeVisible()
    const events = eventsCountedAt(city)
    await explorer.holds(
      chronology,
      events.map(({ id }) => id),
    )
    await expect(chronology).toContainText(explorer.t('place.events', { count: events.length }))
    await explorer.closeChronology(city).click()
    await expect(chronology).toBeHidden()
  }
})

test('what is not known to a point is counted in the tray and opens its chronology', { tag: '@phone' }, async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  const areas = atlas.places.filter(
    (place) => place.within === null && (place.abroad || !place.point) && eventsCountedAt(place).length > 0,
  )
  await expect(explorer.tray.getByRole('link')).toHaveCount(areas.length)
  for (const area of areas) {
    const row = markAt(area)
    expect(row.count.certain + row.count.possible).toBe(eventsCountedAt(area).length)
    await expect(explorer.row(area)).toHaveAccessibleName(explorer.marked(row))
  }
  const region = placeNamed('segou-region')
  await explorer.row(region).click()
  await explorer.holds(
    explorer.chronology(region),
    eventsCountedAt(region).map(({ id }) => id),
  )
})

test('under a filter the marks count what matches', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('kind=conflict')
  const selection = selected({ kind: ['conflict'] })
  for (const id of ['kidal', 'gao', 'timbuktu', 'aguelhok'] as const) {
    const city = placeNamed(id)
    await expect(explorer.mark(city)).toHaveAccessibleName(explorer.marked(markAt(city, selection)))
  }
})

test('a click on a region of the map filters by it, and another click lifts the filter', { tag: '@phone' }, async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  // The Sahara north of Timbuktu: in its region, far from every mark and name.
  const camera = 'at=21.8,-3.6,7'
  await explorer.open(camera)
  await explorer.mapStands()
  await explorer.map.click()
  await expect(page).toHaveURL(explorer.address(`where=timbuktu&${camera}`))
  await explorer.map.click()
  await expect(page).toHaveURL(explorer.address(camera))
})

test('dragging the map moves the camera of the address, and is no step that "back" undoes', { tag: '@phone' }, async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  await page.goto('/en/places/gao')
  await explorer.open('where=gao')
  await explorer.mapStands()
  await explorer.drag(-60, 20)
  await expect(page).toHaveURL(/\?where=gao&at=-?[\d.]+,-?[\d.]+,[\d.]+$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/places\/gao$/)
})

test('a drag that begins on a region moves the map and does not filter', { tag: '@phone' }, async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const camera = 'at=21.8,-3.6,7'
  await explorer.open(camera)
  await explorer.mapStands()
  await explorer.drag(-60, 40)
  await expect(page).not.toHaveURL(explorer.address(camera))
  await expect(page).toHaveURL(/\/en\?at=-?[\d.]+,-?[\d.]+,7$/)
})

test('the whole country comes back into the frame, and the camera leaves the address', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  await explorer.mapStands()
  await explorer.button('zoomIn').click()
  await expect(page).toHaveURL(/\?at=/)
  await explorer.button('reset').click()
  await expect(page).toHaveURL(explorer.address())
  for (const city of SIX_CITIES) await expect(explorer.mark(city)).toBeInViewport()
  await expect(page).toHaveURL(explorer.address())
})

test('a camera in a pasted address is kept, and closes in on what it shows', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const camera = 'at=18.4411,1.4078,9'
  await explorer.open(camera)
  await explorer.mapStands()
  await expect(explorer.mark(placeNamed('kidal'))).toBeInViewport()
  await expect(explorer.mark(placeNamed('bamako'))).not.toBeInViewport()
  await expect(page).toHaveURL(explorer.address(camera))
  await explorer.languageLink('en').click()
  await expect(page).toHaveURL(new RegExp(`/en\\?${camera}$`))
})

test('the legend opens and names every kind of event', { tag: '@phone' }, async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    const legend = page.getByRole('group').filter({ hasText: explorer.t('map.legend') })
    await legend.getByText(explorer.t('map.legend')).click()
    for (const { name } of atlas.kinds)
      await expect(legend.getByText(name[explorer.language], { exact: true })).toBeVisible()
  }
})
