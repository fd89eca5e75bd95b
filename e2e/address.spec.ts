import { atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Each is read as no filter at all. */
const BROKEN = {
  'unknown ids': 'where=atlantis&kind=party&actor=nobody&source=none&event=no-such-event',
  'names from JavaScript itself': 'where=__proto__,constructor&event=toString&theme=__proto__&kind=hasOwnProperty',
  'values that are no values': 'time=yesterday&near=gao&area=%F0%9F%92%A9&at=here,there,9&sure=perhaps&theme=plaid',
  'unknown keys': 'utm_source=letter&page=2&__proto__[x]=1',
  'markup where an id should be': 'event=%3Cscript%3Ealert(1)%3C/script%3E&where=%22%3E%3Cimg%20src=x%3E',
  'a path where an id should be': 'event=../../package.json&near=..%2F..,5',
  'empty values': 'where=&time=&q=&event=&at=&theme=',
  'nothing but signs': '&&==&=&%20',
}

test('an address of which nothing is understood shows everything', async ({ page, isMobile }) => {
  const explorer = new ExplorerPage(page, 'en')
  const each = Object.entries(BROKEN)
  // An address is read alike on every device; the second one gets all of them at once.
  for (const [what, query] of isMobile ? [['all of that', Object.values(BROKEN).join('&')] as const] : each)
    await test.step(what, async () => {
      const answer = await page.goto(`/en?${query}`)
      expect(answer?.status()).toBe(200)
      await explorer.mapStands()
      await explorer.shows(selected())
    })
})

test('a camera out of range still shows a map, and the way home', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  for (const at of ['999,-999,99', '-90,180,0', '1e308,1e308,1e308']) {
    await explorer.open(`at=${at}`)
    await explorer.mapStands()
    await explorer.shows(selected())
    await explorer.button('reset').click()
    await expect(explorer.mark(placeNamed('bamako'))).toBeInViewport()
    await expect(page).toHaveURL(explorer.address())
  }
})

test('hostile words are searched for as words', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'fr')
  for (const words of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE events; --",
    '.*(',
  ]) {
    await explorer.open(`q=${encodeURIComponent(words)}`)
    await expect(explorer.search).toHaveValue(words)
    await explorer.shows(selected({ q: words }))
  }
})

test('escapes that decode to nothing, a very long search and a key given twice are read with patience', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page, 'en')
  for (const query of ['q=%E0%A4%A', 'q=%00', `q=${'tuareg+'.repeat(500)}`, 'q=%FF%FE']) {
    const answer = await page.goto(`/en?${query}`)
    expect(answer?.status()).toBe(200)
    await expect(explorer.search).toBeVisible()
  }
  await explorer.open('where=kidal&where=gao')
  await explorer.shows(selected({ where: ['gao', 'kidal'] }))
})

test('what the address knows is kept when the rest is not understood', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  await explorer.open('where=kidal,atlantis&kind=nothing&time=1990/1992-05')
  const time = { start: day('1990-01-01'), end: day('1992-05-31') }
  expect(atlas.regions.some(({ id }) => id === 'kidal')).toBe(true)
  await explorer.shows(selected({ where: ['kidal'], time }))
})

/** Days since 1970-01-01, as the atlas counts. */
function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
