import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { Refusal } from '../table/refusal'
import { parseView } from '../view/parse'
import { addScene, setSceneText, setSelectionKind } from './edits'
import { draftFromLink, LONGEST_LINK, linkOf } from './link'
import { draftFrom, draftOfView, emptyScene, newDraft } from './make'
import { toStory } from './toStory'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const telling = { atlas, pictureUrl: () => null, date: '2026-11-29' }
const slugs = [...new Set(stories.map(({ slug }) => slug))]
const ours = (slug: string) => draftFrom(stories.filter((story) => story.slug === slug))

function codeOf(fragment: string): string {
  try {
    draftFromLink(fragment)
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.for(slugs)('%s is the same after a link; one language of it fits', (slug) => {
  const draft = ours(slug)
  const { draft: read, losses } = draftFromLink(linkOf(draft).fragment)
  expect(losses).toEqual([])
  expect({ ...read, id: draft.id }).toEqual(draft)
  for (const language of draft.languages) {
    const link = linkOf(draft, [language])
    expect(link.tooLong).toBe(false)
    expect(link.losses[0]?.code).toBe('languages')
    expect(toStory(draftFromLink(`#${link.fragment}`).draft, language, telling)).toEqual(
      toStory(draft, language, telling),
    )
  }
})

test('a link of one scene is short; a frozen one has its events', () => {
  const view = parseView('time=2012-03-21&event=2012-03-21-coup', atlas)
  const draft = draftOfView(view, atlas, { languages: ['en'], over: { kind: 'site' }, title: { en: 'The coup' } })
  expect(linkOf(draft).fragment.length).toBeLessThan(250)
  const frozen = setSelectionKind(draft, 'scene-1', 'frozen', atlas)
  expect(draftFromLink(linkOf(frozen).fragment).draft.scenes).toEqual(frozen.scenes)
})

test('a link that is too long says so', () => {
  const random = Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 104729).toString(36)).join(' ')
  const draft = setSceneText(
    addScene(newDraft({ languages: ['en'], over: { kind: 'site' } }), emptyScene('a')),
    'a',
    'text',
    'en',
    random,
  )
  const link = linkOf(draft)
  expect(link.fragment.length).toBeGreaterThan(LONGEST_LINK)
  expect(link.tooLong).toBe(true)
  expect(draftFromLink(link.fragment).draft.scenes).toEqual(draft.scenes)
})

test('a link that was cut or changed says so; signs behind it are ignored', () => {
  const { fragment } = linkOf(ours('26-march-twice'), ['en'])
  expect(codeOf(`${fragment}).`)).toBe('none')
  expect(codeOf('')).toBe('no-link')
  expect(codeOf('#scene-3')).toBe('no-link')
  expect(codeOf(`9${fragment}`)).toBe('newer-link')
  fc.assert(
    fc.property(fc.integer({ min: 10, max: fragment.length - 1 }), (at) => {
      expect(codeOf(fragment.slice(0, at))).toBe('cut-link')
      const changed = fragment[at] === 'A' ? 'B' : 'A'
      // The last letters have bits that mean nothing.
      if (at < fragment.length - 3)
        expect(codeOf(fragment.slice(0, at) + changed + fragment.slice(at + 1))).toBe('cut-link')
    }),
    { numRuns: 50 },
  )
})
