import { expect } from './fixtures'
import { test } from './host'
import { Widget } from './pages/Widget'
import { filteredByWordPress, wordPressHost } from './wordPress'

test.describe('oEmbed', () => {
  test('passes WordPress’s filter, and is shown in its sandbox', async ({ page, request, host, baseURL }) => {
    await page.goto('/fr?where=kidal')
    const discovered = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    expect(discovered).toContain(encodeURIComponent('/fr?where=kidal'))
    const answer = await request.get('/oembed', { params: { url: `${baseURL}/fr?where=kidal` } })
    const { html, title } = await answer.json()
    await page.goto(await host.serve(`${wordPressHost()}${filteredByWordPress(html)}`))
    await expect(page.getByRole('link', { name: title })).toBeHidden()
    const widget = new Widget(page, 'fr')
    await expect(widget.open).toHaveAttribute('href', '/fr?where=kidal')
    await expect.poll(async () => Number(await widget.element.getAttribute('height'))).toBeGreaterThan(300)
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
  })
})
