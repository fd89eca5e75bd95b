import type { Atlas } from '../join/atlas'
import { eventWith } from '../join/lookup'
import type { Draft, DraftScene } from './draft'
import { seenIn } from './make'
import { sceneView } from './toStory'

/** A scene that now shows something else than when it was taken. */
export interface ChangedScene {
  /** Id of the scene. */
  readonly scene: string
  /** Ids of the events that its View finds now and did not then: a frozen scene does not show them. */
  readonly came: readonly string[]
  /** Ids of the events that it showed then and does not now: the View filters them out, or they are gone. */
  readonly went: readonly string[]
  /** Those among `went` that are not in the data any more. */
  readonly gone: readonly string[]
}

/**
 * The scenes for which the data of today make a difference; scenes that are not known to have shown anything are left
 * out.
 */
export function changedScenes(draft: Draft, atlas: Atlas): readonly ChangedScene[] {
  return draft.scenes.flatMap((scene) => {
    const { seen } = scene.selection
    const now = seenIn(atlas, sceneView(scene, atlas))
    if (seen === null || now === null) return []
    const [before, today] = [new Set(seen), new Set(now)]
    const came = now.filter((id) => !before.has(id))
    const went = seen.filter((id) => !today.has(id))
    if (came.length === 0 && went.length === 0) return []
    return [{ scene: scene.id, came, went, gone: went.filter((id) => eventWith(atlas, id) === undefined) }]
  })
}

/**
 * Takes what a scene shows today as what it is to show: the difference is seen, and a frozen scene shows today's
 * events. Without an id, for all scenes for which nothing is known, as those of a story that was opened.
 */
export function seenToday(draft: Draft, atlas: Atlas, id?: string): Draft {
  const wanted = (scene: DraftScene) => (id === undefined ? scene.selection.seen === null : scene.id === id)
  const scenes = draft.scenes.map((scene) => {
    if (!wanted(scene)) return scene
    const seen = seenIn(atlas, sceneView(scene, atlas))
    return seen === null ? scene : { ...scene, selection: { ...scene.selection, seen } }
  })
  return scenes.every((scene, i) => scene === draft.scenes[i]) ? draft : { ...draft, scenes }
}
