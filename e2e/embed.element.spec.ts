import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import frame from '../components/pages/embed/script/frame.json' with { type: 'json' }
import { expect } from './fixtures'
import { element, elementScript, test } from './host'
import { Widget } from './pages/Widget'

/** Waits until a widget's frame is as high as its content. */
async function fits(widget: Widget): Promise<void> {
  await expect
    .poll(async () => {
      const { frame: high, content } = await widget.heights()
      return high - content
    })
    .toBe(0)
}

test.describe('the custom element', () => {
  test('reserves its space, follows its attributes, can be moved and removed', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(`<div id="one"></div><div id="two"></div>${element(baseURL, 'lang="en" hidden')}`))
    await page.evaluate(() => {
      document.querySelector('joliba-map')?.remove()
      const map = document.createElement('joliba-map')
      map.setAttribute('lang', 'en')
      map.setAttribute('view', 'where=kidal')
      Object.assign(window, { said: [] })
      for (const name of ['ready', 'viewchange'])
        map.addEventListener(name, (event) =>
          (window as unknown as { said: unknown[] }).said.push((event as CustomEvent).detail.type),
        )
      document.getElementById('one')?.append(map)
    })
    const widget = new Widget(page, 'en')
    await expect(widget.open).toHaveAttribute('href', '/en?where=kidal')
    await expect.poll(() => widget.element.getAttribute('title')).toContain('Kidal')

    await page.evaluate(() => document.querySelector('joliba-map')?.setAttribute('view', 'where=gao'))
    await expect(widget.open).toHaveAttribute('href', '/en?where=gao')
    expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)).toEqual(['ready', 'viewchange'])
    const view = await page.evaluate(() =>
      (document.querySelector('joliba-map') as unknown as { getView: () => Promise<string> }).getView(),
    )
    expect(view).toBe('where=gao')

    await page.evaluate(() => document.querySelector('joliba-map')?.setAttribute('lang', 'fr'))
    const french = new Widget(page, 'fr')
    await expect(french.open).toHaveAttribute('href', '/fr?where=gao')
    await page.evaluate(() => document.getElementById('two')?.append(document.querySelector('joliba-map') as Node))
    await expect(french.open).toBeVisible()
    await page.evaluate(() => document.querySelector('joliba-map')?.remove())
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('is as high as its content before and after hydration, and after the window is rotated', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(await host.serve(element(baseURL, 'lang="en" ui="title,legend,list,link"')))
    const widget = new Widget(page, 'en')
    await fits(widget)
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
    await fits(widget)
    await page.setViewportSize({ width: 600, height: 500 })
    await fits(widget)
  })

  test('keeps its fallback content if its script is blocked', async ({ page, host, baseURL, complaints }) => {
    complaints.expected(/Failed to load resource/)
    await page.route('**/embed.js', (route) => route.abort())
    await page.goto(await host.serve(element(baseURL, 'lang="en"')))
    await expect(page.getByRole('link', { name: 'A map of Mali' })).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('is available as a module, beside another vendor’s script of the same name', async ({
    page,
    host,
    baseURL,
    complaints,
  }) => {
    complaints.expected(/^asked: http:\/\/charts\.invalid/)
    await page.route('http://charts.invalid/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    const script = (attributes: string) => `<script ${attributes}></script>`
    const body = element(baseURL, 'lang="en"').replace(/<script.*/, '')
    await page.goto(
      await host.serve(
        `${script('src="http://charts.invalid/embed.js"')}${body}${script(`type="module" src="${elementScript(baseURL)}"`)}`,
      ),
    )
    const widget = new Widget(page, 'en')
    await expect(widget.open).toBeVisible()
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
  })

  test('needs only its script and its frame in a strict CSP', async ({ page, host, baseURL }) => {
    const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`
    await page.goto(await host.serve(element(baseURL, 'lang="en"'), { 'Content-Security-Policy': policy }))
    const widget = new Widget(page, 'en')
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
  })

  test('changes language, and with it its height', async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 700 })
    await page.goto(await host.serve(element(baseURL, 'lang="en" view="time=1991&compare=2012"')))
    await expect(new Widget(page, 'en').open).toBeVisible()
    await page.evaluate(() => document.querySelector('joliba-map')?.setAttribute('lang', 'fr'))
    const widget = new Widget(page, 'fr')
    await expect(widget.open).toBeVisible()
    await fits(widget)
  })

  test('reserves its space from the start, at every width', async ({ page, host, baseURL }) => {
    const address = await host.serve(`${element(baseURL, 'lang="fr"')}<p>After</p>`)
    for (const width of [390, 800, 1900])
      await test.step(`${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address)
        const place = async () => Math.round((await page.getByText('After').boundingBox())?.y ?? 0)
        const before = await place()
        const widget = new Widget(page, 'fr')
        await expect(widget.open).toBeVisible()
        await fits(widget)
        expect(await place()).toBe(before)
        await widget.explore.click()
        await expect(widget.zoomIn).toBeVisible()
        await fits(widget)
        expect(await place()).toBe(before)
      })
  })

  test('accepts messages from its own frame only', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(element(baseURL, 'lang="en"')))
    const widget = new Widget(page, 'en')
    await expect(widget.open).toBeVisible()
    await fits(widget)
    const { frame } = await widget.heights()
    await page.evaluate(() => {
      Object.assign(window, { said: [] })
      const map = document.querySelector('joliba-map')
      for (const name of ['height', 'select'])
        map?.addEventListener(name, () => (window as unknown as { said: string[] }).said.push(name))
      const say = (type: string, rest: object) => ({ source: 'joliba', version: 1, type, ...rest })
      for (const message of [say('height', { height: 999 }), say('select', { event: 'x', place: null })])
        window.postMessage(message, '*')
      return new Promise((told) => setTimeout(told))
    })
    expect((await widget.heights()).frame).toBe(frame)
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([])
  })

  test('costs a page with twenty of them almost nothing', async ({ page, host, baseURL }) => {
    const asked = new Set<string>()
    page.on('request', (request) => {
      if (/\/embed\/?\?/.test(request.url())) asked.add(request.url())
    })
    const many = Array.from({ length: 20 }, (_, i) => `<joliba-map lang="en" view="time=${1991 + i}"></joliba-map>`)
    await page.goto(await host.serve(many.join('<p style="height:80vh">Text</p>')))
    // Expensive operations on the host's main thread, on any machine: layout, timers, scroll listeners.
    await page.evaluate(() => {
      const costs: string[] = []
      Object.assign(window, { costs })
      const noted = (owner: object, name: string) => {
        const own = Reflect.get(owner, name)
        Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
          // Playwright adds listeners, too.
          if (new Error().stack?.includes('/embed.js'))
            costs.push(name === 'addEventListener' ? `listens to ${given[0]}` : name)
          return Reflect.apply(own, this, given)
        })
      }
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'getComputedStyle']) noted(window, name)
      noted(Element.prototype, 'getBoundingClientRect')
      noted(EventTarget.prototype, 'addEventListener')
    })
    await page.evaluate(
      (src) =>
        new Promise((loaded) => {
          document.head.append(Object.assign(document.createElement('script'), { src, onload: loaded }))
        }),
      elementScript(baseURL),
    )
    await expect(new Widget(page, 'en').open).toBeVisible()
    expect(asked.size).toBeLessThan(5)
    for (const at of [5, 10, 15, 20]) {
      const element = page.locator('joliba-map').nth(at - 1)
      await element.scrollIntoViewIfNeeded()
      await expect(new Widget(page, 'en', element.locator('iframe')).open).toBeVisible()
    }
    expect(asked.size).toBeGreaterThan(3)
    expect(asked.size).toBeLessThan(20)
    const costs = await page.evaluate(() => (window as unknown as { costs: string[] }).costs)
    expect(costs).toEqual(Array(asked.size).fill('listens to message'))
    expect(gzipSync(readFileSync('public/embed.js')).length).toBeLessThan(3000)
    expect(gzipSync(frame.script).length).toBeLessThan(3000)
  })
})
