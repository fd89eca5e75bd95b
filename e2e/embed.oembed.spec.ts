import { loadStories } from '../geodata/read/load'
import { anEvent, atlas } from './facts'
import { expect } from './fixtures'
import { test } from './host'
import { Widget } from './pages/Widget'
import { filteredByWordPress, wordPressHost } from './wordPress'

const [STORY] = loadStories().filter(({ language }) => language === 'en')

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

  test('is named in the head of every page, and knows the page', async ({ request, baseURL }) => {
    const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
    const paths = ['', '/list', '/data', '/events', '/places', '/actors', '/sources', '/stories', '/embed-guide']
    paths.push(`/events/${event.id}`, '/places/kidal', `/actors/${atlas.actors[0]?.id}`)
    paths.push(`/sources/${atlas.sources[0]?.id}`, `/stories/${STORY?.slug}`, `/stories/${STORY?.slug}/2`)
    for (const path of paths) {
      const html = await (await request.get(`/en${path}`)).text()
      const [link = ''] = /<link[^>]+application\/json\+oembed[^>]*>/.exec(html) ?? []
      const [, href = ''] = /href="([^"]+)"/.exec(link) ?? []
      expect(href, path).not.toBe('')
      const asked = new URL(href.replaceAll('&amp;', '&'), baseURL).searchParams.get('url') ?? ''
      expect(new URL(asked).pathname, path).toBe(`/en${path}`)
      const answer = await request.get('/oembed', { params: { url: asked, format: 'json' } })
      expect(answer.status(), path).toBe(200)
      expect((await answer.json()).type, path).toBe('rich')
    }
  })

  test('survives WordPress, and is shown there in its sandbox', async ({ page, request, host, baseURL }) => {
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

test('only widgets may be framed, and files say for themselves what they allow', async ({ request }) => {
  for (const address of ['/en', '/fr/list', '/en/embed-guide', '/en/no/such/page']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-frame-options'], address).toBe('DENY')
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
  }
  for (const address of ['/embed', '/embed/live/en']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-frame-options'], address).toBeUndefined()
    expect(headers['content-security-policy'] ?? '', address).not.toContain('frame-ancestors')
    expect(headers['set-cookie'], address).toBeUndefined()
  }
  expect((await request.get('/en/map.svg')).headers()['content-security-policy']).toContain("default-src 'none'")
})
