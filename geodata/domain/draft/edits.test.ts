import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { parseView } from '../view/parse'
import { draftExtent, sceneExtent } from './duration'
import {
  addScene,
  duplicateScene,
  moveScene,
  removeScene,
  retakeScene,
  setAnnotations,
  setPicture,
  setSceneText,
  setSelectionKind,
  splitScene,
} from './edits'
import { draftFrom, emptyScene, newDraft } from './make'
import { findInDraft, replaceInDraft } from './replace'
import { toStory } from './toStory'

const atlas = atlasSource().atlas()
const telling = { atlas, pictureUrl: (id: string) => `data:${id}`, date: '2026-11-29' }
const empty = newDraft({ languages: ['en', 'fr'], over: { kind: 'site' } })
const two = addScene(addScene(empty, emptyScene('a')), emptyScene('b'))
const ids = (draft: typeof two) => draft.scenes.map(({ id }) => id)

test('scenes are added, moved, copied and taken out; every id is given once', () => {
  expect(ids(addScene(two, emptyScene('a'), 1))).toEqual(['a', 'a-2', 'b'])
  expect(ids(moveScene(two, 'a', 9))).toEqual(['b', 'a'])
  expect(ids(moveScene(two, 'b', -1))).toEqual(['b', 'a'])
  expect(moveScene(two, 'a', 0)).toBe(two)
  expect(ids(duplicateScene(duplicateScene(two, 'a'), 'a'))).toEqual(['a', 'a-3', 'a-2', 'b'])
  expect(ids(removeScene(two, 'a'))).toEqual(['b'])
})

test('a scene is split at the same paragraph in every language', () => {
  const written = setSceneText(
    setSceneText(two, 'a', 'text', 'en', 'One.\n\nTwo.\n\n\nThree.'),
    'a',
    'text',
    'fr',
    'Un.\n\nDeux.\n\nTrois.',
  )
  const split = splitScene(written, 'a', 1)
  expect(split.scenes.map(({ id, text }) => [id, text])).toEqual([
    ['a', { en: 'One.', fr: 'Un.' }],
    ['a-2', { en: 'Two.\n\nThree.', fr: 'Deux.\n\nTrois.' }],
    ['b', {}],
  ])
  expect(splitScene(written, 'a', 0)).toBe(written)
  expect(splitScene(written, 'a', 3)).toBe(written)
})

test('a scene that is retaken is about what is opened too, and stays frozen at what it shows now', () => {
  const view = parseView('time=2012&event=2012-03-21-coup', atlas)
  const frozen = setSelectionKind(two, 'a', 'frozen', atlas)
  expect(toStory(frozen, 'en', telling).scenes[0]?.only?.length).toBe(atlas.events.length)
  const retaken = retakeScene(frozen, 'a', view, atlas)
  expect(retaken.scenes[0]).toMatchObject({ view: 'time=2012&event=2012-03-21-coup', focus: ['2012-03-21-coup'] })
  const only = toStory(retaken, 'en', telling).scenes[0]?.only ?? []
  expect(only).toContain('2012-03-21-coup')
  expect(only.length).toBeLessThan(atlas.events.length)
  expect(toStory(setSelectionKind(retaken, 'a', 'living', atlas), 'en', telling).scenes[0]?.only).toBeUndefined()
})

test('annotations are kept to a metre, and on the map', () => {
  const drawn = {
    kind: 'arrow',
    positions: [
      [-8.1234567, 12.6],
      [185.5, 12],
      [600, -95],
    ],
    km: null,
    text: {},
  } as const
  expect(setAnnotations(two, 'a', [drawn]).scenes[0]?.annotations).toEqual([
    {
      ...drawn,
      positions: [
        [-8.12346, 12.6],
        [185.5, 12],
        [540, -90],
      ],
    },
  ])
  expect(setAnnotations(two, 'no-such-scene', [drawn])).toBe(two)
})

test('a picture is told with its texts, and goes with its last scene', () => {
  const picture = { id: 'p', file: 'a.png', type: 'image/png', width: 2, height: 1, credit: 'Me' } as const
  const one = setPicture(two, 'a', picture, { fr: 'Une rue' })
  expect(toStory(one, 'en', telling).scenes[0]?.picture).toEqual({
    src: 'data:p',
    width: 2,
    height: 1,
    alt: 'Une rue',
    credit: 'Me',
  })
  expect(toStory(one, 'en', { ...telling, pictureUrl: () => null }).scenes[0]?.picture).toBeUndefined()
  expect(removeScene(duplicateScene(one, 'a'), 'a').pictures).toEqual([picture])
  expect(removeScene(one, 'a').pictures).toEqual([])
})

test('a text is found and replaced in all fields, but not in citations and addresses', () => {
  const march = 'A March on Gao[^1991-03-22-march-bamako], [the march](https://x.example/march).'
  const draft = setSceneText(setSceneText(two, 'a', 'text', 'en', march), 'b', 'heading', 'fr', 'March')
  expect(findInDraft(draft, { text: 'march', exact: false })).toEqual([
    { scene: 'a', field: 'text', count: 2 },
    { scene: 'b', field: 'heading', count: 1 },
  ])
  const { draft: changed, count } = replaceInDraft(draft, { text: 'March', exact: true }, '$& (x)')
  expect(count).toBe(2)
  expect(changed.scenes[0]?.text.en).toBe(march.replace('March', () => '$& (x)'))
  expect(replaceInDraft(draft, { text: 'a.b*', exact: false }, 'x')).toEqual({ draft, count: 0 })
  expect(findInDraft(draft, { text: '', exact: false })).toEqual([])
})

test('words are counted without citations; the time to say them depends on the rate', () => {
  const draft = setSceneText(
    setSceneText(two, 'a', 'text', 'fr', 'L’armée[^2012-03-21-coup]\u202f; 38 *partis* – oui.'),
    'a',
    'notes',
    'fr',
    'Dire non.',
  )
  const [scene = emptyScene('x')] = draft.scenes
  expect(sceneExtent(draft, scene, 'fr')).toEqual({ words: 4, notes: 2, spoken: 3, planned: 3, citations: 1 })
  expect(sceneExtent(draft, { ...scene, planned: 90 }, 'fr', 60)).toMatchObject({ spoken: 6, planned: 90 })
  expect(draftExtent(draft, 'en')).toMatchObject({ words: 4, notes: 2 })
})

test('ours take about as long as a talk', () => {
  const draft = draftFrom(
    atlasSource()
      .stories()
      .filter(({ slug }) => slug === 'promises-to-the-north'),
  )
  expect(draftExtent(draft, 'en').spoken / 60).toBeGreaterThan(5)
})
