import { placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Each is read as no filter at all. The tests of the page (app) give it one after the other. */
const BROKEN = [
  'where=atlantis,__proto__&kind=party&actor=nobody&source=none&event=no-such-event',
  'time=yesterday&near=gao&area=%F0%9F%92%A9&at=here,there,9&sure=perhaps&theme=plaid',
  'utm_source=letter&page=2&__proto__[x]=1&q=',
]

test('an address of which nothing is understood shows everything', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  const answer = await page.goto(`/en?${BROKEN.join('&')}`)
  expect(answer?.status()).toBe(200)
  await explorer.mapStands()
  await explorer.shows(selected())
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
