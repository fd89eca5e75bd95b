import { anEvent, cityOf } from './facts'
import { expect, NO_SUCH_PAGE, test } from './fixtures'

const EVENT = anEvent('event with a figure that an actor claims', ({ actors, figures }) => {
  return figures.some(({ claimedBy }) => actors.some(({ id }) => id === claimedBy))
})
const ACTOR = EVENT.actors[0]?.id
const SOURCE = EVENT.citations[0]?.source

test.describe('at 400 % zoom, 320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('no page scrolls horizontally', async ({ page, complaints }) => {
    complaints.expected(NO_SUCH_PAGE)
    const pages = [
      // An active filter, and no results.
      '/fr?where=north&q=zzyzx',
      `/fr?event=${EVENT.id}`,
      '/fr/places',
      '/fr/actors',
      '/fr/sources',
      `/fr/events/${EVENT.id}`,
      `/fr/places/${cityOf(EVENT).id}`,
      `/fr/actors/${ACTOR}`,
      `/fr/sources/${SOURCE}`,
      '/fr/no-such-page',
      '/de',
    ]
    for (const address of pages) {
      // The width of a page depends on CSS only, so do not wait for scripts.
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('banner')).toBeVisible()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, address).toBeLessThanOrEqual(320)
    }
  })
})
