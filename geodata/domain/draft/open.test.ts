import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { HOSTILE } from '../../testing/hostileText'
import { Refusal } from '../table/refusal'
import { stated, writeJoliba } from './jolibaFile'
import { draftFrom } from './make'
import { openStory } from './open'
import { sourceInHtml } from './storyHtml'
import { toStory } from './toStory'
import { writeMarkdown } from './writeMarkdown'

const atlas = atlasSource().atlas()
const draft = draftFrom(
  atlasSource()
    .stories()
    .filter(({ slug }) => slug === '26-march-twice'),
)
const telling = { atlas, pictureUrl: () => null, date: '2026-11-29' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const open = (value: unknown, name = 'a.json') =>
  openStory(name, bytesOf(typeof value === 'string' ? value : JSON.stringify(value)), 'en')

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('our own forms are recognised by their content', () => {
  const files = draft.languages.map((language) => writeMarkdown(draft, language, '2026-11-29'))
  const zip = zipSync(Object.fromEntries(files.map(({ name, text }) => [`stories/${name}`, bytesOf(text)])))
  const forms = [
    writeJoliba(draft, new Map()),
    zip,
    bytesOf(`<!doctype html><html>${sourceInHtml(draft, new Map())}</html>`),
    bytesOf(JSON.stringify(stated(draft))),
  ]
  for (const form of forms) {
    const opened = openStory('a', form, 'fr')
    expect(opened.losses).toEqual([])
    expect({ ...opened.draft, id: draft.id }).toEqual(draft)
  }
  const [en = { name: '', text: '' }] = files
  expect(open(en.text, en.name).draft.scenes[0]?.heading).toEqual({ en: 'The same day' })
})

test('StoryMapJS: slides are scenes with cameras, dates and labels; pictures stay where they are', () => {
  const { draft: read, losses } = open({
    storymap: {
      map_type: 'osm:standard',
      slides: [
        { type: 'overview', text: { headline: 'A <b>story</b>', text: '<p>Of <i>1991</i>.</p>' } },
        {
          date: '1991-03-22',
          location: { lat: '12.64', lon: -8, zoom: 11, name: 'Bamako' },
          text: { headline: 'March', text: '<p>One</p><p>Two <a href="https://x.example">there</a></p>' },
          media: { url: 'https://x.example/a.jpg', caption: 'A street', credit: 'Me' },
        },
        { date: 'around noon', location: {}, text: { headline: 'March', text: '' } },
        'nothing',
      ],
    },
  })
  expect(read).toMatchObject({ title: { en: 'A story' }, summary: { en: 'Of 1991.' }, languages: ['en'] })
  expect(read.scenes.map(({ id, view, text }) => [id, view, text.en])).toEqual([
    ['a-story', '', 'Of *1991*.'],
    [
      'march',
      'time=1991-03-22&at=12.64,-8,11',
      'One\n\nTwo [there](<https://x.example>)\n\n[A street](<https://x.example/a.jpg>) (Me)',
    ],
    ['march-2', '', '*around noon*'],
  ])
  expect(read.scenes[1]?.annotations).toEqual([
    { kind: 'label', positions: [[-8, 12.64]], km: null, text: { en: 'Bamako' } },
  ])
  expect(losses).toEqual([
    { code: 'media', params: { scene: 'march', address: 'https://x.example/a.jpg' } },
    { code: 'date', params: { scene: 'march-2', date: 'around noon' } },
  ])
  const picture = { storymap: { map_type: 'zoomify', slides: [{ text: {} }] } }
  expect(codeOf(() => open(picture))).toBe('picture-map')
})

test('TimelineJS: events are scenes with their time, of both forms', () => {
  const { draft: read } = open({
    title: { text: { headline: 'Mali', text: 'Two years' } },
    events: [
      { start_date: { year: '2012', month: '3', day: '21' }, text: { headline: 'Coup', text: '<b>Soldiers</b>' } },
      { start_date: { year: 1991, display_date: 'early 1991' }, end_date: { year: 1992 }, text: { headline: 'Two' } },
      { start_date: { year: '-500' }, text: { headline: 'Long ago' } },
    ],
  })
  expect(read.scenes.map(({ view, text }) => [view, text.en])).toEqual([
    ['time=2012-03-21', '**Soldiers**'],
    ['time=1991/1992', '*early 1991*'],
    ['', '*-500*'],
  ])
  const old = open({ timeline: { headline: 'Mali', date: [{ startDate: '2012,3', headline: 'Coup', text: 'x' }] } })
  expect(old.draft).toMatchObject({
    title: { en: 'Mali' },
    scenes: [{ view: 'time=2012-03', heading: { en: 'Coup' } }],
  })
})

test('uMap: layers are scenes, on which points, lines and areas are drawn', () => {
  const point = (name: string, description = '') => ({
    type: 'Feature',
    properties: { name, description },
    geometry: { type: 'Point', coordinates: [-8, 12.6, 0] },
  })
  const line = {
    type: 'Feature',
    properties: { name: 'Road' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 1],
        [2, 3],
      ],
    },
  }
  const none = { type: 'Feature', properties: { name: 'None' }, geometry: null }
  const { draft: read, losses } = open({
    type: 'umap',
    properties: { name: 'A map', description: 'See [[https://x.example|there]]', zoom: 6 },
    geometry: { type: 'Point', coordinates: [-2, 17] },
    layers: [
      {
        type: 'FeatureCollection',
        _umap_options: { name: 'Towns' },
        features: [point('Bamako', '<b>The</b> capital'), line, none],
      },
    ],
  })
  expect(read).toMatchObject({ title: { en: 'A map' }, summary: { en: 'See there' } })
  expect(read.scenes[0]).toMatchObject({
    id: 'towns',
    view: 'at=17,-2,6',
    text: { en: '**Bamako**\n\n**The** capital' },
    annotations: [
      { kind: 'label', positions: [[-8, 12.6]], text: { en: 'Bamako' } },
      {
        kind: 'arrow',
        positions: [
          [0, 1],
          [2, 3],
        ],
        text: { en: 'Road' },
      },
    ],
  })
  expect(losses).toEqual([
    { code: 'features', params: { scene: 'towns', count: 1 } },
    { code: 'lines', params: { scene: 'towns', count: 1 } },
  ])
})

test.each([
  ['nothing', '', 'empty'],
  ['another page', '<!doctype html><p>x</p>', 'no-story'],
  ['a table', 'a,b\n1,2', 'no-story'],
  ['broken JSON', '{"storymap": [', 'broken-json'],
  ['another JSON', '{"a": 1}', 'no-story'],
  ['a list', '[1]', 'no-story'],
  ['a picture', '\x89PNG\r\n', 'no-story'],
  ['a document', '%PDF-1.7', 'no-story'],
])('%s is refused in words', (_, text, code) => {
  expect(
    codeOf(() =>
      openStory(
        'a',
        Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
        'en',
      ),
    ),
  ).toBe(code)
})

test('more scenes than a story may have are counted', () => {
  const slides = Array.from({ length: 250 }, (_, i) => ({ text: { headline: `Slide ${i}` } }))
  const { draft: read, losses } = open({ storymap: { slides } })
  expect(read.scenes.length).toBe(200)
  expect(losses).toEqual([{ code: 'many-scenes', params: { count: 250, most: 200 } }])
})

test('whatever stands in a foreign file, it is opened or refused, and what is opened can be told', () => {
  const odd = fc.oneof(fc.constantFrom(...HOSTILE, null, 5, '', [], {}, true, [[]]), fc.jsonValue({ maxDepth: 2 }))
  const text = fc.record({ headline: odd, text: odd })
  const slide = fc.record({
    text: fc.oneof(text, odd),
    date: odd,
    location: fc.record({ lat: odd, lon: odd, name: odd }),
    media: odd,
    start_date: odd,
  })
  const feature = fc.record({
    properties: odd,
    geometry: fc.record({ type: fc.constantFrom('Point', 'LineString', 'Polygon'), coordinates: odd }),
  })
  const file = fc.oneof(
    fc.record({ storymap: fc.record({ slides: fc.array(fc.oneof(slide, odd)) }) }),
    fc.record({ title: odd, events: fc.array(slide, { minLength: 1 }) }),
    fc.record({
      type: fc.constant('umap'),
      properties: odd,
      geometry: odd,
      layers: fc.array(fc.record({ features: fc.array(feature), _umap_options: odd })),
    }),
    fc.record({ format: fc.constant('joliba-story'), scenes: fc.array(slide), title: odd, languages: odd }),
  )
  fc.assert(
    fc.property(file, (value) => {
      const code = codeOf(() => {
        const { draft: read } = open(value)
        toStory(read, 'en', telling)
        writeMarkdown(read, 'en', '2026-11-29')
        expect(openStory('b', writeJoliba(read, new Map()), 'en').draft).toEqual(read)
      })
      expect(['none', 'no-story', 'picture-map']).toContain(code)
    }),
    { numRuns: 60 },
  )
})
