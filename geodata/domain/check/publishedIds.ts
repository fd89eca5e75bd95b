import { z } from 'zod'
import { readDocument } from '../read/document'
import type { Fault } from '../read/fault'
import { type DataFiles, type Documents, PUBLISHED } from '../read/read'
import type { StoryDocument } from '../read/story'
import { type Listing, listing } from './listing'

/**
 * Ids are part of addresses, which other people's links, embeds and stories use. `published.json` lists every id ever
 * published; none may disappear. A scene's number is part of its address, too, so scenes are listed as
 * `<story>/<number>/<scene>`.
 */
const COLLECTIONS = [
  'source',
  'actor',
  'kind',
  'measure',
  'region',
  'place',
  'event',
] as const satisfies readonly (keyof Listing)[]

const TOLD = ['story', 'scene'] as const

type Published = Readonly<Record<(typeof COLLECTIONS)[number], readonly string[]>>
type SceneIds = Readonly<Record<(typeof TOLD)[number], readonly string[]>>

const publishedFile = z.partialRecord(z.enum([...COLLECTIONS, ...TOLD]), z.array(z.string()))

/** Reports published ids that are gone. */
export function* stabilityFaults(documents: Documents, files: DataFiles): Generator<Fault> {
  const published = readDocument(PUBLISHED, files[PUBLISHED] ?? '{}', publishedFile)
  yield* published.faults
  const present = listing(documents)
  for (const collection of COLLECTIONS.filter((one) => present[one].known)) {
    for (const [i, id] of (published.value?.[collection] ?? []).entries()) {
      if (present[collection].ids.has(id)) continue
      yield published.fault(
        [collection, i],
        `${collection} '${id}' was published and is gone; ids are kept for good: bring it back under this id`,
      )
    }
  }
}

/**
 * Reports published stories that are gone, and scenes that are no longer at their published number. Stories that could
 * not be read completely are skipped.
 */
export function* storyStabilityFaults(stories: readonly StoryDocument[], files: DataFiles): Generator<Fault> {
  const published = readDocument(PUBLISHED, files[PUBLISHED] ?? '{}', publishedFile)
  const present = sceneIds(stories)
  for (const [i, slug] of (published.value?.story ?? []).entries()) {
    if (present.story.includes(slug)) continue
    yield published.fault(
      ['story', i],
      `story '${slug}' was published and is gone; its address is kept for good: bring it back as stories/${slug}.<language>.md`,
    )
  }
  const unsure = new Set(stories.filter(({ complete }) => !complete).map(({ slug }) => slug))
  for (const [i, id] of (published.value?.scene ?? []).entries()) {
    const [slug = '', number, scene] = id.split('/')
    if (present.scene.includes(id) || unsure.has(slug) || !present.story.includes(slug)) continue
    yield published.fault(
      ['scene', i],
      `scene ${number} of '${slug}' was published as '${scene}', and links lead to it by its number: leave it there, and put new scenes at the end`,
    )
  }
}

/** The new content of `published.json`: the ids that it already has, then the new ones. */
export function publishedIds(
  documents: Documents,
  stories: readonly StoryDocument[],
  files: DataFiles,
): Published & SceneIds {
  const before = readDocument(PUBLISHED, files[PUBLISHED] ?? '{}', publishedFile).value
  const present = { ...idsOf(documents), ...sceneIds(stories) }
  const ids = (collection: keyof typeof present) => [
    ...new Set([...(before?.[collection] ?? []), ...present[collection]]),
  ]
  return {
    source: ids('source'),
    actor: ids('actor'),
    kind: ids('kind'),
    measure: ids('measure'),
    region: ids('region'),
    place: ids('place'),
    event: ids('event'),
    story: ids('story'),
    scene: ids('scene'),
  }
}

/** Scenes are the same in every language, so one language is enough. */
function sceneIds(stories: readonly StoryDocument[]): SceneIds {
  const scenes = stories.flatMap(({ slug, scenes }) => scenes.map(({ number, scene }) => `${slug}/${number}/${scene}`))
  return { story: [...new Set(stories.map(({ slug }) => slug))], scene: [...new Set(scenes)] }
}

function idsOf(documents: Documents): Published {
  const { source, actor, kind, measure, region, place, event } = listing(documents)
  return {
    source: [...source.ids],
    actor: [...actor.ids],
    kind: [...kind.ids],
    measure: [...measure.ids],
    region: [...region.ids],
    place: [...place.ids],
    event: [...event.ids],
  }
}
