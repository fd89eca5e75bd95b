import type { Atlas } from '../join/atlas'
import type { Language } from '../language/language'
import type { View } from '../view/view'
import type { Draft, DraftAnnotation, DraftPicture, DraftScene, SceneSelection, Texts } from './draft'
import { freeId } from './ids'
import { emptyScene, lookedAt, seenIn } from './make'
import { withText } from './texts'
import { sceneView } from './toStory'

/*
 * Changes of a draft. Each makes a new draft that shares all that stays the same, and returns the given one if nothing
 * changes, as for a scene that it does not have.
 */

/** Adds a scene at a position from 0, by default at the end. Its id gets a number if it is taken. */
export function addScene(draft: Draft, scene: DraftScene, at = draft.scenes.length): Draft {
  const id = freeId(scene.id, sceneIds(draft))
  return { ...draft, scenes: inserted(draft.scenes, at, { ...scene, id }) }
}

/** Looks anew: the scene shows another View, living or frozen as before. An event that is open joins its focus. */
export function retakeScene(draft: Draft, id: string, view: View, atlas: Atlas): Draft {
  return changeScene(draft, id, (scene) => {
    const { view: query, selection } = lookedAt(view, atlas)
    const open = view.event !== null && !scene.focus.includes(view.event) ? [view.event] : []
    return {
      ...scene,
      view: query,
      selection: { ...scene.selection, seen: selection.seen, kind: selection.seen ? scene.selection.kind : 'living' },
      focus: [...scene.focus, ...open],
    }
  })
}

/** Moves a scene to a position from 0; beyond the ends, to the nearest one. */
export function moveScene(draft: Draft, id: string, to: number): Draft {
  const from = draft.scenes.findIndex((scene) => scene.id === id)
  const moved = draft.scenes[from]
  const target = Math.max(0, Math.min(draft.scenes.length - 1, to))
  if (!moved || target === from) return draft
  return {
    ...draft,
    scenes: inserted(
      draft.scenes.filter((scene) => scene !== moved),
      target,
      moved,
    ),
  }
}

/** Adds a copy of a scene behind it. */
export function duplicateScene(draft: Draft, id: string): Draft {
  const at = draft.scenes.findIndex((scene) => scene.id === id)
  const scene = draft.scenes[at]
  return scene ? addScene(draft, { ...scene, rehearsed: null }, at + 1) : draft
}

/** Takes a scene out, and pictures that no other scene has. */
export function removeScene(draft: Draft, id: string): Draft {
  const scenes = draft.scenes.filter((scene) => scene.id !== id)
  return scenes.length === draft.scenes.length ? draft : withoutLoosePictures({ ...draft, scenes })
}

/**
 * Splits a scene: the paragraphs of its text from a position on, counted from 0, go to a new scene behind it that shows
 * the same. In every language at the same paragraph; notes stay. Nothing changes if no paragraph would stay or go.
 */
export function splitScene(draft: Draft, id: string, paragraph: number): Draft {
  const at = draft.scenes.findIndex((one) => one.id === id)
  const scene = draft.scenes[at]
  if (!scene) return draft
  const parts = Object.entries(scene.text).map(([language, text]) => {
    const all = paragraphsIn(text)
    return { language, stays: all.slice(0, paragraph).join('\n\n'), goes: all.slice(paragraph).join('\n\n') }
  })
  if (parts.every(({ stays, goes }) => stays === '' || goes === '')) return draft
  const stays = { ...scene, text: textsFrom(parts.map(({ language, stays: text }) => [language, text])) }
  const goes: DraftScene = {
    ...emptyScene(scene.id),
    view: scene.view,
    selection: scene.selection,
    focus: scene.focus,
    annotations: scene.annotations,
    text: textsFrom(parts.map(({ language, goes: text }) => [language, text])),
  }
  return addScene({ ...draft, scenes: draft.scenes.map((one) => (one === scene ? stays : one)) }, goes, at + 1)
}

/** The paragraphs of a Markdown text as they are written, for `splitScene`. */
export function paragraphsIn(text: string): string[] {
  return text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((part) => part.trim() !== '')
}

export function setDraftText(draft: Draft, field: 'title' | 'summary', language: Language, text: string): Draft {
  return (draft[field][language] ?? '') === text ? draft : { ...draft, [field]: withText(draft[field], language, text) }
}

export type SceneField = 'heading' | 'text' | 'notes'

export function setSceneText(draft: Draft, id: string, field: SceneField, language: Language, text: string): Draft {
  return changeScene(draft, id, (scene) =>
    (scene[field][language] ?? '') === text ? scene : { ...scene, [field]: withText(scene[field], language, text) },
  )
}

export function setAuthor(draft: Draft, author: string): Draft {
  return author === draft.author ? draft : { ...draft, author }
}

/** Texts in a language that is left out stay in the draft, and are there again if it returns. At least one stays. */
export function setLanguages(draft: Draft, languages: readonly Language[]): Draft {
  const same = languages.join() === draft.languages.join()
  return same || languages.length === 0 ? draft : { ...draft, languages: [...new Set(languages)] }
}

/** Sets the events that a scene is about, in the order in which a talk opens them; each once. */
export function setFocus(draft: Draft, id: string, focus: readonly string[]): Draft {
  return changeScene(draft, id, (scene) =>
    focus.join('\n') === scene.focus.join('\n') ? scene : { ...scene, focus: [...new Set(focus)] },
  )
}

/** Sets what is drawn on the map of a scene. Positions are kept to a metre, and on a map, up to 540 east. */
export function setAnnotations(draft: Draft, id: string, annotations: readonly DraftAnnotation[]): Draft {
  return changeScene(draft, id, (scene) => ({ ...scene, annotations: annotations.map(onMap) }))
}

function onMap(annotation: DraftAnnotation): DraftAnnotation {
  const within = (value: number, least: number, most: number) =>
    Math.round(Math.max(least, Math.min(most, value)) * 1e5) / 1e5 + 0
  const positions = annotation.positions.map(([lng, lat]) => [within(lng, -180, 540), within(lat, -90, 90)] as const)
  return { ...annotation, positions }
}

/** Puts a picture into a scene, in place of another. Its bytes are to be kept by the caller, under its id. */
export function setPicture(draft: Draft, id: string, picture: DraftPicture, alt: Texts = {}): Draft {
  const changed = changeScene(draft, id, (scene) => ({ ...scene, picture: { id: picture.id, alt } }))
  if (changed === draft) return draft
  const others = draft.pictures.filter((one) => one.id !== picture.id)
  return withoutLoosePictures({ ...changed, pictures: [...others, picture] })
}

/** Takes the picture out of a scene, and out of the draft if no other scene has it. Its bytes stay for undoing. */
export function removePicture(draft: Draft, id: string): Draft {
  const changed = changeScene(draft, id, (scene) => (scene.picture ? { ...scene, picture: null } : scene))
  return changed === draft ? draft : withoutLoosePictures(changed)
}

/** Describes the picture of a scene for those who cannot see it. */
export function setPictureAlt(draft: Draft, id: string, alt: Texts): Draft {
  return changeScene(draft, id, (scene) => (scene.picture ? { ...scene, picture: { ...scene.picture, alt } } : scene))
}

export function setPictureCredit(draft: Draft, picture: string, credit: string): Draft {
  const changes = draft.pictures.some((one) => one.id === picture && one.credit !== credit)
  if (!changes) return draft
  return { ...draft, pictures: draft.pictures.map((one) => (one.id === picture ? { ...one, credit } : one)) }
}

/**
 * Makes a scene show the events of the day, or only those that its View shows now. A View of more events than are kept
 * cannot be frozen: then nothing changes.
 */
export function setSelectionKind(draft: Draft, id: string, kind: SceneSelection['kind'], atlas: Atlas): Draft {
  return changeScene(draft, id, (scene) => {
    if (scene.selection.kind === kind) return scene
    const seen = seenIn(atlas, sceneView(scene, atlas))
    return seen === null && kind === 'frozen' ? scene : { ...scene, selection: { kind, seen } }
  })
}

/** Sets the seconds that are meant for a scene; null: as its words take. */
export function setPlanned(draft: Draft, id: string, seconds: number | null): Draft {
  return changeScene(draft, id, (scene) => (scene.planned === seconds ? scene : { ...scene, planned: seconds }))
}

/** Sets the seconds that a scene took at a rehearsal. */
function setRehearsed(draft: Draft, id: string, seconds: number | null): Draft {
  return changeScene(draft, id, (scene) => (scene.rehearsed === seconds ? scene : { ...scene, rehearsed: seconds }))
}

/** Keeps what scenes took at a rehearsal, in seconds by their ids; others keep what they have. */
export function withRehearsal(draft: Draft, seconds: Readonly<Record<string, number>>): Draft {
  return Object.entries(seconds).reduce((now, [id, took]) => setRehearsed(now, id, took), draft)
}

/** Any change of one scene. */
export function changeScene(draft: Draft, id: string, change: (scene: DraftScene) => DraftScene): Draft {
  const scene = draft.scenes.find((one) => one.id === id)
  if (!scene) return draft
  const changed = change(scene)
  return changed === scene ? draft : { ...draft, scenes: draft.scenes.map((one) => (one === scene ? changed : one)) }
}

function withoutLoosePictures(draft: Draft): Draft {
  const used = new Set(draft.scenes.map(({ picture }) => picture?.id))
  return draft.pictures.every(({ id }) => used.has(id))
    ? draft
    : { ...draft, pictures: draft.pictures.filter(({ id }) => used.has(id)) }
}

function sceneIds({ scenes }: Draft): string[] {
  return scenes.map(({ id }) => id)
}

function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, Math.max(0, at)), item, ...list.slice(Math.max(0, at))]
}

function textsFrom(pairs: readonly (readonly [language: string, text: string])[]): Texts {
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''))
}
