import { expect, test } from './fixtures'
import { Widget } from './pages/Widget'

/** An article at some other site, whose paragraphs are a screen apart. */
const article = (script: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>
<style>p { height: 90vh; margin: 0 } joliba-map { position: sticky; top: 0 }</style>
<joliba-map id="map" lang="en" view="time=1960" title="Two crises" note="A note" byline="The Paper"></joliba-map>
<p data-joliba-view="time=1991">The first</p>
<p data-joliba-view="where=nowhere-at-all">Nothing that the atlas knows</p>
<p data-joliba-view="time=2012&where=north">The second</p>
<button data-joliba-view="where=kidal" data-joliba-for="map">Kidal</button>
<script async src="${script}"></script></html>`

test('an article leads its map by scrolling and by its buttons, drawn and live', async ({ page, baseURL }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.route('http://paper.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: article(`${baseURL}/embed.js`) }),
  )
  await page.goto('http://paper.invalid/')
  const widget = new Widget(page, 'en', page.locator('joliba-map iframe'))
  await expect(widget.title).toHaveText('Two crises')
  await expect(widget.element).toHaveAttribute('title', 'Two crises')
  const open = async (query: string) => expect(widget.open).toHaveAttribute('href', `/en?${query}`)
  await page.getByText('The first').scrollIntoViewIfNeeded()
  await page.getByText('The first').evaluate((step) => step.scrollIntoView({ block: 'center' }))
  await open('time=1991')
  await expect(page.getByText('The first')).toHaveAttribute('aria-current', 'true')
  await page.getByText('Nothing that the atlas knows').evaluate((step) => step.scrollIntoView({ block: 'center' }))
  await expect(page.getByText('Nothing that the atlas knows')).toHaveAttribute('aria-current', 'true')
  await page.getByText('The second').evaluate((step) => step.scrollIntoView({ block: 'center' }))
  await open('time=2012&where=north')
  await widget.explore.click()
  await expect(widget.zoomIn).toBeVisible()
  await page.getByRole('button', { name: 'Kidal' }).press('Enter')
  await open('where=kidal')
})
