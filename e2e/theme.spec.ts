import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test('the theme links change the page and the map, and the address keeps the choice', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=north')
  await explorer.mapStands()
  await expect.poll(() => explorer.groundLightness()).toBeGreaterThan(180)
  await explorer.theme('dark').click()
  await expect(page).toHaveURL(explorer.address('where=north&theme=dark'))
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect.poll(() => explorer.groundLightness()).toBeLessThan(90)
  await page.reload()
  await expect(explorer.theme('dark')).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => explorer.groundLightness()).toBeLessThan(90)
  await explorer.theme('light').click()
  await expect.poll(() => explorer.groundLightness()).toBeGreaterThan(180)
  await explorer.theme('system').click()
  await expect(page).toHaveURL(explorer.address('where=north'))
})

test('without a choice the page and the map follow the system, at once when it changes', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await page.emulateMedia({ colorScheme: 'dark' })
  await explorer.open()
  await expect.poll(() => explorer.groundLightness()).toBeLessThan(90)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => explorer.groundLightness()).toBeGreaterThan(180)
})

test('a chosen theme stands against the system', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  await page.emulateMedia({ colorScheme: 'dark' })
  await explorer.open('theme=light')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
  await expect.poll(() => explorer.groundLightness()).toBeGreaterThan(180)
})
