import type { Language } from '../language/language'
import { withoutStrangeCharacters } from '../read/character'
import { readText } from '../read/text'
import { slug } from '../search/slug'
import { recentOf } from '../select/recent'
import { annotationOf, type ScenePicture } from '../story/annotation'
import type { Paragraph, Scene, Story } from '../story/story'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import type { View, Vocabulary } from '../view/view'
import type { Draft, DraftScene } from './draft'
import { textIn } from './texts'

/** What a story is made with, beside its draft. */
export interface Telling {
  /** The events that the draft is about; ids that it does not know are left out of the Views. */
  readonly atlas: Vocabulary
  /** Address to load a picture from; null if it is not there, and the scene then has none. */
  pictureUrl(id: string): string | null
  /** The day that is named as that of the last change, `2026-11-22`. */
  readonly date: string
}

/**
 * A draft as a story in one language; a text that is not written in it is taken from another language of the draft.
 * Never throws, whatever is written.
 */
export function toStory(draft: Draft, language: Language, telling: Telling): Story {
  return {
    slug: slugOf(draft),
    language,
    title: oneLine(textIn(draft.title, language, draft)),
    summary: oneLine(textIn(draft.summary, language, draft)),
    author: oneLine(draft.author),
    date: telling.date,
    scenes: draft.scenes.map((scene, i) => sceneOf(draft, scene, i + 1, language, telling)),
  }
}

function sceneOf(draft: Draft, scene: DraftScene, number: number, language: Language, telling: Telling): Scene {
  const view = sceneView(scene, telling.atlas)
  const annotations = scene.annotations.flatMap(
    (annotation) => annotationOf(annotation, oneLine(textIn(annotation.text, language, draft))) ?? [],
  )
  const picture = pictureOf(draft, scene, language, telling)
  const { kind, seen } = scene.selection
  return {
    slug: scene.id,
    number,
    view,
    query: formatView(view),
    focus: scene.focus,
    heading: oneLine(textIn(scene.heading, language, draft)),
    text: paragraphsOf(textIn(scene.text, language, draft)),
    notes: paragraphsOf(textIn(scene.notes, language, draft)),
    ...(annotations.length > 0 && { annotations }),
    ...(picture && { picture }),
    ...(kind === 'frozen' && seen !== null && { only: seen }),
  }
}

function pictureOf(
  draft: Draft,
  { picture }: DraftScene,
  language: Language,
  { pictureUrl }: Telling,
): ScenePicture | null {
  const kept = picture && draft.pictures.find(({ id }) => id === picture.id)
  const src = kept && pictureUrl(kept.id)
  if (!src) return null
  const { width, height, credit } = kept
  return { src, width, height, alt: oneLine(textIn(picture.alt, language, draft)), credit: oneLine(credit) }
}

/** The name of a draft's files: lower-case words joined by hyphens. */
export function slugOf(draft: Pick<Draft, 'slug' | 'title' | 'languages'>): string {
  const title = draft.languages.map((language) => draft.title[language]?.trim() ?? '').find(Boolean)
  return draft.slug ?? slug(title ?? 'story')
}

/** A text without line breaks, forbidden characters, and blanks at its ends. */
export function oneLine(text: string): string {
  return withoutStrangeCharacters(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}

/** Texts that were read last: a story is made anew at every key that is pressed, with one text changed. */
const read = new Map<string, readonly Paragraph[]>()
const REMEMBERED_TEXTS = 200

/** The paragraphs of a Markdown text. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return recentOf(read, text, REMEMBERED_TEXTS, () => readText(text).paragraphs.map(({ inlines }) => inlines))
}

const views = new WeakMap<Vocabulary, Map<string, View>>()
const REMEMBERED_VIEWS = 100

/** The View of a scene: the same object for the same text, so that what it selects is found once. */
export function sceneView({ view }: Pick<DraftScene, 'view'>, atlas: Vocabulary): View {
  const known = views.get(atlas) ?? new Map<string, View>()
  views.set(atlas, known)
  return recentOf(known, view, REMEMBERED_VIEWS, () => parseView(view, atlas))
}
