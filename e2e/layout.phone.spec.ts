import type { Locator } from '@playwright/test'
import { atlasSource } from '../geodata/load/source'
import { anEvent } from './facts'
import { expect, test } from './fixtures'
import { translatorIn } from './translator'

const t = translatorIn('en')

/** Expects each control to be at least 44 CSS pixels high and wide. */
async function suitThumbs(controls: Locator): Promise<void> {
  await expect(controls.first()).toBeVisible()
  const small = await controls.evaluateAll((all) =>
    all
      .map((one) => ({ ...one.getBoundingClientRect().toJSON(), text: one.outerHTML.slice(0, 80) }))
      .filter(({ width, height }) => width > 0 && Math.min(width, height) < 43.5),
  )
  expect(small).toEqual([])
}

test('frequent touch targets are large enough', async ({ page }) => {
  await page.goto('/en?where=north&sure=1')
  await suitThumbs(page.getByRole('button', { name: t('map.zoomIn'), exact: true }))
  await suitThumbs(page.getByRole('button', { name: t('map.zoomOut'), exact: true }))
  const everywhere = page.getByRole('link', { name: t('filter.everywhere') })
  await expect(everywhere, 'the filters are folded away, with their number').toBeHidden()
  await page.getByText(t('filter.fold', { count: 2 }), { exact: true }).click()
  await expect(everywhere).toBeVisible()
  await suitThumbs(page.getByRole('navigation', { name: t('filter.where') }).getByRole('link'))
  const aside = await everywhere.evaluate((link) => {
    const word = document.createRange()
    word.selectNodeContents(link)
    const [inner, outer] = [word.getBoundingClientRect(), link.getBoundingClientRect()]
    return Math.abs((inner.top + inner.bottom - outer.top - outer.bottom) / 2)
  })
  expect(aside, 'its word is in the middle').toBeLessThan(3)
  await page.getByText(t('site.theme'), { exact: true }).click()
  await suitThumbs(page.getByRole('navigation', { name: t('site.theme') }).getByRole('link'))
  await suitThumbs(page.getByRole('navigation', { name: t('site.language') }).getByRole('link'))
  await suitThumbs(page.getByRole('region', { name: t('timeline.title') }).getByRole('button'))
  // The whole item of an event in the list; its link fills it.
  const line = page
    .getByRole('region', { name: new RegExp(`^${t('list.title')} \\d`) })
    .getByRole('listitem')
    .first()
  await suitThumbs(line)
  await line.scrollIntoViewIfNeeded()
  const { width = 0, height = 0 } = (await line.boundingBox()) ?? {}
  await line.click({ position: { x: width - 10, y: height - 5 } })
  await expect(page).toHaveURL(/event=/)

  await page.goto(`/en/present/${atlasSource().storiesIn('en')[0]?.slug}`)
  for (const turn of ['next', 'previous'] as const)
    await suitThumbs(page.getByRole('button', { name: t(`present.${turn}`), exact: true }))
})

/** Runs in the browser: gives the focus to each link and button near the lower edge; those that the summary covers. */
function coveredWhenFocused(summary: Element): readonly string[] {
  const covered: string[] = []
  for (const one of document.querySelectorAll<HTMLElement>('main :is(a[href], button, input)')) {
    const { width, bottom } = one.getBoundingClientRect()
    if (width === 0 || summary.parentElement?.contains(one)) continue
    scrollBy(0, bottom - innerHeight + 10)
    one.focus()
    // In a closed part.
    if (document.activeElement !== one) continue
    const [box, over] = [one.getBoundingClientRect(), summary.getBoundingClientRect()]
    const isClear = box.bottom <= over.top || box.top >= over.bottom || box.right <= over.left || box.left >= over.right
    if (!isClear) covered.push(one.outerHTML.slice(0, 80))
    one.blur()
  }
  return covered
}

for (const [name, address] of [
  ['the map', '/en?time=1991'],
  ['the list', '/en/list?time=1991'],
  ['a comparison', '/en?time=1991&compare=2012'],
])
  test(`the filter button, over ${name}, does not cover what has the focus, nor the end of the page`, async ({
    page,
  }) => {
    await page.goto(address ?? '')
    const button = page.locator('details[data-sheet] > summary')
    await expect(button).toBeInViewport()
    // In `main`, so without the role of one.
    const footer = page.locator('footer').last()
    await expect(footer).toBeAttached()
    expect(await button.evaluate(coveredWhenFocused)).toEqual([])
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const [foot, over] = [await footer.boundingBox(), await button.boundingBox()]
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0)
  })

/** Runs in the browser: what a summary lies over, so that only a part of it is seen. */
function partlyCovered(summary: Element): readonly string[] {
  const over = summary.getBoundingClientRect()
  const around = summary.closest('details')
  return [
    ...document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input, select, summary, h2, h3, svg:not(.leaflet-zoom-animated))',
    ),
  ]
    .filter((one) => !around?.contains(one) && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => {
      const { left, right, top, bottom, width } = one.getBoundingClientRect()
      if (width < 2 || top >= over.bottom || bottom <= over.top) return false
      return Math.min(right, over.right) > Math.max(left, over.left) && (left < over.left - 1 || right > over.right + 1)
    })
    .map((one) => one.outerHTML.slice(0, 80))
}

for (const address of ['/en', '/fr?where=north', '/en/list', '/fr/studio/new'])
  test(`at rest, the filter button of ${address} lies over nothing that is seen beside it`, async ({ page }) => {
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.enable')
    await page.goto(address)
    const button = page.locator('details[data-sheet] > summary')
    await expect(button).toBeVisible()
    for (const letters of [16, 32])
      for (const size of [PHONE, TURNED]) {
        await browser.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } })
        await page.setViewportSize(size)
        await expect
          .poll(() => button.evaluate(partlyCovered), `${letters} px letters, ${size.width} × ${size.height}`)
          .toEqual([])
      }
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } })
    await page.setViewportSize(PHONE)
    const bar = await button.boundingBox()
    expect((bar?.y ?? 0) + (bar?.height ?? 0), 'it is the edge of the window').toBe(PHONE.height)
  })

const PHONE = { width: 390, height: 844 }
const TURNED = { width: 844, height: 390 }

/** Runs in the browser: names on a map that lie over each other. */
function namesOverOthers(map: Element): readonly string[] {
  const names = [...map.querySelectorAll<HTMLElement>('span:is([data-kind], [data-side])')]
    .filter((one) => one.checkVisibility())
    .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
  return names.flatMap(({ name, box }, i) =>
    names
      .slice(i + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 3 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
      )
      .map((other) => `${name} and ${other.name}`),
  )
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const address of ['/fr/present/26-march-twice?scene=3', '/en?time=1991&compare=2012'])
    test(`the names of two maps lie over no others: ${address}`, async ({ page }) => {
      await page.goto(address)
      const maps = page.locator('[data-canvas]')
      await expect(maps).toHaveCount(2)
      for (const map of await maps.all()) expect(await map.evaluate(namesOverOthers)).toEqual([])
    })
})

test('no word of a figure is broken', async ({ page }) => {
  const event = anEvent('event with a figure in words', ({ figures }) =>
    figures.some(({ words, measure }) => words?.en === 'hundreds' && measure === 'deaths'),
  )
  for (const width of [390, 320, 844]) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 390 })
    await page.goto(`/en?event=${event.id}`)
    const values = page.getByRole('cell', { name: 'hundreds', exact: true })
    await expect(values.first()).toBeVisible()
    for (const value of await values.all()) {
      const lines = await value.evaluate((cell) => {
        const word = document.createRange()
        word.selectNodeContents(cell)
        return word.getClientRects().length
      })
      expect(lines, `${width} wide`).toBe(1)
    }
  }
})
