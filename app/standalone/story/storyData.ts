import type { Messages } from 'use-intl'
import { type OwnFile, ownFileFrom } from '@/geodata/domain/export/ownFile'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Story } from '@/geodata/domain/story/story'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'

/** The data of a page with a story (components/parts/takeaway/writtenStory.ts). */
export interface StoryData extends OwnFile {
  readonly messages: Messages
  readonly ground: PackedGround
  readonly story: Story
  /** Origin of the site that has the story's events; null for a reader's own, of which there is no page. */
  readonly site: string | null
}

/** Reads the data of a page. Throws a `RangeError` if it is not ours. */
export function storyFrom(given: unknown): StoryData {
  const { messages, ground, story, site } = given as StoryData
  const file = ownFileFrom(given)
  return { ...file, atlas: at(site, file.atlas), messages, ground, story, site }
}

/** Records of the site have pages there. */
function at(site: string | null, { own: _, ...atlas }: Atlas): Atlas {
  return site === null ? { ...atlas, own: true, at: null } : { ...atlas, at: site }
}
