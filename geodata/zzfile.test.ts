import { readFileSync, writeFileSync } from 'node:fs'
import { it, vi } from 'vitest'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { writtenStory } from '@/components/parts/takeaway/writtenStory'
import { atlasSource } from '@/geodata/load/source'

it('writes', async () => {
  const page = JSON.parse(readFileSync('/tmp/showbuild/standalone.json', 'utf8')).story.split('/').pop()
  const code = JSON.parse(readFileSync('/tmp/showbuild/static/standalone/' + page, 'utf8'))
  const s = atlasSource()
  for (const lang of ['en', 'fr'] as const) {
    vi.stubGlobal('fetch', async (a: string) =>
      Response.json(
        a.endsWith('storyfile.json')
          ? { page: '/p', messages: messagesOf('ownStory', lang), own: messagesOf('ownStory', lang) }
          : code,
      ),
    )
    for (const story of s.storiesIn(lang)) {
      const parts = await writtenStory(
        {
          story,
          atlas: s.atlas(),
          about: { title: story.title, licence: 'CC BY 4.0', source: null },
          site: 'https://example.org',
          language: lang,
          t: translatorIn(lang),
          source: '',
        },
        { signal: new AbortController().signal, report: () => {} },
      )
      const text = parts.join('')
      writeFileSync(`/tmp/story-${story.slug}-${lang}.html`, text)
      const still = text.indexOf('<div id="still">'),
        data = text.indexOf('id="joliba-data"'),
        rest = text.indexOf('joliba-sheet')
      console.log(
        story.slug,
        lang,
        Buffer.byteLength(text),
        'still',
        data - still,
        'data',
        rest - data,
        'svg',
        [...text.matchAll(/<svg[\s\S]*?<\/svg>/g)].reduce((n, [m]) => n + m.length, 0),
      )
    }
  }
}, 60000)
