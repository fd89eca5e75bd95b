import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { parseView } from '../view/parse'
import { changedScenes, seenToday } from './changes'
import { checkDraft } from './checkDraft'
import type { Draft, DraftScene } from './draft'
import { addScene, changeScene, setAnnotations, setPicture, setPictureCredit } from './edits'
import { draftFrom, emptyScene, newDraft, newScene } from './make'
import { toStory } from './toStory'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const slugs = [...new Set(stories.map(({ slug }) => slug))]
const ours = (slug: string) => draftFrom(stories.filter((story) => story.slug === slug))
const draft = ours('promises-to-the-north')
const [first = emptyScene('x')] = draft.scenes
const changed = (change: Partial<DraftScene>, from: Draft = draft) =>
  changeScene(from, first.id, (scene) => ({ ...scene, ...change }))
const paragraphsIn = (text = '') => text.split('\n\n').length
const found = (one: Draft) => checkDraft(one, atlas).map(({ code, field, params }) => ({ code, field, ...params }))

test.for(slugs)('%s has nothing to look at', (slug) => {
  expect(checkDraft(ours(slug), atlas)).toEqual([])
})

test('a draft without anything has little to look at', () => {
  expect(found(newDraft({ languages: ['en'], over: { kind: 'site' } }))).toEqual([
    { code: 'missing', field: 'title' },
    { code: 'missing', field: 'author' },
    { code: 'no-scenes', field: 'scenes' },
  ])
})

test.each<[string, Draft, object[]]>([
  ['a scene without a heading', changed({ heading: {} }), [{ code: 'missing', field: 'heading' }]],
  ['without a text', changed({ text: { en: ' ' } }), [{ code: 'missing', field: 'text' }]],
  [
    'that is not translated',
    changed({ notes: { en: first.notes.en ?? '' } }),
    [{ code: 'untranslated', field: 'notes', language: 'fr' }],
  ],
  ['about nothing', changed({ focus: [], view: 'time=1958' }), [{ code: 'no-focus', field: 'focus' }]],
  [
    'about an event that is gone',
    changed({ focus: [...first.focus, 'no-such-event'] }),
    [{ code: 'unknown-event', field: 'focus', event: 'no-such-event' }],
  ],
  [
    'whose View filters out what it is about',
    changed({ focus: [...first.focus, '2012-refugees'] }),
    [{ code: 'not-shown', field: 'focus', event: '2012-refugees' }],
  ],
  [
    'with brackets that cite nothing',
    changed({
      text: { ...first.text, en: `${first.text.en}[[Sold` },
      notes: { ...first.notes, fr: `${first.notes.fr} *Voir [^1991-03 et [[Kidal]]*` },
    }),
    [
      { code: 'half-citation', field: 'text', paragraph: paragraphsIn(first.text.en), written: '[[Sold' },
      { code: 'half-citation', field: 'notes', paragraph: paragraphsIn(first.notes.fr), written: '[^1991-03' },
      { code: 'half-citation', field: 'notes', paragraph: paragraphsIn(first.notes.fr), written: '[[Kidal]]' },
    ],
  ],
  [
    'whose View shows nothing',
    changed({ view: 'time=1958&q=zzzz', focus: [], text: { en: 'A.', fr: 'B.' }, notes: {} }),
    [
      { code: 'no-focus', field: 'focus' },
      { code: 'shows-nothing', field: 'view' },
      { code: 'uncited', field: 'text', paragraph: 1 },
      { code: 'uncited', field: 'text', paragraph: 1 },
    ],
  ],
  [
    'whose View is not canonical',
    changed({ view: `${first.view}&kind=gossip` }),
    [{ code: 'not-canonical', field: 'view', canonical: first.view }],
  ],
  [
    'whose camera looks away',
    changed({ view: 'time=1991-03-22&at=23,4,8', focus: ['1991-03-22-march-bamako'], text: {}, notes: {} }),
    [
      { code: 'missing', field: 'text' },
      {
        code: 'out-of-frame',
        field: 'focus',
        event: '1991-03-22-march-bamako',
        place: 'bamako',
      },
    ],
  ],
  [
    'that cites what another source says',
    changed({ notes: { en: `X[^${first.focus[0]}:no-source].`, fr: 'Y' } }),
    [
      {
        code: 'unknown-source',
        field: 'notes',
        paragraph: 1,
        event: first.focus[0],
        source: 'no-source',
      },
    ],
  ],
  [
    'with what a scene has no form for',
    changed({ notes: { en: '- one\n- [two](https://x.example)', fr: 'Y' } }),
    [
      { code: 'odd', field: 'notes', odd: 'list' },
      { code: 'odd', field: 'notes', odd: 'link' },
    ],
  ],
])('what is said of a scene %s', (_, one, findings) => {
  expect(found(one)).toEqual(findings)
})

test('a picture needs a description and a credit, an annotation a place on the map', () => {
  const picture = { id: 'p', file: 'a.png', type: 'image/png', width: 2, height: 1, credit: '' } as const
  const illustrated = setPicture(draft, first.id, picture)
  expect(found(illustrated)).toEqual([
    { code: 'no-alt', field: 'picture' },
    { code: 'no-credit', field: 'picture' },
  ])
  expect(found(setPictureCredit(illustrated, 'p', 'Me')).map(({ code }) => code)).toEqual(['no-alt'])
  const label = { kind: 'label', positions: [[-8, 12.6]], km: null, text: {} } as const
  const drawn = changed({ annotations: [label], view: `${first.view}&at=23,4,8`, focus: [], text: first.text })
  expect(found(drawn)).toContainEqual({ code: 'annotation-outside', field: 'annotations', number: 1 })
  expect(found(drawn)).toContainEqual({ code: 'missing', field: 'annotations', number: 1 })
  const said = setAnnotations(drawn, first.id, [{ ...label, text: { en: 'Here' } }])
  expect(found(said)).toContainEqual({ code: 'untranslated', field: 'annotations', number: 1, language: 'fr' })
})

test('scenes that show something else than when they were taken are listed, and looked at anew', () => {
  const view = parseView('time=2012-03', atlas)
  const taken = addScene(newDraft({ languages: ['en'], over: { kind: 'site' } }), newScene(view, atlas, ['en']))
  expect(changedScenes(taken, atlas)).toEqual([])
  const [scene = emptyScene('x')] = taken.scenes
  const seen = [
    ...(scene.selection.seen ?? []).filter((id) => id !== '2012-03-21-coup'),
    '2012-refugees-x',
    '1991-03-26-coup',
  ]
  const frozen = changeScene(taken, 'scene-1', (one) => ({ ...one, selection: { kind: 'frozen', seen } }))
  expect(changedScenes(frozen, atlas)).toEqual([
    {
      scene: 'scene-1',
      came: ['2012-03-21-coup'],
      went: ['2012-refugees-x', '1991-03-26-coup'],
      gone: ['2012-refugees-x'],
    },
  ])
  const told = toStory(frozen, 'en', { atlas, pictureUrl: () => null, date: '2026-11-29' })
  expect(told.scenes[0]?.only).toEqual(seen)
  expect(changedScenes(seenToday(frozen, atlas, 'scene-1'), atlas)).toEqual([])
  expect(seenToday(seenToday(draft, atlas), atlas).scenes.every(({ selection }) => selection.seen !== null)).toBe(true)
  expect(seenToday(frozen, atlas)).toBe(frozen)
})
