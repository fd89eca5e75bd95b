import { expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { idsOf, pageOf } from '../../../testing/features/ask'
import { collectionsOf } from '../features'
import { memoryFeatures } from './memoryFeatures'

const source = atlasSource()
const stories = source.stories()
const slugs = [...new Set(stories.map(({ slug }) => slug))].sort()
const store = memoryFeatures(source.atlas(), 'real', stories)

it('stories are a plain list: each once, with its texts in the language of the request', async () => {
  const french = await pageOf(store, 'stories', { lang: 'fr' })
  expect(idsOf(french, 'certain')).toEqual(slugs)
  for (const { feature } of french.items) {
    const told = stories.find(({ slug, language }) => slug === feature.id && language === 'fr')
    expect(feature.geometry).toBeNull()
    expect(feature.properties).toMatchObject({
      title: told?.title,
      summary: told?.summary,
      language: 'fr',
      languages: ['en', 'fr'],
      updated: told?.date,
      scenes: told?.scenes.length,
      headings: told?.scenes.map(({ heading }) => heading),
    })
  }
})

it('stories are filtered and sorted by what they say, and are in no box', async () => {
  const counts = slugs.map((slug) => stories.find((one) => one.slug === slug)?.scenes.length ?? 0)
  const most = Math.max(...counts)
  const [longest] = idsOf(await pageOf(store, 'stories', { sortby: '-scenes' }))
  expect(counts[slugs.indexOf(longest ?? '')]).toBe(most)
  const few = await pageOf(store, 'stories', { filter: `scenes < ${most} AND A_CONTAINS(languages, ('en','fr'))` })
  expect(idsOf(few)).toEqual(slugs.filter((_, i) => (counts[i] as number) < most))
  expect(idsOf(await pageOf(store, 'stories', { filter: "updated > DATE('2020-01-01')" }))).toEqual(slugs)
  expect(idsOf(await pageOf(store, 'stories', { datetime: '1700-01-01' }))).toEqual(slugs)
  expect(idsOf(await pageOf(store, 'stories', { bbox: '-180,-90,180,90' }))).toEqual([])
})

it('a story that is not told in the language of the request is there in another', async () => {
  const only = memoryFeatures(
    source.atlas(),
    'real',
    stories.filter(({ language }) => language === 'en'),
  )
  expect((await only.feature('stories', slugs[0] ?? '', 'fr'))?.properties.language).toBe('en')
})

it('data about which no story is told have no such collection', async () => {
  expect(collectionsOf(await store.dataSet())).toContain('stories')
  expect(collectionsOf(await memoryFeatures(source.atlas(), 'real').dataSet())).toEqual(['events', 'places', 'regions'])
})
