import type { Language } from '../language/language'
import type { View } from '../view/view'
import type { Annotation, ScenePicture } from './annotation'

/** A sequence of scenes on the map, in one language. Plain data: JSON-serialisable. */
export interface Story {
  /** Stable, the same in every language: the name of its files and the last part of its address. */
  readonly slug: string
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly author: string
  /** The day of the last change, `2026-11-22`; empty if a reader's story does not say. */
  readonly date: string
  readonly scenes: readonly Scene[]
}

/** What a link to a story needs. */
export type StoryTitle = Pick<Story, 'slug' | 'language' | 'title'>

export interface Scene {
  /** Stable, unique within the story and the same in every language. */
  readonly slug: string
  /** Position in the story, from 1. */
  readonly number: number
  readonly view: View
  /** The View as its canonical query string, without `?`. */
  readonly query: string
  /** Ids of the events that the scene is about; all are visible in the View, one may be open. */
  readonly focus: readonly string[]
  readonly heading: string
  /** What the audience reads. Every paragraph cites its events. */
  readonly text: readonly Paragraph[]
  /** What only the speaker sees. */
  readonly notes: readonly Paragraph[]
  /** Drawn on the map, in this order; none if absent. */
  readonly annotations?: readonly Annotation[]
  readonly picture?: ScenePicture
  /** Ids of the only events that the scene shows; absent: whatever its View finds. */
  readonly only?: readonly string[]
}

export type Paragraph = readonly Inline[]

/** Content of a paragraph; `text` is plain text, not HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: Paragraph }
  | Linked
  | Cited

/** A link of a story that a reader wrote; ours have none. */
export interface Linked {
  readonly kind: 'link'
  /** `https:`, `http:` or `mailto:`. */
  readonly address: string
  readonly children: Paragraph
}

/** A citation in a text: names the event that supports the preceding words. */
export interface Cited {
  readonly kind: 'citation'
  readonly event: string
  /** One of the event's sources; null for all of them. */
  readonly source: string | null
}

/** Every citation in some paragraphs, in text order, including repeats. */
export function citationsIn(paragraphs: readonly Paragraph[]): Cited[] {
  return paragraphs.flat().flatMap((inline) => {
    if (inline.kind === 'citation') return [inline]
    return inline.kind === 'text' ? [] : citationsIn([inline.children])
  })
}

/** The beginning of a citation, `[^`, or of the search for one, `[[`, with the word after it. */
const HALF_CITATION = /\[[[^][^\s\]]{0,30}\]{0,2}/g

/** What looks like a citation in the words of a paragraph, and is none: it was not finished. */
export function halfCitationsIn(paragraph: Paragraph): string[] {
  return paragraph.flatMap((inline) => {
    if (inline.kind === 'citation') return []
    return inline.kind === 'text' ? (inline.text.match(HALF_CITATION) ?? []) : halfCitationsIn(inline.children)
  })
}
