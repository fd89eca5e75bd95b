import { differences } from '../geodata/compare/difference'
import { LANGUAGES } from '../geodata/language/language'
import { gathered } from '../geodata/place/gather'
import { parseWindow } from '../geodata/time/window'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ComparePage } from './pages/ComparePage'

const [FIRST, SECOND] = ['1990/1992', '2012']
const BOTH = `time=${FIRST}&compare=${SECOND}`

function during(period: string, where: readonly string[] = []) {
  return selected({ time: parseWindow(period), where })
}

/** Both lists hold what each period does. */
async function showsBoth(compare: ComparePage, where: readonly string[] = []) {
  for (const period of [FIRST, SECOND]) {
    const { certain, possible } = during(period, where)
    const count = compare.t('list.count', { certain: certain.length, possible: possible.length })
    await expect(compare.listOf(period).getByRole('heading')).toHaveText(`${compare.words(period)} ${count}`)
    await compare.holds(compare.listOf(period), [...certain, ...possible])
  }
}

for (const language of LANGUAGES)
  test(`a link sets the crisis of 1990-92 beside 2012, each with its map and its list (${language})`, async ({
    page,
  }) => {
    const compare = new ComparePage(page, language)
    await compare.open()
    await compare.enter.click()
    await expect(page).toHaveURL(compare.address(BOTH))
    await expect(compare.title).toBeVisible()
    await showsBoth(compare)
    await compare.mapsStand(FIRST, SECOND)
    for (const period of [FIRST, SECOND]) {
      const kidal = gathered(atlas, during(period)).find(({ place }) => place.id === 'kidal')
      if (!kidal) throw new Error('Kidal has no mark.')
      await expect(compare.markOn(period, kidal.place)).toHaveAccessibleName(compare.marked(kidal))
    }
  })

test('the time in force stays on the left', async ({ page }) => {
  const compare = new ComparePage(page, 'en')
  await compare.open('time=1991&where=south')
  await compare.enter.click()
  await expect(page).toHaveURL(compare.address('time=1991&where=south&compare=2012'))
  await page.goBack()
  await expect(page).toHaveURL(compare.address('time=1991&where=south'))
  await compare.shows(during('1991', ['south']))
})

test('what differs is told by region and kind, with signs and words', async ({ page }) => {
  const { where, kind } = differences(atlas, during(FIRST), during(SECOND))
  for (const language of LANGUAGES) {
    const compare = new ComparePage(page, language)
    await compare.open(BOTH)
    for (const { id, change } of where) {
      const group = (['north', 'south', 'abroad'] as const).find((each) => each === id)
      const row = compare.difference('byWhere', group ? compare.t(`filter.${group}`) : compare.regionNamed(id))
      await expect(row.getByRole('cell').last()).toContainText(worded(compare, change.certain))
    }
    for (const { id, change } of kind) {
      const row = compare.difference('byKind', atlas.kinds.find((each) => each.id === id)?.name[language] ?? '?')
      await expect(row.getByRole('cell').last()).toContainText(worded(compare, change.certain))
    }
  }
})

function worded(compare: ComparePage, change: number): string {
  const direction = change > 0 ? 'more' : change < 0 ? 'fewer' : 'same'
  const signed = `${change > 0 ? '+' : '−'}${Math.abs(change)}`
  return compare.t('compare.changed', { direction, signed })
}

test('one set of filters serves both periods', async ({ page }) => {
  const compare = new ComparePage(page, 'en')
  await compare.open(BOTH)
  await compare.openFilters()
  await compare.region(compare.regionNamed('kidal')).click()
  await expect(page).toHaveURL(compare.address(`time=${FIRST}&where=kidal&compare=${SECOND}`))
  await showsBoth(compare, ['kidal'])
})

test('swapped, left, and back again', async ({ page }) => {
  const compare = new ComparePage(page, 'fr')
  await compare.open(BOTH)
  await compare.way('swap').click()
  await expect(page).toHaveURL(compare.address(`time=${SECOND}&compare=${FIRST}`))
  await expect(compare.field('first')).toHaveValue(SECOND)
  await page.reload()
  await showsBoth(compare)
  await compare.way('leave').click()
  await expect(page).toHaveURL(compare.address(`time=${SECOND}`))
  await compare.shows(during(SECOND))
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(compare.address(BOTH))
  await showsBoth(compare)
})

test('either period can be written, and what is no period is refused in words', async ({ page }) => {
  for (const language of LANGUAGES) {
    const compare = new ComparePage(page, language)
    await compare.open(BOTH)
    await compare.field('second').fill('perhaps')
    await compare.compare.click()
    await expect(
      page.getByRole('alert').filter({ hasText: compare.t('compare.invalid', { text: 'perhaps' }) }),
    ).toBeVisible()
    await expect(compare.field('second')).toBeFocused()
    await compare.field('second').fill('2012-03')
    await compare.field('second').press('Enter')
    await expect(page).toHaveURL(compare.address(`time=${FIRST}&compare=2012-03`))
    await expect(compare.listOf('2012-03')).toBeVisible()
  }
})

test('moving one map moves the other', async ({ page, isMobile }) => {
  const compare = new ComparePage(page, 'en')
  await compare.open(BOTH)
  await compare.mapsStand(FIRST, SECOND)
  const bamako = placeNamed('bamako')
  const offset = async (period: string) => {
    const [frame, mark] = [
      await compare.mapOf(period).boundingBox(),
      await compare.markOn(period, bamako).boundingBox(),
    ]
    if (!frame || !mark) throw new Error('There is no map to measure.')
    return { x: mark.x + mark.width / 2 - frame.x, y: mark.y + mark.height / 2 - frame.y }
  }
  // On a phone one finger scrolls the page, so the map is moved by its buttons.
  if (isMobile) {
    await compare
      .mapOf(FIRST)
      .getByRole('button', { name: compare.t('map.zoomIn') })
      .click()
  } else {
    const before = await offset(SECOND)
    const frame = await compare.mapOf(FIRST).boundingBox()
    if (!frame) throw new Error('There is no map to drag.')
    const [x, y] = [frame.x + frame.width * 0.6, frame.y + frame.height * 0.12]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 30, y + 30, { steps: 5 })
    // Still held: the other map comes along while the hand moves.
    await expect.poll(async () => Math.round((await offset(SECOND)).x - before.x)).toBeLessThan(-20)
    await page.mouse.up()
  }
  await expect(page).toHaveURL(/at=/)
  const apart = async () => {
    const [left, right] = [await offset(FIRST), await offset(SECOND)]
    return Math.round(Math.hypot(left.x - right.x, left.y - right.y))
  }
  await expect.poll(apart).toBeLessThan(6)

  await compare
    .mapOf(SECOND)
    .getByRole('button', { name: compare.t('map.zoomIn') })
    .click()
  await expect.poll(apart).toBeLessThan(4)
})

test('an event opens beside the maps, and a city its chronology of that period', async ({ page }) => {
  const compare = new ComparePage(page, 'en')
  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  await compare.open(BOTH)
  await compare.mapsStand(FIRST, SECOND)
  await compare.markOn(SECOND, placeNamed('kidal')).click()
  await compare.entry(event, compare.chronology(placeNamed('kidal'))).click()
  await expect(page).toHaveURL(compare.address(`time=${FIRST}&event=${event.id}&compare=${SECOND}`))
  await compare.event(event).tellsEverything()
  await compare.backToList.click()
  await showsBoth(compare)
})

test('a comparison that cannot be loaded says so and comes when tried again', async ({ page, request, complaints }) => {
  complaints.expected(/Failed to load|ChunkLoadError|net::ERR_/)
  const compare = new ComparePage(page, 'en')
  const named = await (await request.get('/en')).text()
  const isLate = (url: URL) => url.pathname.endsWith('.js') && !named.includes(url.pathname)
  await compare.open()
  await compare.mapStands()
  await page.route(isLate, (route) => route.abort())
  await compare.enter.click()
  const alert = page.getByRole('alert').filter({ hasText: compare.t('compare.failed') })
  await expect(alert).toBeVisible()
  await page.unroute(isLate)
  await alert.getByRole('button').click()
  await showsBoth(compare)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('lists and differences are there, and the form compares', async ({ page }) => {
    const compare = new ComparePage(page, 'en')
    await compare.open()
    await compare.enter.click()
    await showsBoth(compare)
    await expect(compare.difference('byWhere', compare.t('filter.north'))).toBeVisible()
    await compare.field('second').fill('2012-03')
    await compare.compare.click()
    await expect(compare.listOf('2012-03')).toBeVisible()
  })
})

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 600 } })

  test('the comparison does not scroll sideways', async ({ page }) => {
    const compare = new ComparePage(page, 'fr')
    await compare.open(BOTH)
    await compare.mapsStand(FIRST, SECOND)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
