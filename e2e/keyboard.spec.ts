import { anEvent, atlas } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { RecordPage } from './pages/RecordPage'

const isSource = (claimer: unknown) => atlas.sources.some(({ id }) => id === claimer)
const CITED = anEvent('event with a figure that a source claims itself', ({ figures }) => {
  return figures.some(({ claimedBy }) => isSource(claimedBy))
})
const SOURCE = atlas.sources.find(
  ({ id }) => CITED.figures.find(({ claimedBy }) => isSource(claimedBy))?.claimedBy === id,
)

test('by keyboard only, from the address bar to a figure and its source', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await explorer.open('kind=repression')
  // After the skip link to the filters.
  for (const press of ['Tab', 'Tab']) await page.keyboard.press(press)
  await expect(explorer.skip).toBeFocused()
  await expect(explorer.skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await explorer.tabTo(explorer.entry(CITED))
  await page.keyboard.press('Enter')
  const event = explorer.event(CITED)
  await expect(event.title).toBeFocused()
  await expect(event.title).toBeInViewport()
  const claimer = event.article
    .getByRole('rowheader')
    .getByRole('link', { name: SOURCE?.label.fr ?? '', exact: true })
    .first()
  await explorer.tabTo(claimer)
  await expect(claimer).toBeInViewport()
  await page.keyboard.press('Enter')
  const record = new RecordPage(page, 'fr')
  await expect(page).toHaveURL(record.address('sources', SOURCE?.id))
  await expect(record.title).toHaveText(SOURCE?.label.fr ?? '')
  await explorer.tabTo(record.link(CITED.title.fr).first())
  await page.goBack()
  await expect(event.title).toBeVisible()
})

test.describe('a new reader', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('reaches no mark of the map under the welcome, which stays', async ({ page }) => {
    const explorer = new ExplorerPage(page, 'en')
    await explorer.open()
    await expect(page.getByRole('region', { name: explorer.t('welcome.title') })).toBeVisible()
    const marks = explorer.map.locator('button[data-place]:not([tabindex="-1"])')
    await expect(marks.first()).toBeVisible()
    for (const mark of await marks.all()) {
      await mark.focus()
      await expect
        .poll(() =>
          mark.evaluate((one) => {
            const { left, top, width, height } = one.getBoundingClientRect()
            return one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
          }),
        )
        .toBe(true)
    }
    await expect(page.getByRole('region', { name: explorer.t('welcome.title') })).toBeVisible()
  })
})
