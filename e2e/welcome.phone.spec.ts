import { groupNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test.use({ storageState: { cookies: [], origins: [] } })

test('who is new is welcomed once and shown around, and filters with the map in sight', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  const { t } = explorer
  const welcome = page.getByRole('region', { name: t('welcome.title') })
  await explorer.open()
  await expect(welcome).toBeInViewport({ ratio: 1 })

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
