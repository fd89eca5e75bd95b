import type { Draft } from '@/geodata/domain/draft/draft'
import type { Pictures } from '@/geodata/domain/draft/jolibaFile'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Story } from '@/geodata/domain/story/story'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import type { About } from '../takeaway/about'

/** A story in one language with what is needed to draw and word it. */
export interface Carried {
  readonly story: Story
  /** With details of every event, in the story's language. */
  readonly atlas: Atlas
  readonly ground: PackedGround
  /** What the reader states about events of their own; null for those of the site. */
  readonly about: About | null
  /** Version of the site's data, for the addresses of maps. */
  readonly version: string
  /** Whether the story has a page on the site. */
  readonly page: boolean
}

/** The draft of a story, for files that open in the studio again. */
export interface CarriedDraft {
  readonly draft: Draft
  readonly pictures: Pictures
}
