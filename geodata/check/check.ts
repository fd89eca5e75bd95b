import { join } from '../join/join'
import { type DataFiles, type Documents, readDocuments, recordsOf } from '../read/read'
import { storyFaults } from '../story/check'
import { type Fault, inFileOrder } from './fault'
import { identityFaults } from './identity'
import { placementFaults } from './placement'
import { referenceFaults } from './reference'
import { ringFaults } from './ring'
import { stabilityFaults } from './stability'
import { timeFaults } from './time'

/**
 * Every fault of the data at once, in file order. None means that `join` will succeed. What the scenes of stories show is only looked at in sound data: one
 * slip in an event is one fault, not one for each scene that shows it.
 */
export function check(files: DataFiles): { readonly documents: Documents; readonly faults: readonly Fault[] } {
  const documents = readDocuments(files)
  const { sources, actors, vocabulary, regions, places, events } = documents
  const unreadable = [sources, actors, vocabulary, regions, places, ...events].flatMap(({ faults }) => faults)
  const rules = [identityFaults, ringFaults, placementFaults, timeFaults, referenceFaults]
  const broken = rules.flatMap((rule) => [...rule(documents)])
  const faults = [...unreadable, ...broken, ...stabilityFaults(documents, files)]
  const { stories } = documents
  const scenes = faults.length === 0 ? [...storyFaults(stories, join(recordsOf(documents)))] : []
  return { documents, faults: inFileOrder([...faults, ...stories.flatMap((story) => story.faults), ...scenes]) }
}
