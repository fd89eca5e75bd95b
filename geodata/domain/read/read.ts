import type { z } from 'zod'
import type { Records } from '../join/join'
import { actorsFile, eventsFile, placesFile, regionsFile, sourcesFile, vocabularyFile } from '../schema/record'
import { type Document, readDocument } from './document'
import { isProseFile } from './prose'
import { isStoryFile } from './story'

/** The text of each data file by its path below `geodata/`, with `/` between folders. */
export type DataFiles = Readonly<Record<string, string>>

/** The data files, each read against its schema; every document knows the line of each of its fields. */
export interface Documents {
  readonly sources: Document<z.infer<typeof sourcesFile>>
  readonly actors: Document<z.infer<typeof actorsFile>>
  readonly vocabulary: Document<z.infer<typeof vocabularyFile>>
  readonly regions: Document<z.infer<typeof regionsFile>>
  readonly places: Document<z.infer<typeof placesFile>>
  readonly events: readonly Document<z.infer<typeof eventsFile>>[]
}

/** Which of a project's files hold the atlas: the path below `geodata/` of anything that `readDocuments` looks at. */
export function isAtlasFile(path: string): boolean {
  return [...ONE_OF_EACH, PUBLISHED].includes(path) || isEventsFile(path)
}

/** Which of a project's files are data: those that hold the atlas, the stories told from it, and what it says of itself. */
export function isDataFile(path: string): boolean {
  return isAtlasFile(path) || isStoryFile(path) || isProseFile(path)
}

/** The list of ids that have been published; see `../check/stability.ts`. */
export const PUBLISHED = 'published.json'

const ONE_OF_EACH = ['sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'regions.geojson', 'places.geojson']

function isEventsFile(path: string): boolean {
  return /^events\/[^/]+\.yaml$/.test(path)
}

/** Reads every data file. Never throws; a file that is missing reads as an empty one, which its schema refuses. */
export function readDocuments(files: DataFiles): Documents {
  const text = (file: string) => files[file] ?? ''
  return {
    sources: readDocument('sources.yaml', text('sources.yaml'), sourcesFile),
    actors: readDocument('actors.yaml', text('actors.yaml'), actorsFile),
    vocabulary: readDocument('vocabulary.yaml', text('vocabulary.yaml'), vocabularyFile),
    regions: readDocument('regions.geojson', text('regions.geojson'), regionsFile),
    places: readDocument('places.geojson', text('places.geojson'), placesFile),
    events: Object.keys(files)
      .filter(isEventsFile)
      .sort()
      .map((file) => readDocument(file, text(file), eventsFile)),
  }
}

/** The records of all documents in one. Those of a file with a fault are left out, so ask for none before the check has found none. */
export function recordsOf({ sources, actors, vocabulary, regions, places, events }: Documents): Records {
  return {
    sources: sources.value ?? [],
    actors: actors.value ?? [],
    kinds: vocabulary.value?.kinds ?? [],
    measures: vocabulary.value?.measures ?? [],
    regions: (regions.value?.features ?? []).map(({ properties, geometry }) => ({ record: properties, geometry })),
    places: (places.value?.features ?? []).map(({ properties, geometry }) => ({ record: properties, geometry })),
    events: events.flatMap(({ value }) => value ?? []),
  }
}
