import { expect, test } from 'vitest'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { HOSTILE } from '@/geodata/testing/hostileText'
import { readPresentation } from '@/geodata/testing/presentation'
import { translatorIn } from '../../language/translate'
import { carriedOf, DOT, nodeMachine } from '../../testing/carry'
import { writtenPptx } from './writtenPptx'

function storyIn(language: Story['language'], scenes = 3): Story {
  const [story] = atlasSource().storiesIn(language)
  if (!story) throw new Error(`no story in ${language}`)
  return { ...story, scenes: story.scenes.slice(0, scenes) }
}

async function presentationOf(story: Story, { page = true } = {}) {
  const reported: number[] = []
  const parts = await writtenPptx(
    { ...carriedOf(story), page },
    {
      t: translatorIn(story.language),
      machine: nodeMachine({ draws: false }),
      control: { signal: new AbortController().signal, report: (share) => reported.push(share) },
    },
  )
  return { ...readPresentation(new Uint8Array(await new Blob(parts).arrayBuffer())), reported }
}

const PNG = [0x89, 0x50, 0x4e, 0x47]

test.for(['en', 'fr'] as const)(
  '%s: each scene is a slide with map, text, sources, notes and a way back',
  async (language) => {
    const story = storyIn(language)
    const { slides, faults, reported } = await presentationOf(story)
    expect(faults).toEqual([])
    expect(slides[0]?.title).toBe(story.title)
    expect(slides[0]?.texts).toContain(story.summary)
    for (const [i, scene] of story.scenes.entries()) {
      const slide = slides[i + 1]
      expect(slide?.title).toBe(scene.heading)
      expect(slide?.pictures[0]?.alt).toContain(scene.heading)
      expect([...(slide?.pictures[0]?.bytes.slice(0, 4) ?? [])]).toEqual(PNG)
      expect(slide?.texts.join('\n')).toContain(firstWords(scene))
      expect(slide?.raised).toContain('1')
      expect(slide?.notes.join('\n')).toContain(`/${language}/stories/${story.slug}/${scene.number}`)
      expect(slide?.notes.length).toBe(scene.notes.length + 1)
      expect(slide?.links.some((link) => link.includes(`/${language}/events/`))).toBe(true)
      expect(slide?.links.some((link) => link.includes(`/${language}/sources/`))).toBe(true)
    }
    expect(slides.at(-1)?.title).toBe('Sources')
    expect(slides.at(-1)?.texts.join('\n')).toMatch(/DW.*CC BY 4\.0.*Natural Earth/s)
    expect(slides[1]?.languages).toContain(language === 'fr' ? 'fr-FR' : 'en-GB')
    expect(reported).toEqual([...reported].sort((a, b) => a - b))
  },
)

test('a scene has the sources of what it is about, cited or not, and a document is named once', async () => {
  const story = storyIn('en', 1)
  const [scene] = story.scenes
  if (!scene) throw new Error('no scene')
  const event = atlasSource()
    .atlas()
    .events.find(({ citations }) => citations.some(({ source }) => source === 'fa-wing-2012'))
  if (!event) throw new Error('no event rests on it')
  const silent = { ...scene, text: [[{ kind: 'text' as const, text: 'Nothing is cited.' }]], focus: [event.id] }
  const { slides } = await presentationOf({ ...story, scenes: [silent] })
  expect(slides[1]?.texts.join('\n')).toContain(event.title.en)
  expect(slides[1]?.raised).not.toContain('1')
  const listed = slides.at(-1)?.texts.find((text) => text.includes('Wing, Foreign Affairs')) ?? ''
  expect(listed.match(/Foreign Affairs/g)).toHaveLength(1)
})

function firstWords({ text }: Scene): string {
  const [first] = text[0] ?? []
  return first?.kind === 'text' ? first.text : ''
}

test('an author’s picture has its words and its credit, and emphasis stays', async () => {
  const [scene, ...others] = storyIn('en').scenes
  if (!scene) throw new Error('no scene')
  const picture = { src: DOT, width: 40, height: 30, alt: 'A well at noon', credit: 'Photo: A. Diallo, CC BY' }
  const text: Scene['text'] = [
    [
      { kind: 'text', text: 'Read ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'this' }] },
    ],
  ]
  const lost = { ...picture, src: 'blob:gone' }
  const { slides, faults } = await presentationOf({
    ...storyIn('en'),
    scenes: [{ ...scene, text, picture }, ...others.map((other) => ({ ...other, picture: lost }))],
  })
  expect(faults).toEqual([])
  expect(slides[1]?.pictures.map(({ alt }) => alt)).toEqual([expect.stringContaining(scene.heading), picture.alt])
  expect(slides[1]?.texts).toContain(picture.credit)
  expect(slides[1]?.italic).toContain('this')
  expect(slides[2]?.pictures).toHaveLength(1)
  expect(slides.at(-1)?.texts.join('\n')).toContain(picture.credit)
})

test('hostile words, a text of any length and events that are gone make no broken file', async () => {
  const [scene] = storyIn('en').scenes
  if (!scene) throw new Error('no scene')
  const words = HOSTILE.filter((text) => text.trim() !== '')
  const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ')
  const hostile = words.slice(0, 12).map(
    (text, i): Scene => ({
      ...scene,
      number: i + 1,
      heading: text,
      text: [
        [
          { kind: 'text', text: `${text} ${i === 0 ? long : ''}` },
          { kind: 'citation', event: 'no-such', source: null },
        ],
      ],
      notes: words.map((each) => [{ kind: 'text', text: each }]),
    }),
  )
  const { slides, faults } = await presentationOf(
    { ...storyIn('en'), title: words.join(' '), author: '', scenes: hostile },
    { page: false },
  )
  expect(faults).toEqual([])
  expect(slides[1]?.texts.join('\n')).toContain('word899')
  expect(slides[1]?.notes).toHaveLength(hostile[0]?.notes.length ?? 0)
  expect(slides.flatMap(({ links }) => links).filter((link) => link.includes('/stories/'))).toEqual([])
})

test('it can be stopped between two maps', async () => {
  const controller = new AbortController()
  const story = storyIn('en')
  const drawn: number[] = []
  const written = writtenPptx(carriedOf(story), {
    t: translatorIn('en'),
    machine: {
      ...nodeMachine(),
      raster: async () => {
        drawn.push(1)
        controller.abort()
        return new Uint8Array()
      },
    },
    control: { signal: controller.signal, report: () => {} },
  })
  await expect(written).rejects.toThrow()
  expect(drawn).toHaveLength(1)
})
