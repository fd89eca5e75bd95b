import { runInNewContext } from 'node:vm'
import { gunzipSync, strFromU8 } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { FROM_BASE85 } from '@/geodata/domain/export/base85.mjs'
import { ownFileFrom } from '@/geodata/domain/export/ownFile'
import { atlasSource } from '@/geodata/load/source'
import { messagesOf, translatorIn } from '../../language/translate'
import { writtenStory } from './writtenStory'

afterEach(() => vi.unstubAllGlobals())

test('the page of a story keeps every place with a point, with events or without', async () => {
  const code = { loader: '0', script: 'AA==', sheet: 'AA==', sources: ['sha256-x'] }
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(
      address.includes('storyfile') ? { page: '/page.json', messages: messagesOf('ownStory', 'en'), own: {} } : code,
    ),
  )
  const atlas = atlasSource().atlas()
  const story = atlasSource()
    .storiesIn('en')
    .find(({ slug }) => slug === 'from-aguelhok-to-azawad')
  const scene = story?.scenes[0]
  if (!story || !scene) throw new Error('no story')
  const few = { ...scene, text: [], notes: [], focus: [], only: atlas.events.slice(0, 1).map(({ id }) => id) }
  const parts = await writtenStory(
    {
      story: { ...story, scenes: [few] },
      atlas,
      about: { title: story.title, licence: 'CC BY 4.0', source: 'Joliba' },
      site: 'https://joliba.example',
      language: 'en',
      t: translatorIn('en'),
      source: '',
    },
    { signal: new AbortController().signal, report: () => {} },
  )
  const page = await new Blob(parts).text()
  const packed = /id="joliba-data"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  const bytes: Uint8Array = runInNewContext(FROM_BASE85, { DataView, ArrayBuffer, Uint8Array })(packed)
  const read = ownFileFrom(JSON.parse(strFromU8(gunzipSync(bytes))))
  expect(read.atlas.events.length).toBeLessThan(atlas.events.length)
  const pointed = ({ places }: Pick<typeof atlas, 'places'>) => places.filter(({ point }) => point).map(({ id }) => id)
  expect(pointed(read.atlas)).toEqual(pointed(atlas))
})
