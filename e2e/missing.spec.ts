import { LANGUAGES } from '../geodata/domain/language/language'
import { selected } from './facts'
import { hasNoFault } from './faults'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { translatorIn } from './translator'

/* The status of such pages: headers.spec.ts. Without JavaScript: app/[lang]/missing.test.tsx. */

test('a missing page says so in the language of its address, otherwise in all, and offers a search', async ({
  page,
  complaints,
}) => {
  complaints.expected(NO_SUCH_PAGE)
  const explorer = new ExplorerPage(page, 'fr')
  await page.goto('/de/events/no-such-event')
  for (const language of LANGUAGES)
    await expect(page.getByRole('heading', { name: translatorIn(language)('notFound.title') })).toBeVisible()
  await hasNoFault(page, { lightOnly: true })

  await page.goto('/fr/events/no-such-event')
  const title = page.getByRole('heading', { level: 1 })
  // Until its script has read the address, the page is in all languages.
  await expect(title).toHaveCount(1)
  await expect(title).toHaveText(explorer.t('notFound.title'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await hasNoFault(page)
  await page.getByRole('link', { name: explorer.t('notFound.home') }).click()
  await expect(page).toHaveURL(explorer.address())
  await page.goBack()
  await explorer.search.fill('kidal')
  await explorer.search.press('Enter')
  await expect(page).toHaveURL(explorer.address('q=kidal'))
  await explorer.shows(selected({ q: 'kidal' }))
})
