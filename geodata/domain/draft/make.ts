import { shownIn } from '../compare/shown'
import type { Atlas } from '../join/atlas'
import { eventWith } from '../join/lookup'
import type { Language } from '../language/language'
import { writeText } from '../read/writeText'
import { drawnOf } from '../story/annotation'
import type { Scene, Story } from '../story/story'
import { formatView } from '../view/format'
import type { View } from '../view/view'
import type { Draft, DraftAtlas, DraftScene, SceneSelection, Texts } from './draft'
import { newId } from './ids'

/** What a draft starts with. */
export interface Start {
  /** At least one. */
  readonly languages: readonly Language[]
  readonly over: DraftAtlas
  readonly title?: Texts
  readonly author?: string
}

/** An empty draft. */
export function newDraft({ languages, over, title = {}, author = '' }: Start): Draft {
  return {
    id: newId(),
    languages,
    slug: null,
    title,
    summary: {},
    author,
    over,
    scenes: [],
    pictures: [],
    unknown: {},
  }
}

/** A scene without texts that shows a View and is about the event that is open in it. */
export function newScene(view: View, atlas: Atlas, languages: readonly Language[]): DraftScene {
  const open = view.event === null ? undefined : eventWith(atlas, view.event)
  return {
    ...emptyScene('scene-1'),
    ...lookedAt(view, atlas),
    focus: view.event === null ? [] : [view.event],
    heading: Object.fromEntries(
      languages.flatMap((language) => {
        const title = open?.title[language] ?? ''
        // Titles that are not loaded yet are ids.
        return title === '' || title === open?.id ? [] : [[language, title]]
      }),
    ),
  }
}

/** A scene that shows the whole atlas and says nothing. */
export function emptyScene(id: string): DraftScene {
  return {
    id,
    view: '',
    selection: { kind: 'living', seen: null },
    focus: [],
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

/** A draft whose only scene shows a View. */
export function draftOfView(view: View, atlas: Atlas, start: Start): Draft {
  return { ...newDraft(start), scenes: [newScene(view, atlas, start.languages)] }
}

/** What a scene keeps of a View: all but the theme and the order of the table, which are the reader's choice. */
export function lookedAt(view: View, atlas: Atlas): Pick<DraftScene, 'view' | 'selection'> {
  const kept = { ...view, theme: null, sort: null }
  return { view: formatView(kept), selection: { kind: 'living', seen: seenIn(atlas, kept) } }
}

/** Ids kept with a scene, so that a draft over a large file stays small. */
const MOST_SEEN = 1000

/** The ids of the events that a View shows, sorted; null if they are too many to keep. */
export function seenIn(atlas: Atlas, view: View): SceneSelection['seen'] {
  const shown = shownIn(atlas, view)
  return shown.size > MOST_SEEN ? null : [...shown].sort()
}

/**
 * One story, in one language or several, as a draft: a copy with an id of its own. Scenes are matched by their slugs;
 * order, Views and focus are those of the first. What the scenes showed when they were written is not known.
 */
export function draftFrom(stories: readonly Story[]): Draft {
  const [first] = stories
  const said = (say: (story: Story) => string): Texts => textsOf(stories.map((story) => [story.language, say(story)]))
  return {
    ...newDraft({
      languages: stories.map(({ language }) => language),
      over: { kind: 'site' },
      title: said(({ title }) => title),
      author: first?.author ?? '',
    }),
    slug: first?.slug ?? null,
    summary: said(({ summary }) => summary),
    scenes: (first?.scenes ?? []).map((scene) =>
      draftScene(
        scene,
        stories.flatMap(({ language, scenes }) => {
          const same = scenes.find(({ slug }) => slug === scene.slug)
          return same ? [{ language, scene: same }] : []
        }),
      ),
    ),
  }
}

function draftScene(
  model: Scene,
  versions: readonly { readonly language: Language; readonly scene: Scene }[],
): DraftScene {
  const said = (say: (scene: Scene) => string): Texts =>
    textsOf(versions.map(({ language, scene }) => [language, say(scene)]))
  return {
    ...emptyScene(model.slug),
    view: model.query,
    selection: model.only ? { kind: 'frozen', seen: [...model.only].sort() } : { kind: 'living', seen: null },
    focus: model.focus,
    heading: said(({ heading }) => heading),
    text: said(({ text }) => writeText(text)),
    notes: said(({ notes }) => writeText(notes)),
    annotations: (model.annotations ?? []).map((annotation, i) => ({
      ...drawnOf(annotation),
      text: said(({ annotations }) => annotations?.[i]?.properties.text ?? ''),
    })),
  }
}

function textsOf(pairs: readonly (readonly [Language, string])[]): Texts {
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''))
}
