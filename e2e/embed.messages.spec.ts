import { placed } from '../geodata/domain/site/folder'
import { anEvent, placeNamed } from './facts'
import { expect } from './fixtures'
import { ask, heard, LISTENING, plain, test } from './host'
import { Widget } from './pages/Widget'
import { wordPressHost } from './wordPress'

const BAMAKO = placeNamed('bamako')

test.describe('what a widget says', () => {
  test('is understood by WordPress, which identifies it by its secret', async ({ page, host, baseURL }) => {
    const tag = plain(baseURL, 'lang=en#?secret=aB3', 'sandbox="allow-scripts" data-secret="aB3"').replace('520', '200')
    await page.goto(await host.serve(wordPressHost() + tag))
    const widget = new Widget(page, 'en')
    await expect.poll(async () => Number(await widget.element.getAttribute('height'))).toBeGreaterThan(300)
    await widget.open.click()
    await expect(page).toHaveTitle(`${baseURL}${placed('/en')}`)
  })

  test('is understood by AMP, Iframely and Medium; reflects the reader’s actions, and accepts no commands from others', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(await host.serve(LISTENING + plain(baseURL, 'lang=en')))
    const widget = new Widget(page, 'en')
    await expect(widget.open).toBeVisible()
    await expect
      .poll(() => heard(page))
      .toContainEqual({ sentinel: 'amp', type: 'embed-size', height: expect.any(Number) })
    expect(await heard(page)).toContainEqual(expect.stringContaining('"context":"iframe.resize"'))
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
      const bad: unknown[] = [
        null,
        'setView',
        { source: 'joliba', version: 1, type: 'open', place: 'bamako' },
        { source: 'joliba', version: 9, type: 'setView', view: 'where=gao' },
        { source: 'joliba', version: 1, type: 'setView', view: {} },
        { source: 'joliba', version: 1, type: 'ready' },
      ]
      for (const message of bad) contentWindow?.postMessage(message, '*')
      // Another window may send anything.
      const stranger = document.createElement('iframe')
      stranger.srcdoc = `<script>parent.frames[0].postMessage({source:'joliba',version:1,type:'setView',view:'where=gao'},'*')</script>`
      document.body.append(stranger)
      return new Promise((loaded) => stranger.addEventListener('load', loaded))
    })
    await ask(page, { type: 'getView', id: 'last' })
    await expect
      .poll(() => heard(page))
      .toContainEqual({ source: 'joliba', version: 1, type: 'viewchange', id: 'last', view: '' })
    await expect(widget.open).toHaveAttribute('href', '/en')
    await expect(widget.explore).toBeVisible()
    await widget.stillMark(BAMAKO).click()
    await expect
      .poll(() => heard(page))
      .toContainEqual(expect.objectContaining({ type: 'select', place: 'bamako', event: null }))
  })

  test('executes commands of its page: next, previous, highlight', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(LISTENING + plain(baseURL, 'time=2012&lang=en&start=live')))
    const widget = new Widget(page, 'en')
    await expect(widget.zoomIn).toBeVisible()
    await ask(page, { type: 'next' })
    await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'select', place: null }))
    const inKidal = anEvent('event of Kidal', ({ place }) => place === 'kidal')
    await ask(page, { type: 'highlight', event: inKidal.id })
    await expect(widget.mark(placeNamed('kidal'))).toHaveAttribute('data-pointed', 'true')
  })
})
