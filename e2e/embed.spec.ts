import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import frame from '../components/embed/script/frame.json' with { type: 'json' }
import { LANGUAGES } from '../geodata/language/language'
import { gathered } from '../geodata/place/gather'
import { standing } from '../geodata/place/mark'
import { loadStories } from '../geodata/read/load'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { hasNoFault } from './faults'
import { expect } from './fixtures'
import { test } from './host'
import { Widget } from './pages/Widget'

const BAMAKO = placeNamed('bamako')
const [STORY] = loadStories().filter(({ language }) => language === 'en')

/** What a page has heard its widget say, gathered under `heard`. */
const LISTENING = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`

function heard(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
}

/** The tag of a plain frame. */
function plain(origin: string | undefined, query: string, attributes = ''): string {
  return `<iframe title="A map" src="${origin}/embed?${query}" width="100%" height="520" ${attributes}></iframe>`
}

function element(origin: string | undefined, attributes: string): string {
  return `<joliba-map ${attributes}><a href="https://example.invalid/">A map of Mali</a></joliba-map><script src="${origin}/embed.js"></script>`
}

test.describe('a widget in a plain frame', () => {
  for (const language of LANGUAGES) {
    test(`shows its map in one request, and the live one when it is asked for (${language})`, async ({
      page,
      host,
      baseURL,
    }) => {
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.url().startsWith(baseURL ?? '')) asked.push(request.url())
      })
      const [arrived] = await Promise.all([
        page.waitForResponse(/\/embed\?/),
        page.goto(await host.serve(plain(baseURL, `time=2012&lang=${language}`))),
      ])
      const widget = new Widget(page, language)
      for (const { place } of standing(gathered(atlas, selected().counts.place)))
        await expect(widget.stillMark(place)).toBeAttached()
      await expect(widget.open).toHaveAttribute('href', `/${language}?time=2012`)
      expect(asked).toHaveLength(1)
      expect((await arrived.request().sizes()).responseBodySize).toBeLessThan(40_000)

      await widget.explore.click()
      await expect(widget.zoomIn).toBeVisible()
      await expect(widget.mark(BAMAKO)).toBeVisible()
      await expect(widget.explore).toBeHidden()
    })
  }

  test('with a tap on a place opens its chronology', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'lang=en')))
    const widget = new Widget(page, 'en')
    await widget.stillMark(BAMAKO).click()
    await expect(widget.map.getByRole('region', { name: BAMAKO.name.en, exact: true })).toBeVisible()
  })

  test('works in a sandbox that allows scripts and nothing else', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'lang=fr&theme=dark', 'sandbox="allow-scripts"')))
    const widget = new Widget(page, 'fr')
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
    await widget.zoomIn.click()
    await widget.mark(BAMAKO).click()
    await expect(widget.map.getByRole('region', { name: BAMAKO.name.fr, exact: true })).toBeVisible()
  })

  test('says that a story is missing, and takes a broken View for the default one', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(plain(baseURL, 'story=no-such-story&lang=en')))
    const widget = new Widget(page, 'en')
    await expect(widget.title).toHaveText(widget.t('embed.noStory', { story: 'no-such-story' }))
    await expect(widget.frame.getByRole('link', { name: widget.t('embed.noStoryInstead') })).toHaveAttribute(
      'href',
      '/en',
    )
    await page.goto(await host.serve(plain(baseURL, 'time=%22%3E%3Cscript%3E&where=nowhere&lang=xx')))
    await expect(widget.open).toHaveAttribute('href', '/en')
    await expect(widget.stillMark(BAMAKO)).toBeVisible()
  })

  test('tells a story scene by scene', async ({ page, host, baseURL }) => {
    if (!STORY) throw new Error('There is no story in English.')
    const [first, second] = STORY.scenes
    await page.goto(await host.serve(plain(baseURL, `story=${STORY.slug}&lang=en`, 'sandbox="allow-scripts"')))
    const widget = new Widget(page, 'en')
    await expect(widget.title).toHaveText(first?.heading ?? '')
    await widget.frame.getByRole('link', { name: widget.t('embed.next') }).click()
    await expect(widget.title).toHaveText(second?.heading ?? '')
    await expect(widget.open).toHaveAttribute('href', `/en/stories/${STORY.slug}/2`)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the map stands there with its links, and a story has its scenes', async ({ page, host, baseURL }) => {
    const widget = new Widget(page, 'en')
    await page.goto(await host.serve(plain(baseURL, 'lang=en')))
    await expect(widget.stillMark(BAMAKO)).toBeVisible()
    await expect(widget.open).toHaveAttribute('href', '/en')
    await expect(widget.explore).toBeHidden()
    await page.goto(await host.serve(plain(baseURL, `story=${STORY?.slug}&lang=en`)))
    await widget.frame.getByRole('link', { name: widget.t('embed.next') }).click()
    await expect(widget.title).toHaveText(STORY?.scenes[1]?.heading ?? '')
  })
})

test.describe('the custom element', () => {
  test('reserves its place, follows its attributes, moves and goes', async ({ page, host, baseURL }) => {
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

  test('is as high as its content before and after it comes to life, and when the window turns', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(await host.serve(element(baseURL, 'lang="en" ui="title,legend,list,link"')))
    const widget = new Widget(page, 'en')
    const fits = () =>
      expect
        .poll(async () => {
          const { frame: high, content } = await widget.heights()
          return high - content
        })
        .toBe(0)
    await fits()
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
    await fits()
    await page.setViewportSize({ width: 600, height: 500 })
    await fits()
  })

  test('leaves what stands between its tags where its script is blocked', async ({
    page,
    host,
    baseURL,
    complaints,
  }) => {
    complaints.expected(/Failed to load resource/)
    await page.route('**/embed.js', (route) => route.abort())
    await page.goto(await host.serve(element(baseURL, 'lang="en"')))
    await expect(page.getByRole('link', { name: 'A map of Mali' })).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('needs nothing of a strict page but its script and its frame', async ({ page, host, baseURL }) => {
    const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`
    await page.goto(await host.serve(element(baseURL, 'lang="en"'), { 'Content-Security-Policy': policy }))
    const widget = new Widget(page, 'en')
    await widget.explore.click()
    await expect(widget.zoomIn).toBeVisible()
  })

  test('costs a page with twenty of them next to nothing', async ({ page, host, baseURL }) => {
    const asked = new Set<string>()
    page.on('request', (request) => {
      if (request.url().includes('/embed?')) asked.add(request.url())
    })
    const many = Array.from({ length: 20 }, (_, i) => `<joliba-map lang="en" view="time=${1991 + i}"></joliba-map>`)
    await page.goto(await host.serve(`${many.join('<p style="height:80vh">Text</p>')}`))
    await page.evaluate(
      (src) =>
        new Promise((loaded) => {
          const script = Object.assign(document.createElement('script'), { src, onload: loaded })
          document.head.append(script)
        }),
      `${baseURL}/embed.js`,
    )
    await expect(new Widget(page, 'en').open).toBeVisible()
    expect(asked.size).toBeLessThan(12)
    const busy = await page.evaluate((tags) => {
      const began = performance.now()
      document.body.insertAdjacentHTML('beforeend', tags)
      return performance.now() - began
    }, many.join(''))
    expect(busy).toBeLessThan(50)
    expect(gzipSync(readFileSync('public/embed.js')).length).toBeLessThan(3000)
    expect(gzipSync(frame.script).length).toBeLessThan(3000)
  })
})

test.describe('what a widget says', () => {
  test('is heard by WordPress, which knows it by its secret', async ({ page, host, baseURL }) => {
    // What WordPress's own host script does, in few words: wp-includes/js/wp-embed.js.
    const script = `<script>
      addEventListener('message', ({ data, source }) => {
        if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return
        for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
          if (source !== frame.contentWindow) continue
          if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000)
          if (data.message === 'link') document.title = data.value
        }
      })
    </script>`
    const tag = plain(baseURL, 'lang=en#?secret=aB3', 'sandbox="allow-scripts" data-secret="aB3"').replace('520', '200')
    await page.goto(await host.serve(script + tag))
    const widget = new Widget(page, 'en')
    await expect.poll(async () => Number(await widget.element.getAttribute('height'))).toBeGreaterThan(300)
    await widget.open.click()
    await expect(page).toHaveTitle(`${baseURL}/en`)
  })

  test('is heard by AMP and Iframely, and by Medium', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(LISTENING + plain(baseURL, 'lang=en')))
    await expect(new Widget(page, 'en').open).toBeVisible()
    await expect
      .poll(() => heard(page))
      .toContainEqual({ sentinel: 'amp', type: 'embed-size', height: expect.any(Number) })
    expect(await heard(page)).toContainEqual(expect.stringContaining('"context":"iframe.resize"'))
  })

  test('is true of what the reader does, and of nobody else', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(LISTENING + plain(baseURL, 'lang=en')))
    const widget = new Widget(page, 'en')
    await expect(widget.open).toBeVisible()
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
      // Another window of the page may say what it likes.
      const stranger = document.createElement('iframe')
      stranger.srcdoc = `<script>parent.frames[0].postMessage({source:'joliba',version:1,type:'setView',view:'where=gao'},'*')</script>`
      document.body.append(stranger)
      return new Promise((loaded) => stranger.addEventListener('load', loaded))
    })
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
      contentWindow?.postMessage({ source: 'joliba', version: 1, type: 'getView', id: 'last' }, '*')
    })
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

  test('follows what its page asks: next, previous, highlight', async ({ page, host, baseURL }) => {
    await page.goto(await host.serve(LISTENING + plain(baseURL, 'time=2012&lang=en&start=live')))
    const widget = new Widget(page, 'en')
    await expect(widget.zoomIn).toBeVisible()
    const ask = (type: string, event?: string) =>
      page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), {
        source: 'joliba',
        version: 1,
        type,
        ...(event ? { event } : {}),
      })
    await ask('next')
    await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ type: 'select', place: null }))
    const inKidal = anEvent('event of Kidal', ({ place }) => place === 'kidal')
    await ask('highlight', inKidal.id)
    await expect(widget.mark(placeNamed('kidal'))).toHaveAttribute('data-pointed', 'true')
  })
})

test('the page scrolls through the live map, and its keys stay its own', async ({ page, host, baseURL }) => {
  const tall = '<p style="height:300vh">Text</p>'
  const keys = `<script>window.keys = 0; addEventListener('keydown', () => window.keys++)</script>`
  await page.goto(await host.serve(`${keys}${plain(baseURL, 'lang=en&start=live')}${tall}`))
  const widget = new Widget(page, 'en')
  await expect(widget.zoomIn).toBeVisible()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(1)
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) return
  const box = await widget.element.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 250)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
})

test('axe finds no fault in a widget, its live map or the guide', async ({ page, complaints }) => {
  test.slow()
  // Axe itself would speak to the frames of a page, and does not know that a sandboxed one has no origin.
  complaints.expected(/^warning: Failed to execute 'postMessage'/)
  for (const address of [
    '/embed?lang=en&ui=title,legend,list,link',
    `/embed?lang=fr&story=${STORY?.slug}`,
    '/embed/live/fr?ui=list,timeline,filters',
    '/en/embed-guide?where=kidal',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    const zoomIn = page.getByRole('button', { name: new Widget(page, 'fr').t('map.zoomIn'), exact: true })
    if (address.includes('live')) await expect(zoomIn).toBeVisible()
    await hasNoFault(page)
  }
})

test.describe('oEmbed', () => {
  test('answers for pages, Views and stories, and names itself in their heads', async ({ page, request, baseURL }) => {
    await page.goto('/fr?where=kidal')
    const discovered = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    expect(discovered).toContain(encodeURIComponent('/fr?where=kidal'))
    const answer = await request.get('/oembed', {
      params: { url: `${baseURL}/fr?where=kidal`, maxwidth: '500', maxheight: '300', format: 'json' },
    })
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    const told = await answer.json()
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 300 })
    expect(told.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/)
    expect(told.html).toContain(`${baseURL}/embed?where=kidal&amp;lang=fr`)
    const story = await request.get('/oembed', { params: { url: `${baseURL}/en/stories/${STORY?.slug}` } })
    expect((await story.json()).title).toContain(STORY?.title)
  })

  test('refuses what is not ours, and other formats', async ({ request, baseURL }) => {
    const status = async (params: Record<string, string>) => (await request.get('/oembed', { params })).status()
    expect(await status({ url: 'https://example.org/en' })).toBe(404)
    expect(await status({ url: `${baseURL}/en/events/none` })).toBe(404)
    expect(await status({ url: `${baseURL}/en`, format: 'xml' })).toBe(501)
    expect(await status({})).toBe(400)
  })
})

test('only widgets may be framed, and files say for themselves what they allow', async ({ request }) => {
  for (const address of ['/en', '/fr/list', '/en/embed-guide', '/en/no/such/page']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-frame-options'], address).toBe('DENY')
    expect(headers['content-security-policy'], address).toBe("frame-ancestors 'none'")
  }
  for (const address of ['/embed', '/embed/live/en']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-frame-options'], address).toBeUndefined()
    expect(headers['content-security-policy'] ?? '', address).not.toContain('frame-ancestors')
    expect(headers['set-cookie'], address).toBeUndefined()
  }
  expect((await request.get('/en/map.svg')).headers()['content-security-policy']).toContain("default-src 'none'")
})
