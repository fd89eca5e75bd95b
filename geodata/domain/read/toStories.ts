import type { Atlas } from '../join/atlas'
import { annotationOf } from '../story/annotation'
import type { Scene, Story } from '../story/story'
import { parseView } from '../view/parse'
import type { StoryDocument } from './story'

/** Builds stories from documents that passed the check, sorted by slug and language. Unreadable parts are left out. */
export function toStories(documents: readonly StoryDocument[], atlas: Atlas): Story[] {
  return documents.flatMap(({ slug, language, head, scenes }): Story[] => {
    if (!language || !head) return []
    const told = scenes.map(({ scene, number, view, focus, heading, text, notes, annotations, only }): Scene => {
      const drawn = annotations.flatMap((one) => annotationOf({ km: null, ...one }, one.text) ?? [])
      return {
        slug: scene,
        number,
        view: parseView(view, atlas),
        query: view,
        focus,
        heading,
        text: text.map(({ inlines }) => inlines),
        notes: notes.map(({ inlines }) => inlines),
        ...(drawn.length > 0 && { annotations: drawn }),
        ...(only && { only }),
      }
    })
    return [{ slug, language, ...head, scenes: told }]
  })
}
