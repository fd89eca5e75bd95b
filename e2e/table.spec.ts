import { expect, test } from './fixtures'
import { listInEveryLanguage } from './pages/ListPage'

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 600 } })

  test('the list does not scroll sideways', async ({ page }) => {
    for (const list of listInEveryLanguage(page)) {
      await list.open()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })
})
