import type { Language } from '../../domain/language/language'

/** The media type of a presentation for PowerPoint. */
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** A story as slides or sheets of paper, worded in its language. Plain data besides the bytes of pictures. */
export interface Deck {
  readonly language: Language
  /** BCP 47 with the country, for programs that check spelling: `fr-FR`. */
  readonly locale: string
  readonly title: string
  readonly summary: string
  /** Empty if the author has not said. */
  readonly author: string
  /** Author and day, as readers read them. */
  readonly by: string
  /** Of the last change, `2026-11-22`. */
  readonly date: string
  /** Where the story can be read; null for one that is on no page. */
  readonly link: Link | null
  readonly slides: readonly DeckSlide[]
  readonly closing: Closing
  /** Headings that only paper has. */
  readonly words: { readonly notes: string }
}

export interface DeckSlide {
  /** From 1. */
  readonly number: number
  readonly heading: string
  readonly text: readonly Runs[]
  /** The sources that the text cites, in the order of their numbers, without them. */
  readonly footnotes: readonly Runs[]
  /** The sources of what the scene is about besides, without numbers. */
  readonly further: readonly Runs[]
  /** What only the speaker sees. */
  readonly notes: readonly Runs[]
  /** “Scene 2 of 8”. */
  readonly place: string
  readonly link: Link | null
  readonly picture: DeckPicture | null
}

/** A picture of the author's. */
export interface DeckPicture extends Image {
  readonly credit: string
}

/** The last slides: the documents that the story cites, then who made what it is made of, and under which terms. */
export interface Closing {
  readonly heading: string
  readonly sources: readonly Runs[]
  readonly credits: readonly Runs[]
}

export interface Link {
  readonly href: string
  /** As it is written, without the protocol. */
  readonly words: string
}

/** A paragraph. */
export type Runs = readonly Run[]

/** A part of a paragraph in one style. */
export interface Run {
  readonly text: string
  readonly style?: 'emphasis' | 'strong'
  /** The number of a footnote. */
  readonly raised?: true
  readonly href?: string
  /** ISO 639, if it is not the language of the deck. */
  readonly language?: string
}

/** A picture as the bytes of a file. */
export interface Image {
  readonly type: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** For who cannot see it; empty if the author has not written any. */
  readonly alt: string
}
