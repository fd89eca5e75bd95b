import type { Page } from '@playwright/test'
import { fromWire, toWire } from '../geodata/join/wire'
import { LANGUAGES, type Language } from '../geodata/language/language'
import { STATUSES } from '../geodata/schema/term'
import { select } from '../geodata/select/select'
import type { Selection } from '../geodata/select/selection'
import { rectangle } from '../geodata/view/area'
import { parseView } from '../geodata/view/parse'
import { atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage, inEveryLanguage } from './pages/ExplorerPage'
import { translatorIn } from './words'

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

/** The values of each facet, by their names in every language. */
const FACETS = {
  kind: atlas.kinds.map(({ id, name }) => ({ id, name })),
  actor: atlas.actors.map(({ id, name }) => ({ id, name })),
  source: atlas.sources.map(({ id, label }) => ({ id, name: label })),
  status: STATUSES.map((id) => ({
    id,
    name: Object.fromEntries(
      LANGUAGES.map((language) => [language, translatorIn(language)(`filter.statuses.${id}`)]),
    ) as Record<Language, string>,
  })),
}

test('a count is what a click alone shows, wherever one clicks', async ({ page, isMobile }) => {
  test.slow()
  const starts = ['', 'where=north', 'time=2012&sure=1', 'where=kidal&time=1990/1992', 'near=gao,400', 'q=coup']
  // The two devices share the starts out between them.
  let clicks = isMobile ? 3 : 0
  for (const explorer of inEveryLanguage(page)) {
    for (const facet of ['kind', 'actor', 'source', 'status'] as const) {
      for (const start of starts.filter((_, i) => (i + clicks) % starts.length === 0)) {
        clicks++
        await explorer.open(start)
        const group = await explorer.openGroup(facet)
        const before = shownTo(explorer.language, start).counts[facet]
        const offered = await group.locator('a[data-value]').filter({ visible: true }).all()
        const link = offered[(clicks * 7) % offered.length]
        if (!link) throw new Error('The group offers nothing.')
        const text = (await link.textContent()) ?? ''
        const value = FACETS[facet].find(({ name }) => text.startsWith(name[explorer.language]))
        if (!value) throw new Error(`${text} is no value.`)
        const count = before[value.id] ?? { certain: -1, possible: -1 }
        await expect(link).toHaveAccessibleName(
          `${value.name[explorer.language]} ${explorer.t('filter.count', { ...count })}`,
        )
        await link.click()
        await expect(page).toHaveURL(new RegExp(`${facet}=${value.id}`))
        if (count.certain + count.possible > 0) await explorer.counts(count)
        else await expect(explorer.list).toContainText(explorer.t('list.empty'))
      }
    }
  }
})

test('several kinds together; what is chosen says so, and keeps the focus', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open()
  const kinds = await explorer.openGroup('kind')
  await explorer.value(kinds, 'Election').click()
  await expect(explorer.value(kinds, 'Election')).toBeFocused()
  await expect(explorer.value(kinds, 'Election')).toHaveAttribute('aria-current', 'true')
  await expect(kinds.getByRole('link').first()).toHaveText(/^Election/)
  await explorer.value(kinds, 'Protest').click()
  await expect(page).toHaveURL(explorer.address('kind=protest,election'))
  await explorer.shows(selected({ kind: ['protest', 'election'] }))
  await explorer.value(kinds, 'Election').click()
  await expect(explorer.value(kinds, 'Election')).toBeFocused()
  await expect(page).toHaveURL(explorer.address('kind=protest'))
  await page.goBack()
  await explorer.shows(selected({ kind: ['protest', 'election'] }))
})

test('any actor can be found by a part of the name', async ({ page }) => {
  test.slow()
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    const actors = await explorer.openGroup('actor')
    const { actor } = selected().counts
    const often = (id: string) => actor[id]?.certain ?? 0
    const [last] = atlas.actors.toSorted((a, b) => often(a.id) - often(b.id))
    if (!last) throw new Error('The atlas holds no actor.')
    const name = last.name[explorer.language]
    await actors.getByRole('searchbox').fill(name.slice(1).toUpperCase())
    await explorer.value(actors, name).click()
    await expect(page).toHaveURL(explorer.address(`actor=${last.id}`))
    await explorer.shows(selected({ actor: [last.id] }))
    await actors.getByRole('searchbox').fill('zzyzx')
    await expect(actors).toContainText(explorer.t('filter.findNone'))
    await actors.getByRole('searchbox').fill('')
    await actors.getByText(explorer.t('filter.all', { count: atlas.actors.length })).click()
    await expect(actors.locator('a[data-value]')).toHaveCount(atlas.actors.length)
  }
})

test('certain only', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open('where=kidal')
  await explorer.openFilters()
  await page.getByRole('link', { name: explorer.t('filter.sure'), exact: true }).click()
  await expect(page).toHaveURL(explorer.address('where=kidal&sure=1'))
  await explorer.shows(selected({ where: ['kidal'], sure: true }))
})

test('a time between two dates, or a period at one click', async ({ page }) => {
  test.slow()
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open()
    const when = await explorer.openGroup('when')
    const [from, to] = [
      when.getByRole('textbox', { name: explorer.t('filter.from'), exact: true }),
      when.getByRole('textbox', { name: explorer.t('filter.to'), exact: true }),
    ]
    const apply = when.getByRole('button', { name: explorer.t('filter.apply') })
    await from.fill('1991-03')
    await to.fill('1990')
    await apply.click()
    await expect(page).toHaveURL(explorer.address('time=1990/1991-03'))
    await explorer.counts(sizes(shownTo(explorer.language, 'time=1990/1991-03')))
    await expect(from).toHaveValue('1990')

    await to.fill('soon')
    await to.press('Enter')
    await expect(when.getByRole('alert')).toHaveText(explorer.t('filter.timeFault', { text: 'soon' }))
    await expect(to).toBeFocused()
    await expect(page).toHaveURL(explorer.address('time=1990/1991-03'))
    await to.fill('')
    await apply.click()
    await expect(page).toHaveURL(explorer.address('time=1990/..'))

    await when.getByRole('link', { name: '1990–92' }).click()
    await expect(page).toHaveURL(explorer.address('time=1990/1992'))
    await expect(to).toHaveValue('1992')
    await when.getByRole('link', { name: explorer.t('filter.anyTime') }).click()
    await expect(page).toHaveURL(explorer.address())
    await expect(from).toHaveValue('')
  }
})

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

test('a rectangle by its edges', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open()
  const ground = await explorer.openGroup('ground')
  const edges = { west: '-2', south: '15', east: '2', north: '15' }
  for (const [edge, value] of Object.entries(edges))
    await ground.getByLabel(explorer.t(`filter.edges.${edge as keyof typeof edges}`), { exact: true }).fill(value)
  const apply = ground.getByRole('button', { name: explorer.t('filter.apply') }).last()
  await apply.click()
  await expect(ground.getByRole('alert')).toHaveText(explorer.t('filter.boxFault'))
  await ground.getByLabel(explorer.t('filter.edges.north'), { exact: true }).fill('20')
  await apply.click()
  await expect(page).toHaveURL(/area=/)
  await explorer.shows(selected({ area: rectangle(-2, 15, 2, 20) }))
  await explorer.chip(explorer.t('filter.area')).click()
  await explorer.shows(selected())
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

  test('an area corner by corner holds the place inside it', async ({ page }) => {
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

test('a search says what it corrects, knows the forms of a word, and leaves out what has a minus', async ({ page }) => {
  for (const explorer of inEveryLanguage(page)) {
    const { language } = explorer
    await explorer.open('q=azawd')
    const meant = explorer.t('list.quoted', { word: 'azawad' })
    await expect(explorer.list).toContainText(explorer.t('list.corrected', { typed: 'azawd', meant }))
    await explorer.counts(sizes(shownTo(language, 'q=azawad')))
  }
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('q=tuaregs')
  const { certain } = shownTo('en', 'q=Tuareg')
  await explorer.counts(sizes(shownTo('en', 'q=Tuareg')))
  await explorer.open('q=tuareg+-rebel')
  const rebels = shownTo('en', 'q=rebel').certain
  await explorer.counts({ certain: certain.filter((id) => !rebels.includes(id)).length, possible: 0 })
})

test('where nothing matches, each filter says what would show without it', async ({ page }) => {
  const query = 'time=1991-03-26&where=abroad&kind=election'
  for (const explorer of inEveryLanguage(page)) {
    await explorer.open(query)
    await expect(explorer.list).toContainText(explorer.t('list.empty'))
    const filter = explorer.t('filter.abroad')
    const without = sizes(shownTo(explorer.language, 'time=1991-03-26&kind=election'))
    const offered = explorer.list.getByRole('listitem')
    if (without.certain + without.possible > 0) {
      await expect(offered.filter({ hasText: filter })).toContainText(explorer.t('list.count', without))
    } else await expect(offered.filter({ hasText: filter })).toHaveCount(0)
    const best = offered.first().getByRole('link')
    await best.click()
    await expect(explorer.list).not.toContainText(explorer.t('list.empty'))
    await explorer.counts(sizes(shownThere(page, explorer.language)))
  }
})

test('all filters are cleared at once, and the rest of the address stays', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north&lat=15,20&kind=conflict&theme=dark')
  await expect(explorer.chip(explorer.t('filter.band', { south: '15', north: '20' }))).toBeVisible()
  await page.getByRole('link', { name: explorer.t('filter.clearAll') }).click()
  await expect(page).toHaveURL(explorer.address('theme=dark'))
  await explorer.shows(selected())
})

test('on a phone the filters are folded away, with their number', async ({ page, isMobile }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north&sure=1')
  const fold = page.getByText(explorer.t('filter.fold', { count: 2 }), { exact: true })
  if (isMobile) {
    await expect(explorer.everywhere).toBeHidden()
    await fold.click()
  } else await expect(fold).toBeHidden()
  await expect(explorer.everywhere).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('facets are links, time, distance and rectangle are forms', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open('theme=dark')
    await explorer.value(await explorer.openGroup('kind'), 'Election').click()
    await explorer.counts(sizes(selected({ kind: ['election'] })))
    await explorer.value(await explorer.openGroup('status'), 'Reported').click()
    await explorer.counts(sizes(selected({ kind: ['election'], status: ['reported'] })))
    await (await explorer.openGroup('actor')).getByRole('link', { name: 'is named', exact: true }).click()
    await expect(page).toHaveURL(/kind=election&role=named&status=reported&theme=dark$/)
    await explorer.chip(explorer.t('filter.statusIs', { status: 'Reported' })).click()
    await explorer.chip(explorer.t('filter.roleIs', { roles: 'is named' })).click()
    await explorer.counts(sizes(selected({ kind: ['election'] })))

    const when = await explorer.openGroup('when')
    await when.getByRole('textbox', { name: explorer.t('filter.from'), exact: true }).fill('1992')
    await when.getByRole('button', { name: explorer.t('filter.apply') }).click()
    await explorer.counts(sizes(shownTo('en', 'kind=election&time=1992/..')))
    await expect(page).toHaveURL(/theme=dark/)

    await explorer.open()
    const ground = await explorer.openGroup('ground')
    await ground.getByLabel(explorer.t('filter.place')).selectOption('Gao')
    await ground.getByLabel(explorer.t('filter.km')).fill('150')
    await ground
      .getByRole('button', { name: explorer.t('filter.apply') })
      .first()
      .click()
    await explorer.counts(sizes(shownTo('en', 'near=gao,150')))

    await explorer.open()
    const again = await explorer.openGroup('ground')
    const edges = { west: '-2', south: '15', east: '2', north: '20' }
    for (const [edge, value] of Object.entries(edges))
      await again.getByLabel(explorer.t(`filter.edges.${edge as keyof typeof edges}`), { exact: true }).fill(value)
    await again
      .getByRole('button', { name: explorer.t('filter.apply') })
      .last()
      .click()
    await explorer.counts(sizes(selected({ area: rectangle(-2, 15, 2, 20) })))
  })
})
