import { expect, it } from 'vitest'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { serve } from '../../testing/site'
import { GET } from './[slug]/route'

const ask = (lang: string, slug: string) =>
  GET(new Request(`http://localhost:3000/${lang}/remote/${slug}`), { params: Promise.resolve({ lang, slug }) })

it.each(LANGUAGES)('%s: phones can load every story, with notes, pictures and events', async (language) => {
  for (const story of atlasSource().storiesIn(language)) {
    const answer = await ask(language, story.slug)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    const { title, scenes } = await answer.json()
    expect([title, scenes.length]).toEqual([story.title, story.scenes.length])
    for (const [i, scene] of story.scenes.entries()) {
      expect(scenes[i]).toMatchObject({ heading: scene.heading, notes: scene.notes, number: scene.number })
      expect(scenes[i].picture).toMatch(new RegExp(`^/${language}/map\\.svg\\?`))
      expect(scenes[i].events.map(({ id }: { id: string }) => id)).toEqual(scene.focus)
    }
  }
})

it.each([
  ['en', 'no-such-story'],
  ['xx', atlasSource().storiesIn('en')[0]?.slug ?? ''],
])('%s/%s is refused with a sentence', async (language, slug) => {
  const answer = await ask(language, slug)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toMatch(/\w\.?\n/)
})

it.each(LANGUAGES)('%s: the page asks for a code, and is small', async (language) => {
  await serve(`/${language}/remote`)
  expect(await page().findByLabelText(translatorIn(language)('remote.code'))).toBeTruthy()
  expect(JSON.stringify(messagesOf('remote', language)).length).toBeLessThan(8000)
})
