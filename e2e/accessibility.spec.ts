import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { anEvent, cityOf } from './facts'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const EVENT = anEvent('event of Bamako with several figures', (event) => {
  return event.figures.length > 2 && cityOf(event).id === 'bamako'
})

for (const theme of ['light', 'dark'] as const)
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the explorer has no fault that axe knows', async ({ page }) => {
      const explorer = new ExplorerPage(page, theme === 'light' ? 'en' : 'fr')
      await explorer.open()
      await explorer.mapStands()
      await hasNoFault(page)
      await page.getByText(explorer.t('map.legend')).click()
      await hasNoFault(page)
    })

    test('nor has an open event', async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open(`event=${EVENT.id}`)
      await explorer.mapStands()
      await hasNoFault(page)
    })

    test('nor an open chronology', async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open()
      await explorer.mark(cityOf(EVENT)).click()
      await expect(explorer.chronology(cityOf(EVENT))).toBeVisible()
      await hasNoFault(page)
    })

    test('nor a filter in force, nor what may match', async ({ page }) => {
      const explorer = new ExplorerPage(page, 'fr')
      await explorer.open('where=kidal&time=1990/1992-05')
      await explorer.mapStands()
      await explorer.list.getByRole('group').last().getByText(/\d/).first().click()
      await hasNoFault(page)
    })

    test('nor an empty result', async ({ page }) => {
      const explorer = new ExplorerPage(page, 'en')
      await explorer.open('q=zzyzx')
      await explorer.mapStands()
      await hasNoFault(page)
    })

    test('nor the pages of events and places', async ({ page }) => {
      await page.goto(`/fr/events/${EVENT.id}`)
      await hasNoFault(page)
      await page.goto(`/fr/places/${cityOf(EVENT).id}`)
      await hasNoFault(page)
    })

    test('nor a missing page, in one language or in all', async ({ page, complaints }) => {
      complaints.expected(NO_SUCH_PAGE)
      await page.goto('/fr/events/no-such-event')
      await hasNoFault(page)
      await page.goto('/de')
      await hasNoFault(page)
    })
  })

test.describe('at 400 % zoom, 320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('no page scrolls sideways', async ({ page, complaints }) => {
    complaints.expected(NO_SUCH_PAGE)
    const pages = [
      '/en',
      '/fr?where=north',
      `/fr?event=${EVENT.id}`,
      '/fr?q=zzyzx',
      `/fr/events/${EVENT.id}`,
      `/fr/places/${cityOf(EVENT).id}`,
      '/fr/no-such-page',
      '/de',
    ]
    for (const address of pages) {
      await page.goto(address)
      await expect(page.getByRole('banner')).toBeVisible()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, address).toBeLessThanOrEqual(320)
    }
  })
})

/** Expects axe to find nothing against WCAG 2.2 AA or against good practice. */
async function hasNoFault(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    TAGS,
  )
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
  )
  expect(faults).toEqual([])
}
