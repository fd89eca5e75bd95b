import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { HOSTILE } from '../../testing/hostileText'
import { checkStories } from '../check/story'
import { formatFault } from '../read/fault'
import { readStory } from '../read/story'
import { toStories } from '../read/toStories'
import type { Draft } from './draft'
import { addScene, setAnnotations, setPicture, setSceneText, setSelectionKind } from './edits'
import { draftFrom, emptyScene, newDraft } from './make'
import { readMarkdownDraft } from './readMarkdown'
import { toStory } from './toStory'
import { writeMarkdown } from './writeMarkdown'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const slugs = [...new Set(stories.map(({ slug }) => slug))]
const DATE = '2026-11-29'
const telling = { atlas, pictureUrl: () => null, date: DATE }
const ours = (slug: string) => draftFrom(stories.filter((story) => story.slug === slug))
const files = (draft: Draft) => draft.languages.map((language) => writeMarkdown(draft, language, DATE))

test.for(stories)('$slug in $language is written as the file that it was, byte for byte', (story) => {
  const { name, text } = writeMarkdown(ours(story.slug), story.language, story.date)
  expect(text).toBe(readFileSync(`geodata/mali/stories/${name}`, 'utf8'))
})

test.for(slugs)('%s is the same draft after Markdown', (slug) => {
  const draft = ours(slug)
  const { draft: read, losses } = readMarkdownDraft(files(draft), 'en')
  expect(losses).toEqual([])
  expect({ ...read, id: draft.id }).toEqual(draft)
})

test('what is drawn, frozen and planned stands in the file, passes the check, and comes back', () => {
  const [first = emptyScene('x')] = ours('26-march-twice').scenes
  let draft = ours('26-march-twice')
  const text = { en: 'From: the “south”', fr: 'Du sud' }
  const ring = [
    [-8, 12],
    [-7, 12],
    [-7, 13],
    [-8, 12],
  ] as const
  const south = [-8, 12.6] as const
  draft = setAnnotations(draft, first.id, [
    { kind: 'arrow', positions: [south, [0.04, 16.27]], km: null, text },
    { kind: 'circle', positions: [south], km: 40.5, text: {} },
    { kind: 'label', positions: [south], km: null, text },
    { kind: 'area', positions: ring, km: null, text: {} },
  ])
  draft = setSelectionKind(draft, first.id, 'frozen', atlas)
  draft = { ...draft, scenes: draft.scenes.map((scene, i) => (i === 1 ? { ...scene, planned: 90 } : scene)) }
  const written = files(draft)
  const data = Object.fromEntries(written.map(({ name, text: markdown }) => [`stories/${name}`, markdown]))
  const { documents, faults } = checkStories(data, atlas)
  expect(faults.map(formatFault)).toEqual([])
  expect(toStories(documents, atlas)).toEqual(draft.languages.map((language) => toStory(draft, language, telling)))
  const read = readMarkdownDraft(written, 'en')
  expect({ ...read.draft, id: draft.id }).toEqual(draft)
  // In one language only, drawn elsewhere: the check says so.
  const [en = '', fr = ''] = Object.keys(data)
  const moved = checkStories({ ...data, [fr]: (data[fr] ?? '').replace('km: 40.5', 'km: 41') }, atlas).faults
  expect(moved.map(formatFault)).toEqual([
    expect.stringContaining(`annotations: must be drawn as in ${en}: the same kinds at the same positions`),
  ])
})

test('a wrong annotation is a fault with its line', () => {
  const [story] = stories
  const text = readFileSync(`geodata/mali/stories/${story?.slug}.${story?.language}.md`, 'utf8').replace(
    'focus:',
    'annotations:\n  - kind: star\n  - kind: circle\n    positions: [[-8, 12]]\nfocus:',
  )
  const faults = readStory('stories/a.en.md', text).faults.map(formatFault)
  expect(faults).toEqual([
    expect.stringContaining('annotations[0].kind: found "star"; must be one of arrow, circle, label, area'),
    expect.stringContaining('annotations[1].km: missing; must be of type number'),
  ])
})

test('pictures are left out, and named', () => {
  const picture = { id: 'p', file: 'street.jpg', type: 'image/jpeg', width: 2, height: 1, credit: '' } as const
  const draft = setPicture(ours('26-march-twice'), 'the-same-day', picture)
  expect(writeMarkdown(draft, 'en', DATE).losses).toEqual([
    { code: 'picture', params: { scene: 'the-same-day', file: 'street.jpg' } },
  ])
})

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(
    '---',
    '\n---\n',
    '\n## Notes\n',
    '\n# H\n',
    '\nscene: x',
    '\n\n',
    '- a\n- b',
    '[^2012-03-21-coup]',
    'word ',
    '*',
    '1990',
  ),
  fc.string({ maxLength: 20 }),
)
const said = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))

test('whatever is written into a draft, the file has the same scenes with the same words', () => {
  fc.assert(
    fc.property(said, said, said, said, (title, heading, text, notes) => {
      let draft = { ...newDraft({ languages: ['en'], over: { kind: 'site' }, title: { en: title } }), slug: 'a' }
      draft = {
        ...addScene(addScene(draft, emptyScene('one')), { ...emptyScene('two'), focus: ['2012-03-21-coup'] }),
        slug: 'a',
      }
      draft = { ...setSceneText(draft, 'one', 'heading', 'en', heading), slug: 'a' }
      draft = { ...setSceneText(draft, 'one', 'text', 'en', text), slug: 'a' }
      draft = { ...setSceneText(draft, 'two', 'notes', 'en', notes), slug: 'a' }
      const { draft: read, losses } = readMarkdownDraft(files(draft), 'en')
      expect(losses).toEqual([])
      expect(bare(toStory(read, 'en', telling))).toEqual(bare(toStory(draft, 'en', telling)))
    }),
    { numRuns: 100 },
  )
})

/** Without emphasis, which Markdown cannot always express. */
function bare(value: unknown): unknown {
  return JSON.stringify(value).replace(/[{}[\]]|"kind":"(?:emphasis|strong|text)"|"(?:children|text)":|[", ]/g, '')
}

test('of the files of several stories, those of the first are read', () => {
  const [one = '', two = ''] = slugs
  const [en = { name: '', text: '' }, fr = { name: '', text: '' }] = files(ours(one))
  const [other = { name: '', text: '' }] = files(ours(two))
  const { draft, losses } = readMarkdownDraft([fr, other, en], 'en')
  expect(draft).toMatchObject({ slug: one, languages: ['en', 'fr'] })
  expect(losses).toEqual([{ code: 'entry', params: { entry: other.name } }])
})

test('a file that is damaged anywhere is read as far as it can be', () => {
  const [file = { name: '', text: '' }] = files(ours('26-march-twice'))
  fc.assert(
    fc.property(fc.nat(file.text.length), fc.nat(200), fc.string({ maxLength: 5 }), (at, length, put) => {
      const text = file.text.slice(0, at) + put + file.text.slice(at + length)
      const { draft } = readMarkdownDraft([{ name: file.name, text }], 'en')
      toStory(draft, 'en', telling)
      writeMarkdown(draft, 'en', DATE)
    }),
    { numRuns: 20 },
  )
  expect(readMarkdownDraft([{ name: 'x', text: '' }], 'fr')).toMatchObject({ draft: { languages: ['fr'], scenes: [] } })
  const cut = file.text.slice(0, file.text.indexOf('focus', 2000))
  expect(readMarkdownDraft([{ ...file, text: cut }], 'en')).toMatchObject({ losses: [{ code: 'rule' }] })
})
