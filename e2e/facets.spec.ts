import type { Page } from '@playwright/test'
import { fromWire, toWire } from '../geodata/join/wire'
import type { Language } from '../geodata/language/language'
import { select } from '../geodata/select/select'
import type { Selection } from '../geodata/select/selection'
import { parseView } from '../geodata/view/parse'
import { atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'

const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))

/** What a query should show a reader of one language. */
function shownTo(language: Language, query: string): Selection {
  const own = fromWire(toWire(atlas, language), polygons)
  return select(own, parseView(query, own))
}

function sizes({ certain, possible }: Selection) {
  return { certain: certain.length, possible: possible.length }
}

/** What the address of the page itself should show. */
function shownThere(page: Page, language: Language): Selection {
  return shownTo(language, new URL(page.url()).search)
}

test('a distance around a place, by the keyboard alone', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  const ground = await explorer.openGroup('ground')
  const place = ground.getByLabel(explorer.t('filter.place'))
  const km = ground.getByLabel(explorer.t('filter.km'))
  await km.focus()
  await km.fill('150')
  await km.press('Enter')
  await expect(ground.getByRole('alert')).toHaveText(explorer.t('filter.placeFault'))
  await expect(place).toBeFocused()
  await page.keyboard.type('Gao')
  await page.keyboard.press('Tab')
  await km.fill('6000')
  await km.press('Enter')
  await expect(ground.getByRole('alert')).toHaveText(explorer.t('filter.kmFault'))
  await km.fill('150')
  await km.press('Enter')
  await expect(page).toHaveURL(explorer.address('near=gao,150'))
  await explorer.counts(sizes(shownTo('en', 'near=gao,150')))
  await explorer.chip(explorer.t('filter.near', { km: '150', place: 'Gao' })).click()
  await expect(page).toHaveURL(explorer.address())
  await expect(place).toHaveValue('')
})

test.describe('drawing on the map', () => {
  /** The middle of Gao's mark on the screen. */
  const gaoOn = async (explorer: ExplorerPage) => {
    await explorer.mark(placeNamed('gao')).waitFor()
    const box = await explorer.mark(placeNamed('gao')).boundingBox()
    if (!box) throw new Error('Gao has no mark.')
    return { x: box.x + Math.min(box.width, box.height) / 2, y: box.y + box.height / 2 }
  }
  const begin = (explorer: ExplorerPage, shape: 'area' | 'rectangle') =>
    explorer.map.getByRole('button', { name: explorer.t(`filter.draw.${shape}`) }).click()
  const sheet = (explorer: ExplorerPage, shape: 'area' | 'rectangle') =>
    explorer.map.getByRole('application', { name: explorer.t(`filter.draw.${shape}`) })

  /** Begins to draw; says where on the screen Gao stands. */
  const drawAtGao = async (explorer: ExplorerPage, shape: 'area' | 'rectangle') => {
    const gao = await gaoOn(explorer)
    await begin(explorer, shape)
    await expect(sheet(explorer, shape)).toBeFocused()
    return gao
  }
  /** The corners of a square around a point, in pixels from it, in order. */
  const AROUND = [
    [-25, -25],
    [25, -25],
    [25, 25],
    [-25, 25],
  ] as const

  test('an area corner by corner holds the place inside it', { tag: '@phone' }, async ({ page }) => {
    for (const explorer of inEveryLanguage(page)) {
      await explorer.open()
      const { x, y } = await drawAtGao(explorer, 'area')
      for (const [dx, dy] of AROUND) await page.mouse.click(x + dx, y + dy)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\?area=[\w-]+$/)
      const shown = shownThere(page, explorer.language)
      expect(shown.counts.place.gao?.certain).toBeGreaterThan(0)
      expect(shown.counts.place.bamako).toEqual({ certain: 0, possible: 0 })
      await explorer.counts(sizes(shown))
      await expect(sheet(explorer, 'area')).toBeHidden()
      await page.goBack()
      await explorer.shows(selected())
    }
  })

  test('a double click closes an area, and the map stays where it is', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open()
    const { x, y } = await drawAtGao(explorer, 'area')
    await page.mouse.click(x - 25, y - 25)
    await page.mouse.click(x + 25, y - 25)
    await page.mouse.dblclick(x, y + 30)
    await expect(page).toHaveURL(/\?area=[\w-]+$/)
    const shown = shownThere(page, 'en')
    expect(shown.counts.place.gao?.certain).toBeGreaterThan(0)
    await explorer.counts(sizes(shown))
    await expect(page).toHaveURL(/\?area=[\w-]+$/)
  })

  test.describe('by touch', () => {
    test.use({ hasTouch: true })

    test('the first corner again closes an area, and chooses no region below it', async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open()
      const { x, y } = await drawAtGao(explorer, 'area')
      for (const [dx, dy] of [...AROUND, AROUND[0]]) await page.touchscreen.tap(x + dx, y + dy)
      await expect(page).toHaveURL(/\?area=[\w-]+$/)
      await explorer.counts(sizes(shownThere(page, 'en')))
      await page.goBack()
      await explorer.shows(selected())
    })
  })

  test('a rectangle is dragged', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open()
    const { x, y } = await drawAtGao(explorer, 'rectangle')
    await page.mouse.move(x - 25, y - 20)
    await page.mouse.down()
    await page.mouse.move(x, y, { steps: 3 })
    await page.mouse.move(x + 25, y + 20, { steps: 3 })
    await page.mouse.up()
    await expect(page).toHaveURL(/\?area=[\w-]+$/)
    const shown = shownThere(page, 'en')
    expect(shown.counts.place.gao?.certain).toBeGreaterThan(0)
    await explorer.counts(sizes(shown))
  })

  test('sides that cross are refused in words, and Escape gives up', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open()
    const { x, y } = await drawAtGao(explorer, 'area')
    for (const [dx, dy] of [
      [-25, -25],
      [25, 25],
      [25, -25],
      [-25, 25],
    ] as const)
      await page.mouse.click(x + dx, y + dy)
    await page.keyboard.press('Enter')
    await expect(explorer.map.getByRole('status')).toHaveText(explorer.t('filter.draw.crossed'))
    await page.keyboard.press('Escape')
    await expect(sheet(explorer, 'area')).toBeHidden()
    await expect(explorer.map.getByRole('button', { name: explorer.t('filter.draw.area') })).toBeFocused()
    await expect(page).toHaveURL(explorer.address())
  })
})

test('the search follows the keys, forgives an error, marks what it found, and is one step back', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open('where=south')
    await explorer.search.pressSequentially('traroe', { delay: 60 })
    await expect(page).toHaveURL(explorer.address('where=south&q=traroe'))
    await explorer.counts(sizes(shownTo(explorer.language, 'where=south&q=traore')))
    await expect(explorer.search).toBeFocused()
    await expect(explorer.search).toHaveValue('traroe')
    await expect(explorer.list.locator('mark').first()).toHaveText('Traoré')
    await page.goBack()
    await expect(page).toHaveURL(explorer.address('where=south'))
    await expect(explorer.search).toHaveValue('')
  }
})

test('on a phone the filters are folded away, with their number', { tag: '@phone' }, async ({ page, isMobile }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north&sure=1')
  const fold = page.getByText(explorer.t('filter.fold', { count: 2 }), { exact: true })
  if (isMobile) {
    await expect(explorer.everywhere).toBeHidden()
    await fold.click()
  } else await expect(fold).toBeHidden()
  await expect(explorer.everywhere).toBeVisible()
})
