import { type DataFiles, type Documents, readDocuments } from '../read/read'
import { type Fault, inFileOrder } from './fault'
import { identityFaults } from './identity'
import { placementFaults } from './placement'
import { referenceFaults } from './reference'
import { ringFaults } from './ring'
import { stabilityFaults } from './stability'
import { timeFaults } from './time'

/** Every fault of the data at once, in file order. None means that `join` will succeed. */
export function check(files: DataFiles): { readonly documents: Documents; readonly faults: readonly Fault[] } {
  const documents = readDocuments(files)
  const { sources, actors, vocabulary, regions, places, events } = documents
  const unreadable = [sources, actors, vocabulary, regions, places, ...events].flatMap(({ faults }) => faults)
  const rules = [identityFaults, ringFaults, placementFaults, timeFaults, referenceFaults]
  const broken = rules.flatMap((rule) => [...rule(documents)])
  return { documents, faults: inFileOrder([...unreadable, ...broken, ...stabilityFaults(documents, files)]) }
}
