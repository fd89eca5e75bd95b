import { describe, expect, it } from 'vitest'
import { ORIGIN } from '@/components/ui/origin'
import { GET } from './route'

const { host } = new URL(ORIGIN)

/** Requests oEmbed at the site's own origin, like a browser or a server. */
function ask(url: string, here = ORIGIN): Promise<Response> {
  const request = `${here}/oembed?${new URLSearchParams({ url })}`
  return GET(new Request(request, { headers: { host: new URL(here).host } }))
}

describe('an oEmbed answer', () => {
  it.each([
    `javascript://${host}/en?x=%0aalert(document.domain)//`,
    `JaVaScRiPt://${host}/en?x=%0aalert(document.domain)//`,
    `\\tjavascript://${host}/en`,
    `vbscript://${host}/en`,
    `foo://${host}/en`,
    `ftp://${host}/en`,
    `ws://${host}/en`,
    `wss://${host}/en`,
    `file://${host}/en`,
    `data://${host}/en`,
    `blob:${ORIGIN}/en`,
    `http://user:pw@${host}/en`,
    `http://user@${host}/en`,
    `http://:pw@${host}/en`,
    `http://${host}@evil.example/en`,
    `http://${host}:8080/en`,
    `//${host}/en`,
    `\\\\evil.example/en`,
  ])('is refused for %s', async (url) => {
    const response = await ask(url)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).not.toContain(url)
  })

  it('links to the canonical address of the page', async () => {
    const url = `${ORIGIN}/fr/list/?where=kidal&x="><script>alert(1)</script>&theme=dark#javascript:alert(1)`
    const { html, provider_url, thumbnail_url } = await (await ask(url)).json()
    expect(provider_url).toBe(ORIGIN)
    expect(html).toContain(`<a href="${ORIGIN}/fr/list?where=kidal&amp;theme=dark">`)
    expect(html).toContain(`<iframe src="${ORIGIN}/embed?where=kidal&amp;theme=dark&amp;lang=fr"`)
    expect(thumbnail_url).toMatch(new RegExp(`^${ORIGIN}/fr/map\\.png\\?`))
    expect(html).not.toMatch(/script|alert/)
  })

  it('links to the origin of the request', async () => {
    const here = 'https://elsewhere.example'
    const { html } = await (await ask(`${here}/en`, here)).json()
    expect(html).toContain(`<a href="${here}/en">`)
    expect(html).toContain(`<iframe src="${here}/embed?lang=en"`)
  })

  it('includes the title and the byline of its widget, escaped', async () => {
    const written = new URLSearchParams({ title: '"><b>Two coups</b>', byline: 'The <i>Paper</i>', time: '2012' })
    const answer = await (await ask(`${ORIGIN}/embed?${written}`)).json()
    expect(answer.title).toBe('"><b>Two coups</b>')
    expect(answer.author_name).toBe('The <i>Paper</i>')
    expect(answer.html).not.toMatch(/<[bi]>/)
    expect(answer.html).toContain(' title="&quot;&gt;&lt;b&gt;Two coups&lt;/b&gt;" ')
    expect(answer.thumbnail_url).not.toContain('title')
  })

  it('has a default title if nobody has written one', async () => {
    const { title } = await (await ask(`${ORIGIN}/fr?time=2012&where=north`)).json()
    expect(title).toBe('Événements dans le nord du Mali, 2012')
  })
})
