import { LANGUAGES } from '../geodata/language/language'
import { anEvent, atlas, cityOf } from './facts'
import { expect, test } from './fixtures'

const EVENT = anEvent('event with a figure', ({ figures }) => figures.length > 0)

const PAGES = [
  '',
  '?where=kidal&time=1990/1992',
  '?time=1990/1992&compare=2012',
  `?event=${EVENT.id}&theme=dark`,
  '/list?kind=coup',
  '/data?where=north',
  '/events',
  '/places',
  '/actors',
  '/sources',
  `/events/${EVENT.id}`,
  `/places/${cityOf(EVENT).id}`,
  `/actors/${atlas.actors[0]?.id}`,
  `/sources/${EVENT.citations[0]?.source}`,
]

for (const language of LANGUAGES)
  test(`every kind of page has a card with a picture of its own (${language})`, async ({ page, request }) => {
    test.slow()
    const pictures = new Set<string>()
    for (const path of PAGES) {
      const address = `/${language}${path}`
      await page.goto(address)
      const said = (property: string) =>
        page.locator(`meta[property="${property}"], meta[name="${property}"]`).first().getAttribute('content')
      for (const property of ['og:title', 'og:description', 'og:image:alt', 'twitter:title', 'twitter:image:alt'])
        expect(await said(property), `${property} of ${address}`).toMatch(/\S{3}/)
      expect(await said('twitter:card'), address).toBe('summary_large_image')
      expect([await said('og:image:width'), await said('og:image:height')], address).toEqual(['1200', '630'])
      const picture = new URL((await said('og:image')) ?? '')
      expect(await said('twitter:image')).toBe(picture.href)
      pictures.add(picture.search)
      const answer = await request.get(`${picture.pathname}${picture.search}`)
      expect(answer.status(), picture.href).toBe(200)
      expect(answer.headers()['content-type']).toBe('image/png')
      const png = await answer.body()
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
      await expect(page.locator('link[rel="canonical"]')).toHaveCount(1)
      await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(LANGUAGES.length + 1)
    }
    // The lists of records show the whole atlas; all else is a View of its own.
    expect(pictures.size).toBeGreaterThanOrEqual(PAGES.length - 5)
  })

test('a View is told in words', async ({ page }) => {
  await page.goto('/en?where=kidal')
  await expect(page).toHaveTitle('Kidal · Joliba')
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
    'content',
    /^\d+ events, plus \d+ possible/,
  )
  await page.goto('/en')
  await expect(page).toHaveTitle(/^Joliba: /)
})
