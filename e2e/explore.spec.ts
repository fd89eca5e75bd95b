import { countOf } from '../geodata/domain/select/match'
import { parseWindow } from '../geodata/domain/time/window'
import { selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test('the explorer of the served data set asks once for what is drawn on its timeline, and shows what the explorer shows', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/explore/')) asked.push(request.url())
  })
  await page.goto('/en/explore?time=1991')
  const heading = (query: Parameters<typeof selected>[0]) =>
    explorer.t('list.count', { ...countOf(selected(query).positions) })
  await expect(page.locator('#list')).toContainText(heading({ time: parseWindow('1991') }))
  await expect(page.locator('button[data-place="bamako"]')).toBeVisible()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: explorer.t('timeline.clearTime', { window: '1991' }) }).click()
  await expect(page.locator('#list')).toContainText(heading({}))
  await expect(page).toHaveURL(/\/en\/explore$/)
  expect(asked.length).toBe(1)
  await page.locator('button[data-place="bamako"]').click()
  await expect(page.getByRole('heading', { name: 'Bamako', exact: true })).toBeVisible()
})
