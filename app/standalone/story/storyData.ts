import type { Messages } from 'use-intl'
import { type OwnFile, ownFileFrom } from '@/geodata/domain/export/ownFile'
import { acrossMeridian } from '@/geodata/domain/import/meridian'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Story } from '@/geodata/domain/story/story'
import { type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'

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
  return {
    ...file,
    atlas: site === null ? { ...acrossMeridian(file.atlas), at: null } : ofSite(site, file.atlas, ground),
    messages,
    ground,
    story,
    site,
  }
}

/** Records of the site have pages there; the polygons of its regions come with the base map. */
function ofSite(site: string, { own: _, ...atlas }: Atlas, ground: PackedGround): Atlas {
  const { features } = unpack(ground).regions
  const regions = atlas.regions.map((region) => ({
    ...region,
    geometry: features.find(({ properties }) => properties.id === region.id)?.geometry ?? region.geometry,
  }))
  return { ...atlas, regions, at: site }
}
