import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { HOSTILE } from '../../testing/hostileText'
import { readText, tidy } from '../read/text'
import { writeText } from '../read/writeText'
import type { Paragraph } from '../story/story'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import { draftFrom, draftOfView, newDraft } from './make'
import { toStory } from './toStory'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const telling = { atlas, pictureUrl: () => null, date: '2026-11-29' }
const slugs = [...new Set(stories.map(({ slug }) => slug))]

test.for(slugs)('%s as a draft is told again in both languages, word for word', (slug) => {
  const versions = stories.filter((story) => story.slug === slug)
  expect(versions.length).toBe(2)
  const draft = draftFrom(versions)
  for (const story of versions)
    expect(toStory(draft, story.language, telling)).toEqual({ ...story, date: '2026-11-29' })
})

test('a text that is missing in one language is told in another', () => {
  const draft = { ...newDraft({ languages: ['fr', 'en'], over: { kind: 'site' } }), title: { fr: 'Titre' } }
  expect(toStory(draft, 'en', telling).title).toBe('Titre')
  expect(toStory({ ...draft, title: { fr: ' ', en: 'Title' } }, 'fr', telling).title).toBe('Title')
  expect(toStory({ ...draft, title: {} }, 'fr', telling)).toMatchObject({ title: '', slug: 'story', scenes: [] })
})

test('a scene keeps what is looked at, but not how light it is', () => {
  const view = parseView('time=2012&event=2012-03-21-coup&theme=dark&sort=-title', atlas)
  const draft = draftOfView(view, atlas, { languages: ['en'], over: { kind: 'site' } })
  const [scene] = toStory(draft, 'en', telling).scenes
  expect(scene?.query).toBe('time=2012&event=2012-03-21-coup')
  expect(scene?.focus).toEqual(['2012-03-21-coup'])
  expect(formatView(scene?.view ?? view)).toBe(scene?.query)
  expect(draft.scenes[0]?.selection.seen).toContain('2012-03-21-coup')
})

const words = fc.oneof(
  fc.constantFrom(
    'one',
    'two',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '#',
    '- ',
    '1. ',
    '> ',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<b>',
  ),
  fc.constantFrom(
    '[^2012-03-21-coup]',
    '[^a:b]',
    '[x](https://x.example/a_b)',
    '---',
    '&amp;',
    '\\',
    '[^a]: b',
    '!',
    '~',
  ),
  fc.constantFrom(...HOSTILE),
)

test('whatever is written is read, and its words, links and citations are restored from their Markdown', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const paragraphs = readText(parts.join('')).paragraphs.map(({ inlines }) => inlines)
      const restored = readText(writeText(paragraphs)).paragraphs.map(({ inlines }) => inlines)
      expect(restored.map(unmarked)).toEqual(paragraphs.map(unmarked))
    }),
    { numRuns: 300 },
  )
})

/** Without emphasis, which Markdown cannot always express. */
function unmarked(paragraph: Paragraph): string {
  const flat = (inlines: Paragraph): Paragraph =>
    inlines.flatMap((inline) => ('children' in inline && inline.kind !== 'link' ? flat(inline.children) : [inline]))
  return JSON.stringify(tidy(flat(paragraph)))
}

test('HTML is shown as it is written, and a link runs no code', () => {
  const { paragraphs, odd } = readText('<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](https://y.example)')
  expect(odd).toEqual(['html', 'link'])
  expect(paragraphs.map(({ inlines }) => inlines)).toEqual([
    [{ kind: 'text', text: '<script>alert(1)</script>' }],
    [
      { kind: 'text', text: 'x ' },
      { kind: 'link', address: 'https://y.example', children: [{ kind: 'text', text: 'y' }] },
    ],
  ])
})
