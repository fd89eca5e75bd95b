import { expect } from './fixtures'
import { element, test } from './host'
import { Widget } from './pages/Widget'

test('an article controls its map by scrolling and with buttons, static and live', async ({ page, host, baseURL }) => {
  const map = element(
    baseURL,
    'id="map" lang="en" view="time=1960" title="Two crises" note="A note" byline="The Paper"',
  )
  await page.goto(
    await host.serve(`<style>p { height: 90vh; margin: 0 } joliba-map { position: sticky; top: 0 }</style>${map}
      <p data-joliba-view="time=1991">The first</p>
      <p data-joliba-view="where=nowhere-at-all">Nothing that the atlas knows</p>
      <p data-joliba-view="time=2012&where=north">The second</p>
      <button data-joliba-view="where=kidal" data-joliba-for="map">Kidal</button>`),
  )
  const widget = new Widget(page, 'en', page.locator('joliba-map iframe'))
  await expect(widget.title).toHaveText('Two crises')
  await expect(widget.element).toHaveAttribute('title', 'Two crises')
  const leads = async (text: string, query: string) => {
    const part = page.getByText(text)
    await part.evaluate((step) => step.scrollIntoView({ block: 'center' }))
    await expect(part).toHaveAttribute('aria-current', 'true')
    await expect(widget.open).toHaveAttribute('href', `/en?${query}`)
  }
  await leads('The first', 'time=1991')
  await leads('Nothing that the atlas knows', 'time=1991')
  await leads('The second', 'time=2012&where=north')
  await widget.explore.click()
  await expect(widget.zoomIn).toBeVisible()
  await page.getByRole('button', { name: 'Kidal' }).press('Enter')
  await expect(widget.open).toHaveAttribute('href', /\/en\?where=kidal$/)
})
