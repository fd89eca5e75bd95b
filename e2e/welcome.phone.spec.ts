import { parseWindow } from '../geodata/domain/time/window'
import { anEvent, eventsOf, groupNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test.use({ storageState: { cookies: [], origins: [] } })

test('a new reader is welcomed once and given a tour, and filters with the map in view', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const { t } = explorer
  const welcome = page.getByRole('region', { name: t('welcome.title') })
  await explorer.open()
  await expect(welcome).toBeInViewport({ ratio: 1 })

  await test.step('until the filters hydrate, their bar covers none of its buttons', async () => {
    await page.locator('details[data-sheet]').evaluate((sheet) => sheet.removeAttribute('data-sheet'))
    for (const way of [welcome.getByRole('button', { name: t('welcome.tour') }), welcome.getByRole('link').last()]) {
      const { height = 0 } = (await way.boundingBox()) ?? {}
      await way.tap({ trial: true, position: { x: 9, y: height - 2 } })
    }
    await page.reload()
  })

  await test.step('the tour shows each part of the page, and what it says is in sight', async () => {
    await welcome.getByRole('button', { name: t('welcome.tour') }).tap()
    const tour = page.getByRole('dialog')
    for (const name of ['map', 'areas', 'time', 'filters', 'events', 'stories'] as const) {
      await expect(tour.getByRole('heading', { name: t(`tour.${name}.title`) })).toBeInViewport({ ratio: 1 })
      const next = tour.getByRole('button', { name: t(name === 'stories' ? 'tour.done' : 'tour.next') })
      await expect(next).toBeFocused()
      await expect(next).toBeInViewport({ ratio: 1 })
      await next.tap()
    }
    await expect(tour).toBeHidden()
    await page.reload()
    await explorer.mapStands()
    await expect(welcome).toBeHidden()
  })

  await test.step('the filters lie below the map, which shows what they do, and lead on to the list', async () => {
    await explorer.openFilters()
    await explorer.region(groupNamed('north').name.fr).tap()
    await expect(page).toHaveURL(explorer.address('where=north'))
    const { certain, possible } = selected({ where: ['north'] })
    const count = t('list.count', { certain: certain.length, possible: possible.length })
    const show = page.getByRole('button', { name: t('filter.show', { count }) })
    await expect(show).toBeInViewport({ ratio: 1 })
    await expect(explorer.map).toBeInViewport({ ratio: 0.6 })
    await show.tap()
    await expect(show).toBeHidden()
    await expect(page.getByRole('heading', { name: new RegExp(`^${t('list.title')}`) })).toBeInViewport({ ratio: 1 })
  })
})

test('in a low window the ways on from the welcome are in sight, however little of its text is', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  const { t } = new ExplorerPage(page, 'fr')
  await page.goto('/fr')
  const welcome = page.getByRole('region', { name: t('welcome.title') })
  for (const way of ['tour', 'explore'] as const)
    await expect(welcome.getByRole('button', { name: t(`welcome.${way}`) })).toBeInViewport({ ratio: 1 })
})

// By mouse and keyboard, and the rules for counting actions: app/[lang]/paths.test.tsx. Scrolling does not count.
test('three taps at most to what a newcomer asks: who says how many died on 22 March 1991, Kidal in 2012, the two coups', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'fr')
  const { t } = explorer
  const suggestions = page.getByRole('listbox', { name: t('filter.suggest.title') })
  const begin = async () => {
    await page.context().clearCookies()
    await page.evaluate(() => localStorage.clear()).catch(() => {})
    await explorer.open()
    await expect(page.getByRole('region', { name: t('welcome.title') })).toBeVisible()
  }
  const search = async (text: string) => {
    await explorer.search.tap()
    await page.keyboard.type(text)
  }

  await test.step('typed, and tapped in what is suggested: the figures stand in the sheet', async () => {
    const event = anEvent('shooting of 22 March 1991', ({ id }) => id === '1991-03-22-shooting-bamako')
    await begin()
    await search('22 mars 1991')
    await suggestions.getByRole('option', { name: event.title.fr }).tap()
    const figures = page
      .getByRole('table')
      .filter({ has: page.getByRole('rowheader') })
      .first()
    await figures.scrollIntoViewIfNeeded()
    await expect(figures).toBeInViewport()
    await expect(page.getByRole('rowheader')).toHaveCount(event.figures.length)
  })

  await test.step('typed with Enter, and what may be unfolded', async () => {
    const { certain, possible } = selected({ where: ['kidal'], time: parseWindow('2012') })
    await begin()
    await search('Kidal 2012')
    await expect(suggestions).toBeVisible()
    await page.keyboard.press('Enter')
    await explorer.maybe(possible.length).tap()
    for (const one of eventsOf([...certain, ...possible])) await expect(explorer.entry(one)).toBeVisible()
  })

  await test.step('two taps', async () => {
    await begin()
    await page.getByRole('link', { name: t('compare.link'), exact: true }).tap()
    await page.getByRole('link', { name: t('compare.around', { days: 30 }) }).tap()
    await expect(page).toHaveURL(/time=1991-02-24\/1991-04-25&compare=2012-02-20\/2012-04-20$/)
  })
})
