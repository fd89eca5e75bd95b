import type { Draft, DraftScene, Texts } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'

/** A draft with one scene changed. */
export function withScene(draft: Draft, id: string, change: (scene: DraftScene) => DraftScene): Draft {
  return { ...draft, scenes: draft.scenes.map((scene) => (scene.id === id ? change(scene) : scene)) }
}

export function withText(texts: Texts, language: Language, text: string): Texts {
  return { ...texts, [language]: text }
}

export function sceneAt(draft: Draft, id: string | null): DraftScene | undefined {
  return draft.scenes.find((scene) => scene.id === id)
}

export function newScene(draft: Draft, view: string, focus: readonly string[]): DraftScene {
  return {
    id: freeId(draft),
    view,
    selection: { kind: 'living', seen: null },
    focus,
    heading: {},
    text: {},
    notes: {},
    annotations: [],
    picture: null,
    planned: null,
    rehearsed: null,
    unknown: {},
  }
}

export function inserted(draft: Draft, scene: DraftScene, after: string | null): Draft {
  const at = draft.scenes.findIndex(({ id }) => id === after)
  return { ...draft, scenes: draft.scenes.toSpliced(at < 0 ? draft.scenes.length : at + 1, 0, scene) }
}

export function moved(draft: Draft, id: string, to: number): Draft {
  const from = draft.scenes.findIndex((scene) => scene.id === id)
  const scene = draft.scenes[from]
  if (!scene || to < 0 || to >= draft.scenes.length || to === from) return draft
  return { ...draft, scenes: draft.scenes.toSpliced(from, 1).toSpliced(to, 0, scene) }
}

export function freeId(draft: Draft): string {
  const taken = new Set(draft.scenes.map(({ id }) => id))
  let n = draft.scenes.length + 1
  while (taken.has(`scene-${n}`)) n++
  return `scene-${n}`
}

export function newDraft(language: Language): Draft {
  return {
    id: crypto.randomUUID(),
    languages: [language],
    title: {},
    summary: {},
    author: '',
    over: { kind: 'site' },
    scenes: [],
    pictures: [],
    unknown: {},
  }
}
