import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { StoryPage } from './pages/StoryPage'

test('page and map have the selected theme, whatever the system’s, and by default the system’s', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const light = () => expect.poll(() => explorer.groundLightness()).toBeGreaterThan(180)
  const dark = () => expect.poll(() => explorer.groundLightness()).toBeLessThan(90)
  await explorer.open('where=north')
  await explorer.mapStands()
  await light()
  await explorer.choose('dark')
  await expect(page).toHaveURL(explorer.address('where=north&theme=dark'))
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await dark()
  await page.reload()
  await explorer.openThemes()
  await expect(explorer.theme('dark')).toHaveAttribute('aria-current', 'true')
  await dark()
  await explorer.choose('light')
  await light()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
  await light()
  await explorer.choose('system')
  await expect(page).toHaveURL(explorer.address('where=north'))
  await dark()
  // It follows changes immediately.
  await page.emulateMedia({ colorScheme: 'light' })
  await light()
})

for (const [chosen, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const)
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system })

    test(`the ${chosen} theme selected on the map stays selected from page to page, and back`, async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open()
      await looks(page, system)
      await explorer.choose(chosen)
      await looks(page, chosen)
      const pages = page.getByRole('navigation', { name: explorer.t('pages.nav') })

      // A story, including its pictures.
      const story = new StoryPage(page, 'en')
      await pages.getByRole('link', { name: explorer.t('pages.stories'), exact: true }).click()
      await expect(page).toHaveURL(`/en/stories?theme=${chosen}`)
      await looks(page, chosen)
      const cover = page.getByRole('main').getByRole('img').first()
      await expect
        .poll(() => cover.evaluate((image: HTMLImageElement) => image.currentSrc))
        .toMatch(
          chosen === 'dark' ? /\bmap.*theme=dark|\/pictures\/.*theme_dark/ : /(?:\bmap|\/pictures\/)(?!.*theme.dark)/,
        )
      if (chosen === 'dark') {
        await page.getByRole('link', { name: story.story.title }).first().click()
        await expect(page).toHaveURL(`${story.reading}?theme=${chosen}`)
        await looks(page, chosen)
        await story.heading(3).scrollIntoViewIfNeeded()
        await expect(page).toHaveURL(new RegExp(`${story.reading}/\\d+\\?theme=${chosen}$`))
        await page.reload()
        await looks(page, chosen)
      }

      // A record, in the other language.
      await pages.getByRole('link', { name: explorer.t('pages.places'), exact: true }).click()
      await expect(page).toHaveURL(`/en/places?theme=${chosen}`)
      await looks(page, chosen)
      await page.getByRole('main').getByRole('link', { name: 'Aguelhok', exact: true }).click()
      await expect(page).toHaveURL(`/en/places/aguelhok?theme=${chosen}`)
      await looks(page, chosen)
      if (chosen === 'light') return
      await page.getByRole('link', { name: 'Français' }).click()
      await expect(page).toHaveURL(`/fr/places/aguelhok?theme=${chosen}`)
      await looks(page, chosen)
      await page.getByRole('banner').getByRole('link', { name: 'Joliba', exact: true }).click()
      await expect(page).toHaveURL(`/fr?theme=${chosen}`)
      await looks(page, chosen)

      // The system's theme can be restored.
      await new ExplorerPage(page, 'fr').choose('system')
      await expect(page).toHaveURL('/fr')
      await looks(page, system)
    })
  })

/** The browser's colour scheme for native controls and `light-dark()`. */
async function looks(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [red = 0, green = 0, blue = 0] =
          getComputedStyle(document.body).getPropertyValue('--paper').match(/\d+/g)?.map(Number) ?? []
        return red + green + blue > 384 ? 'light' : 'dark'
      }),
    )
    .toBe(theme)
}
