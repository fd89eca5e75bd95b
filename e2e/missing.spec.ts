import { LANGUAGES } from '../geodata/language/language'
import { selected } from './facts'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { translatorIn } from './words'

for (const language of LANGUAGES)
  test(`what is no page says so and leads back by a search (${language})`, async ({ page, complaints }) => {
    complaints.expected(NO_SUCH_PAGE)
    const explorer = new ExplorerPage(page, language)
    for (const address of [
      'events/no-such-event',
      'events/no-such-event/history',
      'places/atlantis',
      'actors/nobody',
      'sources/nothing',
      'no-such-page',
      'events/a/b/c',
    ]) {
      const answer = await page.goto(`/${language}/${address}`)
      expect(answer?.status(), address).toBe(404)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1, name: explorer.t('notFound.title') })).toBeVisible()
      await expect(page.getByRole('link', { name: explorer.t('notFound.home') })).toBeVisible()
      await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toHaveCount(0)
    }
    await explorer.search.fill('kidal')
    await explorer.searchButton.click()
    await expect(page).toHaveURL(explorer.address('q=kidal'))
    await explorer.shows(selected({ q: 'kidal' }))
  })

test('an address that names no language of the atlas: 404 in all of them, with a search', async ({
  page,
  complaints,
}) => {
  complaints.expected(NO_SUCH_PAGE)
  for (const address of ['/de', '/de/events/no-such-event', '/en-GB', '/favicon']) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    for (const language of LANGUAGES)
      await expect(page.getByRole('heading', { name: translatorIn(language)('notFound.title') })).toBeVisible()
  }
  const french = new ExplorerPage(page, 'fr')
  await page.getByRole('link', { name: french.t('notFound.home') }).click()
  await expect(page).toHaveURL(french.address())
  await page.goBack()
  await french.search.fill('kidal')
  await french.search.press('Enter')
  await expect(page).toHaveURL(french.address('q=kidal'))
})

test('without JavaScript a missing page says the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const explorer = new ExplorerPage(await context.newPage(), 'fr')
  const answer = await explorer.page.goto('/fr/events/no-such-event')
  expect(answer?.status()).toBe(404)
  await expect(explorer.page.getByRole('heading', { name: explorer.t('notFound.title') })).toBeVisible()
  await explorer.search.fill('kidal')
  await explorer.searchButton.click()
  await explorer.shows(selected({ q: 'kidal' }))
  await context.close()
})
