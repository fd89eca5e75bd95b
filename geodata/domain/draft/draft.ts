import type { Language } from '../language/language'
import type { Drawn } from '../story/annotation'

/**
 * A story that a reader writes, in one language or several: what the studio edits and a `.joliba` file holds. Plain
 * data: JSON-serialisable; changes make a new one. Pictures are kept beside it, by their ids.
 */
export interface Draft {
  /** Stays when the draft is renamed or saved: a random UUID. */
  readonly id: string
  /** At least one, in the order in which they are written; the first is the one to start from. */
  readonly languages: readonly Language[]
  /** Name of its Markdown files, if it was made from one of ours or from Markdown; null: made of the title. */
  readonly slug: string | null
  readonly title: Texts
  readonly summary: Texts
  readonly author: string
  readonly over: DraftAtlas
  readonly scenes: readonly DraftScene[]
  readonly pictures: readonly DraftPicture[]
  /** Parts that this version does not know, to be written back: by key. */
  readonly unknown: Unknown
}

/** A text in the languages of a draft, as far as it is written. */
export type Texts = Readonly<Partial<Record<Language, string>>>

/** The events that a draft is about: those of the site, or a data set of the reader's. */
export type DraftAtlas =
  | { readonly kind: 'site' }
  | {
      readonly kind: 'own'
      /** Of the data set in the browser where the draft was made. */
      readonly name: string
      readonly title: string
      /** Key of the table's shape, by which a data set of another browser is recognised. */
      readonly shape: string
    }

export interface DraftScene {
  /** Unique within the draft, lower-case words joined by hyphens: the scene's slug in Markdown. */
  readonly id: string
  /** The View as its canonical query string, without `?`. */
  readonly view: string
  /** Which events the scene shows. */
  readonly selection: SceneSelection
  /** Ids of the events that the scene is about, in the order in which a talk opens them. */
  readonly focus: readonly string[]
  readonly heading: Texts
  /**
   * Markdown: paragraphs, `*emphasis*`, `**strong**`, and citations, `[^event-id]` or `[^event-id:source-id]`; see
   * `citationMark`.
   */
  readonly text: Texts
  /** Markdown. What only the speaker sees. */
  readonly notes: Texts
  readonly annotations: readonly DraftAnnotation[]
  readonly picture: { readonly id: string; readonly alt: Texts } | null
  /** Seconds that the author means to spend on it; null: as its words take. */
  readonly planned: number | null
  /** Seconds that it took at the last rehearsal; null if there was none. */
  readonly rehearsed: number | null
  readonly unknown: Unknown
}

/**
 * A living scene shows what its View finds in the data of the day; a frozen one only the events that were there when it
 * was taken. `seen` are the ids that it showed then, certain or possible, sorted; null if too many to keep.
 */
export interface SceneSelection {
  readonly kind: 'living' | 'frozen'
  readonly seen: readonly string[] | null
}

/** An annotation of a scene with its text in every language of the draft. */
export interface DraftAnnotation extends Drawn {
  readonly text: Texts
}

/** A picture of the author's; its bytes are kept under its id. */
export interface DraftPicture {
  /** A random UUID. */
  readonly id: string
  /** Name of the file that it came from. */
  readonly file: string
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Who made it, and under which terms it may be shown; empty while the author has not said. */
  readonly credit: string
}

export type Unknown = Readonly<Record<string, unknown>>
