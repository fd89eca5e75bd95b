import type { Page } from '@playwright/test'
import { fromPayload, toPayload } from '../geodata/domain/join/payload'
import type { Language } from '../geodata/domain/language/language'
import { countOf, NO_EVENTS } from '../geodata/domain/select/match'
import { select } from '../geodata/domain/select/select'
import type { Selection } from '../geodata/domain/select/selection'
import { parseView } from '../geodata/domain/view/parse'
import { atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))

/** The selection for the page's current address, in one language. */
function shownThere(page: Page, language: Language): Selection {
  const own = fromPayload(toPayload(atlas, language), polygons)
  return select(own, parseView(new URL(page.url()).search, own))
}

/** The corners of a square around a point, in pixels relative to it, in order. */
const AROUND = [
  [-25, -25],
  [25, -25],
  [25, 25],
  [-25, 25],
] as const

test.describe('drawing on the map', () => {
  // By touch as well as by mouse.
  test.use({ hasTouch: true })

  test('an area or a rectangle around a place selects its events, however it is drawn', { tag: '@phone' }, async ({
    page,
    isMobile,
  }) => {
    const explorer = new ExplorerPage(page, isMobile ? 'fr' : 'en')
    const button = (shape: 'area' | 'rectangle') =>
      explorer.map.getByRole('button', { name: explorer.t(`filter.draw.${shape}`) })
    const sheet = (shape: 'area' | 'rectangle') =>
      explorer.map.getByRole('application', { name: explorer.t(`filter.draw.${shape}`) })
    /** Starts drawing; returns the position of Gao's mark on the screen. */
    const drawAtGao = async (shape: 'area' | 'rectangle') => {
      const box = await explorer.mark(placeNamed('gao')).boundingBox()
      if (!box) throw new Error('Gao has no mark.')
      await explorer.openTools()
      await button(shape).click()
      await expect(sheet(shape)).toBeFocused()
      return { x: box.x + Math.min(box.width, box.height) / 2, y: box.y + box.height / 2 }
    }
    /** Draws around Gao, and resets the map. */
    const holdsGao = (
      how: string,
      shape: 'area' | 'rectangle',
      draw: (gao: { x: number; y: number }) => Promise<void>,
    ) =>
      test.step(how, async () => {
        await draw(await drawAtGao(shape))
        await expect(page, how).toHaveURL(/\?area=[\w-]+$/)
        const shown = shownThere(page, explorer.language)
        expect(shown.counts.place.gao?.certain, how).toBeGreaterThan(0)
        expect(shown.counts.place.bamako, how).toEqual(NO_EVENTS)
        await explorer.counts(countOf(shown))
        await expect(sheet(shape), how).toBeHidden()
        // The map has not moved and no region was selected.
        await expect(page, how).toHaveURL(/\?area=[\w-]+$/)
        await page.goBack()
        await explorer.counts(countOf(selected()))
      })

    await explorer.open()
    await explorer.mark(placeNamed('gao')).waitFor()
    await holdsGao('corner by corner, and Enter', 'area', async ({ x, y }) => {
      for (const [dx, dy] of AROUND) await page.mouse.click(x + dx, y + dy)
      await page.keyboard.press('Enter')
    })
    if (isMobile) return

    await holdsGao('closed by a double click', 'area', async ({ x, y }) => {
      await page.mouse.click(x - 25, y - 25)
      await page.mouse.click(x + 25, y - 25)
      await page.mouse.dblclick(x, y + 30)
    })
    await holdsGao('tapped, and closed by the first corner', 'area', async ({ x, y }) => {
      for (const [dx, dy] of [...AROUND, AROUND[0]]) await page.touchscreen.tap(x + dx, y + dy)
    })
    await holdsGao('a rectangle that is dragged', 'rectangle', async ({ x, y }) => {
      await page.mouse.move(x - 25, y - 20)
      await page.mouse.down()
      await page.mouse.move(x, y, { steps: 3 })
      await page.mouse.move(x + 25, y + 20, { steps: 3 })
      await page.mouse.up()
    })

    await test.step('sides that cross are refused in words, and Escape gives up', async () => {
      const { x, y } = await drawAtGao('area')
      const [first, second, third, last] = AROUND
      for (const [dx, dy] of [first, third, second, last]) await page.mouse.click(x + dx, y + dy)
      await page.keyboard.press('Enter')
      await expect(explorer.map.getByRole('status')).toHaveText(explorer.t('filter.draw.crossed'))
      await page.keyboard.press('Escape')
      await expect(sheet('area')).toBeHidden()
      await expect(button('area')).toBeFocused()
      await expect(page).toHaveURL(explorer.address())
    })
  })
})
