import type { Language } from '../language/language'
import type { View } from '../view/view'

/** A sequence of scenes on the map, told in one language. Plain data: it survives JSON. */
export interface Story {
  /** Stable, the same in every language: the name of its files and the last part of its address. */
  readonly slug: string
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly author: string
  /** The day on which it was last written to, `2026-11-22`. */
  readonly date: string
  readonly scenes: readonly Scene[]
}

/** Enough of a story to lead to it. */
export type StoryTitle = Pick<Story, 'slug' | 'language' | 'title'>

export interface Scene {
  /** Stable, unique within the story and the same in every language. */
  readonly slug: string
  /** Its place in the story, counted from 1. */
  readonly number: number
  readonly view: View
  /** The View as its canonical query string, without `?`. */
  readonly query: string
  /** Ids of the events that the scene is about; all of them are visible in the View, one of them may be open. */
  readonly focus: readonly string[]
  readonly heading: string
  /** What the audience reads. Every paragraph cites the events that it rests on. */
  readonly text: readonly Paragraph[]
  /** What the speaker alone sees. */
  readonly notes: readonly Paragraph[]
}

export type Paragraph = readonly Inline[]

/** What a paragraph is made of; `text` is plain text, not HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: Paragraph }
  | Cited

/** A mark in a text that names the event on which the words before it rest. */
export interface Cited {
  readonly kind: 'citation'
  readonly event: string
  /** The one of the event's sources that is meant; null: all of them. */
  readonly source: string | null
}

/** Every citation of some paragraphs, in the order of the text, repeats included. */
export function citationsIn(paragraphs: readonly Paragraph[]): Cited[] {
  return paragraphs.flat().flatMap((inline) => {
    if (inline.kind === 'citation') return [inline]
    return inline.kind === 'text' ? [] : citationsIn([inline.children])
  })
}
