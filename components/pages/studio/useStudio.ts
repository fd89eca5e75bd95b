import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import {
  addScene,
  duplicateScene,
  moveScene,
  paragraphsIn,
  removeScene,
  retakeScene,
  splitScene,
} from '@/geodata/domain/draft/edits'
import { newScene } from '@/geodata/domain/draft/make'
import { sceneView } from '@/geodata/domain/draft/toStory'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { useExplorer } from '../../view/useExplorer'
import type { Editing } from './useEditing'

/** What is chosen in the studio, and what can be done with scenes; each act is said to those who cannot see it. */
export interface StudioState {
  /** null: the story itself. */
  readonly scene: DraftScene | null
  /** Of the chosen scene, from 1; null if none is. */
  readonly number: number | null
  /** Whether the map shows what the chosen scene does. */
  readonly same: boolean
  /** What was done last. */
  readonly said: string
  /** Chooses a scene, and shows its View on the map; null: the story. */
  readonly choose: (scene: string | null) => void
  readonly showAgain: () => void
  /** The View of the map as a new scene behind the chosen one. */
  readonly add: () => void
  /** The View of the map in the chosen scene. */
  readonly update: () => void
  /** To a position from 0. */
  readonly move: (scene: string, to: number) => void
  readonly remove: (scene: string) => void
  readonly duplicate: (scene: string) => void
  /** Splits the chosen scene behind the paragraph at a position of its text in a language. */
  readonly split: (language: Language, at: number) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** The scene whose item takes the focus after this render, once. */
  readonly takeFocus: () => string | null
}

export function useStudio({ draft, edit, ...steps }: Editing): StudioState {
  const t = useTranslations('studio')
  const { atlas, view, go } = useExplorer()
  const shown = formatView({ ...view, theme: null, sort: null })
  // A reload shows the scene that was chosen before; a map that shows no scene must not replace one by accident.
  const [chosen, setChosen] = useState<string | null>(
    () => (draft.scenes.find((one) => one.view === shown) ?? (shown === '' ? draft.scenes[0] : undefined))?.id ?? null,
  )
  const [said, say] = useState('')
  const focus = useRef<string | null>(null)

  const at = draft.scenes.findIndex(({ id }) => id === chosen)
  const scene = draft.scenes[at] ?? null
  const number = scene ? at + 1 : null

  const show = useCallback(
    (one: DraftScene) => go((now) => ({ ...sceneView(one, atlas), theme: now.theme, sort: now.sort }), 'replace'),
    [go, atlas],
  )
  const first = useRef(scene)
  useEffect(
    function showFirstScene() {
      if (first.current) show(first.current)
      first.current = null
    },
    [show],
  )
  const chooseIn = (list: Draft, id: string | null) => {
    setChosen(id)
    const next = list.scenes.find((one) => one.id === id)
    if (next) show(next)
  }
  /** Edits, and returns the draft as it is then. */
  const edited = (change: (now: Draft) => Draft): Draft => {
    let next = draft
    edit((now) => {
      next = change(now)
      return next
    })
    return next
  }
  const step = (go: (() => void) | null, after: 'past' | 'future') =>
    go &&
    (() => {
      const before = draft
      go()
      // What it does is seen where it happens.
      edit((now) => {
        const id = whereChanged(before, now)
        if (id !== undefined) chooseIn(now, id)
        return now
      })
      say(t(after === 'past' ? 'said.undone' : 'said.redone'))
    })
  return {
    scene,
    number,
    same: scene?.view === shown,
    said,
    choose: (id) => chooseIn(draft, id),
    showAgain: () => scene && show(scene),
    add: () => {
      const to = scene ? at + 1 : draft.scenes.length
      const next = edited((now) => addScene(now, newScene(view, atlas, [...now.languages]), to))
      setChosen(next.scenes[to]?.id ?? null)
      say(t('said.added', { number: to + 1 }))
    },
    update: () => {
      if (!scene || number === null) return
      edit((now) => retakeScene(now, scene.id, view, atlas))
      say(t('said.updated', { number }))
    },
    move: (id, to) => {
      if (to < 0 || to >= draft.scenes.length) return
      focus.current = id
      edit((now) => moveScene(now, id, to))
      say(t('said.moved', { number: to + 1, count: draft.scenes.length }))
    },
    remove: (id) => {
      const from = draft.scenes.findIndex((one) => one.id === id)
      const next = draft.scenes[from + 1] ?? draft.scenes[from - 1]
      focus.current = next?.id ?? ''
      edit((now) => removeScene(now, id))
      chooseIn(draft, next?.id ?? null)
      say(t('said.removed', { number: from + 1 }))
    },
    duplicate: (id) => {
      const to = draft.scenes.findIndex((one) => one.id === id) + 1
      const next = edited((now) => duplicateScene(now, id))
      chooseIn(next, next.scenes[to]?.id ?? null)
      say(t('said.added', { number: to + 1 }))
    },
    split: (language, offset) => {
      if (!scene) return
      const paragraph = paragraphsIn((scene.text[language] ?? '').slice(0, offset)).length
      const next = edited((now) => splitScene(now, scene.id, paragraph))
      say(next === draft ? t('said.unsplit') : t('said.split', { number: at + 2 }))
    },
    undo: step(steps.undo, 'past'),
    redo: step(steps.redo, 'future'),
    takeFocus: () => {
      const id = focus.current
      focus.current = null
      return id
    },
  }
}

/** The first scene that differs between two drafts; null: the story itself; undefined: none is to be chosen. */
function whereChanged(before: Draft, after: Draft): string | null | undefined {
  const known = new Map(before.scenes.map((scene) => [scene.id, scene]))
  const changed = after.scenes.find((scene) => known.get(scene.id) !== scene)
  if (changed) return changed.id
  return before.title !== after.title || before.summary !== after.summary || before.author !== after.author
    ? null
    : undefined
}
