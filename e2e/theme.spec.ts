import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { StoryPage } from './pages/StoryPage'

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

for (const [chosen, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const)
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system })

    test(`the ${chosen} theme that was chosen on the map goes along from page to page, and back`, async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open()
      await looks(page, system)
      await explorer.theme(chosen).click()
      await looks(page, chosen)

      const pages = page.getByRole('navigation', { name: explorer.t('pages.nav') })
      await pages.getByRole('link', { name: explorer.t('pages.places'), exact: true }).click()
      await expect(page).toHaveURL(`/en/places?theme=${chosen}`)
      await looks(page, chosen)
      await page.getByRole('main').getByRole('link', { name: 'Aguelhok', exact: true }).click()
      await expect(page).toHaveURL(`/en/places/aguelhok?theme=${chosen}`)
      await looks(page, chosen)
      await page.getByRole('link', { name: 'Français' }).click()
      await expect(page).toHaveURL(`/fr/places/aguelhok?theme=${chosen}`)
      await looks(page, chosen)
      await page.getByRole('banner').getByRole('link', { name: 'Joliba', exact: true }).click()
      await expect(page).toHaveURL(`/fr?theme=${chosen}`)
      await looks(page, chosen)

      // Whoever chooses the system's again gets it.
      await new ExplorerPage(page, 'fr').theme('system').click()
      await expect(page).toHaveURL('/fr')
      await looks(page, system)
    })

    test(`a story is read in the ${chosen} theme of its address, its pictures too`, async ({ page }) => {
      const story = new StoryPage(page, 'en')
      await page.goto(`/en/stories?theme=${chosen}`)
      await looks(page, chosen)
      const cover = page.getByRole('main').getByRole('img').first()
      await expect
        .poll(() => cover.evaluate((image: HTMLImageElement) => image.currentSrc))
        .toMatch(chosen === 'dark' ? /theme=dark/ : /map\.\w+\?(?!.*theme=dark)/)
      await page.getByRole('link', { name: story.story.title }).first().click()
      await expect(page).toHaveURL(`${story.reading}?theme=${chosen}`)
      await looks(page, chosen)
      await story.heading(3).scrollIntoViewIfNeeded()
      await expect(page).toHaveURL(new RegExp(`${story.reading}/\\d+\\?theme=${chosen}$`))
      await page.reload()
      await looks(page, chosen)
    })
  })

/** What the browser draws its own parts in, and so what `light-dark()` gives all colours of the page. */
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
