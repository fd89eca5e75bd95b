import { expect, test } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { ORIGIN } from '../testing/addresses'
import { ask } from '../testing/routes'

const [STORY] = atlasSource()
  .stories()
  .filter(({ language }) => language === 'en')

function oembed(params: Readonly<Record<string, string>>): Promise<Response> {
  return ask(`/oembed?${new URLSearchParams(params)}`)
}

test('oEmbed answers for a View and a story, with width and height limited as requested', async () => {
  const answer = await oembed({ url: `${ORIGIN}/fr?where=kidal`, maxwidth: '500', maxheight: '300', format: 'json' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const answered = await answer.json()
  expect(answered).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 300 })
  expect(answered.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/)
  expect(answered.html).toContain(`${ORIGIN}/embed?where=kidal&amp;lang=fr`)
  const story = await oembed({ url: `${ORIGIN}/en/stories/${STORY?.slug}` })
  expect((await story.json()).title).toContain(STORY?.title)
})

test('oEmbed refuses other sites’ URLs, and other formats', async () => {
  expect((await oembed({ url: 'https://example.org/en' })).status).toBe(404)
  expect((await oembed({ url: `${ORIGIN}/en/events/none` })).status).toBe(404)
  expect((await oembed({ url: `${ORIGIN}/en`, format: 'xml' })).status).toBe(501)
  expect((await oembed({})).status).toBe(400)
})
