import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { sceneIndex, storiesCiting } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { follow, headOf, serve } from '../../testing/site'

test.for(LANGUAGES)('%s: every page links to the stories, which are listed with their maps', async (language) => {
  const t = translatorIn(language)
  await serve(`/${language}`)
  await follow(within(page().getByRole('banner')).getByRole('link', { name: t('pages.stories') }))
  expect(address()).toBe(`/${language}/stories`)
  const stories = atlasSource().storiesIn(language)
  expect(stories.length).toBeGreaterThan(1)
  for (const { slug, title } of stories) {
    expect(page().getByRole('link', { name: title }).getAttribute('href')).toBe(`/${language}/stories/${slug}`)
    const cover = page().getByRole('img', { name: t('story.cover', { title }) })
    expect(cover.getAttribute('src')).toMatch(new RegExp(`^/${language}/map\\.`))
  }
})

test.for(LANGUAGES)(
  '%s: a footnote links to its event, which links back to the scene; a scene links to the explorer',
  async (language) => {
    const t = translatorIn(language)
    const [story] = atlasSource().storiesIn(language)
    const scene = story?.scenes[1]
    const event = atlas.events.find(({ id }) => id === scene?.focus[0])
    if (!story || !scene || !event) throw new Error('The second scene is about no event.')
    await serve(`/${language}/stories/${story.slug}/2`)
    const section = page().getByRole('region', { name: scene.heading })
    const [note] = within(section).getAllByRole('link', { name: t('story.note', { number: 1 }) })
    const footnote = document.getElementById((note?.getAttribute('href') ?? '').slice(1))
    expect(section.contains(footnote)).toBe(true)
    expect(
      within(section)
        .getByRole('link', { name: t('story.explore') })
        .getAttribute('href'),
    ).toBe(`/${language}?${scene.query}`)
    await follow(within(section).getByRole('link', { name: event.title[language] }))
    expect(address()).toBe(`/${language}/events/${event.id}`)
    const [told] = storiesCiting(sceneIndex(atlasSource().storiesIn(language)), event.id)
    expect(page().getByRole('heading', { name: t('story.toldIn') })).toBeTruthy()
    expect(page().getByRole('main').textContent).toContain(told?.title ?? '?')
  },
)

test.for(LANGUAGES)('%s: without JavaScript each scene has its text and its map as a picture', async (language) => {
  const t = translatorIn(language)
  for (const story of atlasSource().storiesIn(language)) {
    const { body } = await serve(`/${language}/stories/${story.slug}/4`)
    for (const { heading } of story.scenes) expect(page().getByRole('heading', { name: heading })).toBeTruthy()
    const without = [...body.querySelectorAll('noscript')].map(({ textContent, innerHTML }) => innerHTML || textContent)
    expect(without.filter((markup) => markup?.includes('<img'))).toHaveLength(story.scenes.length)
  }
  const { body } = await serve(`/${language}/present/${atlasSource().storiesIn(language)[0]?.slug}`)
  const without = [...body.querySelectorAll('noscript')].map(({ textContent }) => textContent)
  expect(without.join(' ')).toContain(t('present.noscript'))
})

test('an unknown story or scene is 404; a number past the end is the last scene', async () => {
  const [story] = atlasSource().storiesIn('en')
  const reading = `/en/stories/${story?.slug}`
  for (const path of [
    '/en/stories/no-such',
    '/en/stories/no-such/2',
    `${reading}/x`,
    `${reading}/0`,
    '/en/present/no-such',
  ])
    expect((await serve(path)).status, path).toBe(404)
  expect((await serve(`${reading}/99`)).status).toBe(200)
  expect(address()).toBe(`${reading}/${story?.scenes.length}`)
})

test('the shared link of a scene has its own card', async () => {
  const [story] = atlasSource().storiesIn('en')
  const scene = story?.scenes[2]
  const { title, openGraph } = await headOf(`/en/stories/${story?.slug}/3`)
  expect(title).toBe(`${scene?.heading} · ${story?.title}`)
  const [image] = [openGraph?.images].flat()
  if (typeof image !== 'object' || !('url' in image)) throw new Error('The scene has no picture.')
  expect(decodeURIComponent(String(image.url))).toContain(scene?.query)
})
