import { LANGUAGES } from '../geodata/language/language'
import { atlas } from './facts'
import { expect, test } from './fixtures'

const READERS = [
  { reader: 'a French browser', locale: 'fr-FR', language: 'fr' },
  { reader: 'an English browser', locale: 'en-GB', language: 'en' },
  { reader: 'a browser that speaks neither', locale: 'de-DE', language: 'en' },
]

for (const { reader, locale, language } of READERS) {
  test.describe(`with ${reader}`, () => {
    test.use({ locale })

    test('the entrance leads to a language and keeps the query', async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(`/${language}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await page.goto('/?where=kidal&theme=dark')
      await expect(page).toHaveURL(`/${language}?where=kidal&theme=dark`)
    })
  })
}

test('every event, place, actor and source has its page in every language', async ({ request }) => {
  const pages = LANGUAGES.flatMap((language) => [
    ...atlas.events.map(({ id }) => `/${language}/events/${id}`),
    ...atlas.places.map(({ id }) => `/${language}/places/${id}`),
    ...atlas.actors.map(({ id }) => `/${language}/actors/${id}`),
    ...atlas.sources.map(({ id }) => `/${language}/sources/${id}`),
  ])
  for (const address of pages) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
  }
})
