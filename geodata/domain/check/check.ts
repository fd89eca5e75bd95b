import type { Atlas } from '../join/atlas'
import { join } from '../join/join'
import { type Fault, inFileOrder, suggestion } from '../read/fault'
import { type DataFiles, type Documents, PUBLISHED, readDocuments, recordsOf } from '../read/read'
import type { StoryDocument } from '../read/story'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import { configFaults } from './config'
import { identityFaults } from './identity'
import { keyFaults } from './key'
import { listing } from './listing'
import { periodFaults } from './period'
import { placementFaults } from './placement'
import { proseFaults } from './prose'
import { stabilityFaults, storyStabilityFaults } from './publishedIds'
import { referenceFaults } from './reference'
import { ringFaults } from './ring'
import { sentenceFaults } from './sentence'
import { spacingFaults } from './spacing'
import { checkStories } from './story'
import { timeFaults } from './time'
import { unstatedFaults } from './unstated'
import { useFaults } from './use'

interface CheckedAtlas {
  readonly documents: Documents
  readonly faults: readonly Fault[]
}

interface Checked extends CheckedAtlas {
  readonly stories: readonly StoryDocument[]
}

/**
 * Every fault of the records at once, in file order. Without faults, `join` will succeed. Stories are not checked.
 * @param read as `readDocuments`
 */
export function checkAtlas(files: DataFiles, read: (files: DataFiles) => Documents = readDocuments): CheckedAtlas {
  const documents = read(files)
  const { config, sources, actors, vocabulary, regions, places, events } = documents
  const unreadable = [config, sources, actors, vocabulary, regions, places, ...events].flatMap(({ faults }) => faults)
  const rules = [
    identityFaults,
    ringFaults,
    placementFaults,
    timeFaults,
    periodFaults,
    referenceFaults,
    useFaults,
    sentenceFaults,
    keyFaults,
    unstatedFaults,
    spacingFaults,
  ]
  const broken = rules.flatMap((rule) => [...rule(documents)])
  return {
    documents,
    faults: inFileOrder([
      ...unreadable,
      ...broken,
      ...configFaults(documents, files),
      ...stabilityFaults(documents, files),
    ]),
  }
}

/**
 * Every fault of the data at once, in file order. What scenes show is checked only once the records have no fault, so
 * that one slip in an event is not reported for every scene that shows it.
 */
export function check(files: DataFiles): Checked {
  const { documents, faults } = checkAtlas(files)
  const atlas = faults.length === 0 ? join(recordsOf(documents)) : null
  const { ids, known } = listing(documents).event
  const told = checkStories(files, atlas, known ? ids : null, documents.languages)
  const stability = storyStabilityFaults(told.documents, files)
  return {
    documents,
    stories: told.documents,
    faults: inFileOrder([
      ...faults,
      ...told.faults,
      ...firstStoryFaults(documents, told.documents, files),
      ...(atlas ? exampleFaults(documents, atlas) : []),
      ...stability,
      ...proseFaults(files, documents.languages),
    ]),
  }
}

/** The story offered to newcomers must exist. Skipped when no stories are loaded. */
function firstStoryFaults({ config }: Documents, stories: readonly StoryDocument[], files: DataFiles): Fault[] {
  const first = config.sound?.firstStory
  const slugs = [...new Set(stories.map(({ slug }) => slug))]
  if (typeof first !== 'string' || slugs.includes(first)) return []
  // A missing published story is already reported by the check of published ids.
  if (files[PUBLISHED]?.includes(`"${first}"`)) return []
  const right = slugs.length > 0 ? suggestion(first, slugs) : 'there are none: leave the field out'
  return [config.fault(['firstStory'], `unknown story '${first}'; ${right}`)]
}

/** The example View must be valid in this atlas. */
function exampleFaults({ config }: Documents, atlas: Atlas): Fault[] {
  const { view } = atlas.config.examples
  const canonical = formatView(parseView(view, atlas))
  if (canonical === view) return []
  return [config.fault(['examples', 'view'], `'${view}' is not the canonical form of a View; must be '${canonical}'`)]
}
