import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { parseView } from '../view/parse'
import type { Draft } from './draft'
import { draftFromJson, draftToJson } from './draftJson'
import {
  addScene,
  duplicateScene,
  moveScene,
  removePicture,
  removeScene,
  retakeScene,
  setAnnotations,
  setDraftText,
  setFocus,
  setPicture,
  setPictureAlt,
  setPictureCredit,
  setPlanned,
  setSceneText,
  setSelectionKind,
  splitScene,
} from './edits'
import { edited, type History, historyOf, redo, settled, undo } from './history'
import { draftFrom, newDraft, newScene } from './make'
import { replaceInDraft } from './replace'

const atlas = atlasSource().atlas()
const LANGUAGES = ['en', 'fr'] as const
const views = ['', 'time=2012', 'event=2012-03-21-coup', 'time=1991&at=12.64,-8,8'].map((query) =>
  parseView(query, atlas),
)

const text = fc.constantFrom('', 'Bamako', 'One.\n\nTwo[^2012-03-21-coup].', 'Kidal, *le Nord*')
const language = fc.constantFrom(...LANGUAGES)
/** Which scene: its position, if there are so many. */
const which = fc.nat(5)
const nth = (draft: Draft, at: number) => draft.scenes[at % (draft.scenes.length || 1)]?.id ?? 'none'
const picture = { id: 'p', file: 'a.png', type: 'image/png', width: 2, height: 1, credit: '' } as const
const label = { kind: 'label', positions: [[-8, 12.6]], km: null, text: { en: 'Here' } } as const

/** Any edit. A second argument tells into which field it is typed. */
const edit: fc.Arbitrary<{ readonly make: (draft: Draft) => Draft; readonly field?: string }> = fc.oneof(
  fc
    .constantFrom(...views)
    .map((view) => ({ make: (draft: Draft) => addScene(draft, newScene(view, atlas, LANGUAGES)) })),
  fc.tuple(which, which).map(([at, to]) => ({ make: (draft: Draft) => moveScene(draft, nth(draft, at), to) })),
  fc
    .tuple(which, fc.constantFrom(...views))
    .map(([at, view]) => ({ make: (draft: Draft) => retakeScene(draft, nth(draft, at), view, atlas) })),
  which.map((at) => ({ make: (draft: Draft) => duplicateScene(draft, nth(draft, at)) })),
  which.map((at) => ({ make: (draft: Draft) => splitScene(draft, nth(draft, at), 1) })),
  which.map((at) => ({ make: (draft: Draft) => removeScene(draft, nth(draft, at)) })),
  which.map((at) => ({ make: (draft: Draft) => setAnnotations(draft, nth(draft, at), [label]) })),
  which.map((at) => ({ make: (draft: Draft) => setAnnotations(draft, nth(draft, at), []) })),
  which.map((at) => ({ make: (draft: Draft) => setPicture(draft, nth(draft, at), picture) })),
  which.map((at) => ({ make: (draft: Draft) => removePicture(draft, nth(draft, at)) })),
  fc
    .tuple(which, text)
    .map(([at, alt]) => ({ make: (draft: Draft) => setPictureAlt(draft, nth(draft, at), { en: alt }) })),
  text.map((credit) => ({ make: (draft: Draft) => setPictureCredit(draft, 'p', credit) })),
  which.map((at) => ({ make: (draft: Draft) => setFocus(draft, nth(draft, at), ['2012-03-21-coup']) })),
  fc.tuple(which, fc.option(fc.nat(90))).map(([at, seconds]) => ({
    make: (draft: Draft) => setPlanned(draft, nth(draft, at), seconds),
  })),
  fc.tuple(which, fc.constantFrom('living', 'frozen')).map(([at, kind]) => ({
    make: (draft: Draft) => setSelectionKind(draft, nth(draft, at), kind, atlas),
  })),
  fc.tuple(text, text).map(([from, to]) => ({
    make: (draft: Draft) => replaceInDraft(draft, { text: from, exact: true }, to).draft,
  })),
  fc.tuple(language, text).map(([code, title]) => ({
    make: (draft: Draft) => setDraftText(draft, 'title', code, title),
    field: `title-${code}`,
  })),
  fc.tuple(which, language, text).map(([at, code, words]) => ({
    make: (draft: Draft) => setSceneText(draft, nth(draft, at), 'text', code, words),
    field: `text-${at}-${code}`,
  })),
)

const walk = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: edit },
    fc.constant('undo' as const),
    fc.constant('redo' as const),
    fc.constant('settle' as const),
    fc.constant('reload' as const),
  ),
  { maxLength: 60 },
)

test('random walks of edits, undo, redo and reload have the bytes that should be there', () => {
  fc.assert(
    fc.property(walk, (acts) => {
      let history: History = historyOf(newDraft({ languages: LANGUAGES, over: { kind: 'site' } }))
      // Every draft as bytes, and where in the list the walk stands.
      let model = [JSON.stringify(history.draft)]
      let at = 0
      let typing: string | undefined
      for (const act of acts) {
        if (act === 'undo') {
          history = undo(history)
          at = Math.max(0, at - 1)
          typing = undefined
        } else if (act === 'redo') {
          history = redo(history)
          at = Math.min(model.length - 1, at + 1)
          typing = undefined
        } else if (act === 'reload') {
          // The steps are gone, the draft is not.
          const read = draftFromJson(JSON.parse(JSON.stringify(draftToJson(history.draft))))
          expect(read?.losses).toEqual([])
          history = historyOf(read?.draft ?? history.draft)
          model = [model[at] ?? '']
          at = 0
          typing = undefined
        } else if (act === 'settle') {
          history = settled(history)
          typing = undefined
        } else {
          const draft = act.make(history.draft)
          const same = draft === history.draft
          history = edited(history, draft, { kind: 'any', ...(act.field && { field: act.field }) })
          if (!same) {
            if (!act.field || act.field !== typing) at++
            model = [...model.slice(0, at), JSON.stringify(draft)]
            typing = act.field
          }
        }
        expect(JSON.stringify(history.draft)).toBe(model[at])
      }
      while (history.past) history = undo(history)
      expect(JSON.stringify(history.draft)).toBe(model[0])
      while (history.future) history = redo(history)
      expect(JSON.stringify(history.draft)).toBe(model.at(-1))
    }),
    { numRuns: 200 },
  )
})

test('typing into one field is one step, until it pauses or the field is left', () => {
  const start = historyOf(newDraft({ languages: ['en'], over: { kind: 'site' } }))
  const type = (history: History, title: string, at: number) =>
    edited(history, setDraftText(history.draft, 'title', 'en', title), { kind: 'write', field: 'title', at })
  const quick = type(type(start, 'A', 0), 'Ab', 100)
  expect(undo(quick).draft).toBe(start.draft)
  expect(undo(type(quick, 'Abc', 60_000)).draft.title).toEqual({ en: 'Ab' })
  expect(undo(type(settled(quick), 'Abc', 200)).draft.title).toEqual({ en: 'Ab' })
  const again = redo(undo(quick))
  expect(again.draft.title).toEqual({ en: 'Ab' })
  expect(undo(type(again, 'Abc', 300)).draft.title).toEqual({ en: 'Ab' })
})

test('an edit shares what it does not change', () => {
  const draft = draftFrom(
    atlasSource()
      .stories()
      .filter(({ slug }) => slug === '26-march-twice'),
  )
  const changed = setSceneText(draft, 'the-same-day', 'heading', 'en', 'Another')
  expect(changed.scenes[0]).not.toBe(draft.scenes[0])
  expect(changed.scenes[0]?.text).toBe(draft.scenes[0]?.text)
  expect(changed.scenes.slice(1).every((scene, i) => scene === draft.scenes[i + 1])).toBe(true)
  expect(setSceneText(changed, 'the-same-day', 'heading', 'en', 'Another')).toBe(changed)
  expect(removeScene(draft, 'no-such-scene')).toBe(draft)
})
