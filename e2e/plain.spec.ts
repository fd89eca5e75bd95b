import { selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('theme and language are links', async ({ page }) => {
    const [english, french] = [new ExplorerPage(page, 'en'), new ExplorerPage(page, 'fr')]
    await english.open('where=kidal')
    await english.theme('dark').click()
    await expect(page.locator('[data-theme]')).toHaveCSS('color-scheme', 'dark')
    await english.languageLink('fr').click()
    await expect(page).toHaveURL(french.address('where=kidal&theme=dark'))
    await french.shows(selected({ where: ['kidal'] }))
    await french.theme('light').click()
    await expect(page.locator('[data-theme]')).toHaveCSS('color-scheme', 'light')
  })
})
