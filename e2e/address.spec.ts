import { placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'

/** Each is parsed as no filter. Tested one by one in app/[lang]/page.test.tsx. */
const BROKEN = [
  'where=atlantis,__proto__&kind=party&actor=nobody&source=none&event=no-such-event',
  'time=yesterday&near=gao&area=%F0%9F%92%A9&sure=perhaps&theme=plaid',
  'utm_source=letter&page=2&__proto__[x]=1&q=',
]

test('an invalid address, and a camera out of range, show a map of everything, and links home', async ({ page }) => {
  const explorer = new ExplorerPage(page, 'en')
  for (const at of ['here,there,9', '999,-999,99', '-90,180,0', '1e308,1e308,1e308'])
    await test.step(at, async () => {
      const query = `at=${at}&${BROKEN.join('&')}`
      // The first is requested from the server, the others are client-side navigations.
      if (at.startsWith('here')) expect((await page.goto(`/en?${query}`))?.status()).toBe(200)
      else await explorer.visit(query)
      await explorer.mapStands()
      await explorer.shows(selected())
      await explorer.useTool('reset')
      await expect(explorer.mark(placeNamed('bamako'))).toBeInViewport()
    })
  await explorer.open('at=999,-999,99')
  await explorer.mapStands()
  await explorer.useTool('reset')
  await expect(explorer.mark(placeNamed('bamako'))).toBeInViewport()
  await expect(page).toHaveURL(explorer.address())
})

test('malformed escapes and a very long search are tolerated', async ({ page, request }) => {
  for (const query of ['q=%00', `q=${'tuareg+'.repeat(500)}`, 'q=%FF%FE'])
    expect((await request.get(`/en?${query}`)).status(), query.slice(0, 20)).toBe(200)
  // For the result, and other cases, see app/[lang]/page.test.tsx.
  expect((await page.goto('/en?q=%E0%A4%A'))?.status()).toBe(200)
  await expect(new ExplorerPage(page, 'en').search).toBeVisible()
})
